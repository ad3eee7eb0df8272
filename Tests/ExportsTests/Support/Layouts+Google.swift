extension Layout {
  static let savedLists = [
    "Title,Note,URL,Tags,Comment", "Titre,Note,URL,Tags,Commentaire",
    "Titel,Notiz,URL,Tags,Kommentar",
    "Titel,Notitie,URL,Tags,Opmerking",
  ].map {
    Layout(
      format: "google-takeout/saved-lists", kind: "google-takeout", controller: "Google",
      path: "Takeout/Saved/Want to go.csv", header: $0)
  }

  static let googlePay = [
    Layout(
      format: "google-takeout/payments", kind: "google-takeout", controller: "Google",
      path: "Takeout/Google Pay/transactions_1.csv",
      header: "Time,Transaction ID,Description,Product,Payment method,Status,Amount")
  ]

  static let youTube = [
    youTube("channels", "YouTube/subscriptions.csv", "Channel Id,Channel Url,Channel Title"),
    youTube("channels", "YouTube/Abos.csv", "Kanal-ID,Kanal-URL,Kanaltitel"),
    youTube("channels", "YouTube/abonnementen.csv", "Kanaal-ID,Kanaal-URL,Kanaaltitel"),
    youTube(
      "channels", "YouTube/abonnements.csv",
      "ID de la chaîne,URL de la chaîne,Titre de la chaîne"),
    youTube(
      "comments", "YouTube/comments.csv",
      """
      Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,\
      Comment Text,Top-Level Comment ID
      """),
  ]

  private static func youTube(_ table: String, _ path: String, _ header: String) -> Layout {
    Layout(
      format: "google-takeout/youtube-\(table)", kind: "google-takeout", controller: "Google",
      path: path, header: header)
  }
}

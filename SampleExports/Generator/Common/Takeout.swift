/// Google's download of a person's data, with the names that an account of the language gets.
struct Takeout {
  /// `Mon activité`, `Recherche`, `MonActivité.json`…
  struct Names {
    let activity, search, file, photos, searched, history: String

    static let french = Names(
      activity: "Mon activité", search: "Recherche", file: "MonActivité.json",
      photos: "Photos de", searched: "Vous avez recherché",
      history: "Historique.json")
    static let dutch = Names(
      activity: "Mijn activiteit", search: "Zoeken", file: "MijnActiviteit.json",
      photos: "Foto's van", searched: "Gezocht naar",
      history: "Geschiedenis.json")
    static let german = Names(
      activity: "Meine Aktivitäten", search: "Google Suche", file: "MeineAktivitäten.json",
      photos: "Fotos von", searched: "Gesucht nach", history: "Verlauf.json")
  }

  let names: Names

  func entries(_ life: OnlineLife) -> [Entry] {
    [
      Entry(
        "Takeout/\(names.activity)/\(names.search)/\(names.file)",
        text: JSONLines.list(life.searches.reversed().map(search)) + "\n"),
      Entry(
        "Takeout/Google Play Store/Installs.json",
        text: JSONLines.list(life.apps.map(app)) + "\n"),
      // A file that no reader knows: what is in it stays to be learned.
      Entry(
        "Takeout/Google Wallet/passes.pb", [0x0A, 0x07] + Array("Bonus+1".utf8) + [0x10, 0x01]),
    ] + history(life.sites) + life.photos.enumerated().map { photo($1, number: $0 + 1) }
  }

  private func search(_ search: OnlineLife.Search) -> String {
    let query = search.text.split(separator: " ").map(Self.escaped).joined(separator: "+")
    return "{\"header\": \(JSONLines.text(names.search)), \"title\": "
      + JSONLines.text("\(names.searched) \(search.text)")
      + ", \"titleUrl\": \"https://www.google.com/search?q=\(query)\", \"time\": \""
      + Stamp.utc(search.at) + "\", \"products\": [\(JSONLines.text(names.search))]}"
  }

  /// The latest first, in microseconds.
  private func history(_ sites: [OnlineLife.Deed]) -> [Entry] {
    guard !sites.isEmpty else { return [] }
    let pages = sites.reversed().map {
      "{\"page_transition\": \"LINK\", \"title\": \"\", \"url\": \"https://\($0.what)/\", "
        + "\"time_usec\": \($0.at)000000}"
    }
    return [
      Entry(
        "Takeout/Chrome/\(names.history)",
        text: "{\"Browser History\": \(JSONLines.list(pages))}\n")
    ]
  }

  private static func escaped(_ word: Substring) -> String {
    word.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isPlain
        ? String(UnicodeScalar(byte))
        : "%" + String(byte >> 4, radix: 16, uppercase: true)
          + String(byte & 15, radix: 16, uppercase: true)
    }.joined()
  }

  private func app(_ app: OnlineLife.App) -> String {
    "{\"install\": {\"doc\": {\"documentType\": \"Android Apps\", \"title\": "
      + JSONLines.text(app.name) + "}, \"firstInstallationTime\": \"" + Stamp.utc(app.since)
      + "\", \"lastUpdateTime\": \"" + Stamp.utc(app.since + 2_592_000) + "\"}}"
  }

  private func photo(_ photo: OnlineLife.Photo, number: Int) -> Entry {
    let day = CentralEurope.day(of: photo.at)
    let name = "IMG_" + day.text.split(separator: "-").joined() + "_\(padded(number, width: 3)).jpg"
    let place = photo.spot ?? Spot(0, 0)
    let position = "\"latitude\": \(place.latitudeText), \"longitude\": \(place.longitudeText)"
    let text =
      "{\"title\": \"\(name)\", \"description\": \"\", \"imageViews\": \"0\", "
      + "\"creationTime\": {\"timestamp\": \"\(photo.at + 60)\", \"formatted\": \"\"}, "
      + "\"photoTakenTime\": {\"timestamp\": \"\(photo.at)\", \"formatted\": \"\"}, "
      + "\"geoData\": {\(position), \"altitude\": 0.0, \"latitudeSpan\": 0.0, "
      + "\"longitudeSpan\": 0.0}, \"geoDataExif\": {\(position)}, \"url\": \"\"}\n"
    return Entry("Takeout/Google Photos/\(names.photos) \(day.civil.year)/\(name).json", text: text)
  }
}

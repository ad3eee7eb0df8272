import Dossier
import Scanning

// The lists of YouTube. Their column names follow the language of the account.

extension TableFormat {
  static let googleYouTube: [TableFormat] = [
    TableFormat(
      "google-takeout/youtube-channels", controller: "Google", vote: .googleTakeout,
      required: [
        ChannelReader.addresses.joined(separator: "|"), ChannelReader.titles.joined(separator: "|"),
      ],
      known: ["channel_id", "kanal_id", "kanaal_id", "id_de_la_chaîne"],
      reader: { ChannelReader($0) }),
    TableFormat(
      "google-takeout/youtube-comments", controller: "Google", vote: .googleTakeout,
      required: ["comment_id", "comment_create_timestamp"],
      known: ["channel_id", "video_id", "comment_text", "parent_comment_id", "price"],
      reader: {
        UseReader(
          utc: $0.column("comment_create_timestamp"), name: $0.existing("video_id", "post_id"),
          as: "YouTube comment")
      }),
  ]
}

/// Channels that a person follows: what they are interested in, by their own word.
struct ChannelReader: RowReader {
  static let addresses = [
    "channel_url", "kanal_url", "kanaal_url", "url_de_la_chaîne", "url_des_chaînes",
  ]
  static let titles = [
    "channel_title", "kanaltitel", "kanal_titel", "kanaaltitel", "titre_de_la_chaîne",
    "titres_des_chaînes",
  ]

  private let address, title: Column

  init(_ columns: Columns) {
    address = columns.column(Self.addresses)
    title = columns.column(Self.titles)
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let name = sink.text(row, title) ?? sink.text(row, address) else {
      return sink.setAside(.missingValue, title.name)
    }
    sink.dossier.adLabels.append(
      AdLabel(label: name, source: "YouTube", provenance: sink.here))
  }
}

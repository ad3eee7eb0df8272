import Dossier
import Scanning

// Netflix: a folder a theme, UTC throughout. Several people of a household may share one account:
// the profile stays with what was played.

extension KindVote {
  static let netflix = KindVote("netflix", 12)
}

extension TableFormat {
  private static func netflix(
    _ table: String, required: [String], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "netflix/\(table)", controller: "Netflix", vote: .netflix, required: required, known: known,
      reader: reader)
  }

  static let netflix: [TableFormat] = [
    netflix(
      "viewing-activity", required: ["profile_name", "start_time", "duration", "title"],
      known: ["attributes", "supplemental_video_type", "device_type", "latest_bookmark"],
      reader: { use($0, at: "start_time", name: "title", as: "play") }),
    netflix(
      "playback", required: ["playback_start_utc_ts", "title_description"],
      known: ["profile_name", "playtraces", "device", "country"],
      reader: { use($0, at: "playback_start_utc_ts", name: "title_description", as: "play") }),
    netflix(
      "clickstream", required: ["navigation_level", "click_utc_ts"],
      known: ["profile_name", "source", "referrer_url", "webpage_url"],
      reader: { use($0, at: "click_utc_ts", name: "navigation_level", as: "click") }),
    netflix(
      "ratings", required: ["event_utc_ts", "title_name", "rating_type|thumbs_value"],
      known: ["profile_name", "star_value", "device_model"],
      reader: { use($0, at: "event_utc_ts", name: "title_name", as: "rating") }),
    netflix(
      "searches", required: ["query_typed", "utc_timestamp"],
      known: ["profile_name", "country_iso_code", "device", "displayed_name", "action"],
      reader: {
        SearchReader(
          service: "Netflix", time: TimeColumns(utc: $0.column("utc_timestamp")),
          query: $0.column("query_typed"))
      }),
    netflix(
      "devices", required: ["acct_first_playback_date", "device_type"],
      known: ["deactivation_time", "esn", "profile_name"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("acct_first_playback_date")),
          device: $0.existing("device_type"), needsTime: false)
      }),
    netflix(
      "addresses", required: ["esn", "ip", "ts"],
      known: ["country", "device_description", "region_code", "localized_device_description"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("ts")), device: $0.existing("device_description"),
          address: $0.column("ip"), place: $0.existing("region_code_display_name", "country"))
      }),
    netflix(
      "messages", required: ["sent_utc_ts", "message_name", "channel"],
      known: ["title_name", "click_utc_ts", "click_cnt", "profile_name"],
      reader: { ServiceMessageReader(at: $0.column("sent_utc_ts"), medium: $0.column("channel")) }
    ),
    netflix(
      "billing", required: ["transaction_date", "gross_sale_amt", "currency"],
      known: ["description", "payment_type", "service_period_start_date"],
      reader: {
        PurchaseReader(
          time: TimeColumns(utc: $0.column("transaction_date")), what: $0.existing("description"),
          amount: $0.column("gross_sale_amt"), currency: $0.column("currency"))
      }),
  ]

  /// What was watched, with the names of the columns in the language of the account: ten columns,
  /// a time and a duration behind the profile, a country in the end.
  static let netflixInOtherLanguages = [
    TableFormat(
      "netflix/viewing-activity", controller: "Netflix", vote: .netflix,
      required: [], toldByRow: isViewing,
      reader: {
        UseReader(
          utc: $0.column(at: 1), name: [$0.column(at: 4)], device: [$0.column(at: 6)], as: "play")
      })
  ]

  @Sendable
  private static func isViewing(_ columns: Columns, _ cells: [String]) -> Bool {
    guard cells.count == 10 else { return false }
    func shape(_ cell: String) -> String {
      String(decoding: cell.utf8.prefix(32).map { (48...57).contains($0) ? 48 : $0 }, as: UTF8.self)
    }
    let country = Array(cells[9].utf8)
    return shape(cells[1]) == "0000-00-00 00:00:00"
      && ["0:00:00", "00:00:00"].contains(shape(cells[2]))
      && ["0:00:00", "00:00:00"].contains(shape(cells[7])) && country.count > 5
      && country[2...3].elementsEqual(" (".utf8) && country.last == UInt8(ascii: ")")
  }

  private static func use(
    _ columns: Columns, at time: String, name: String, as type: String
  ) -> UseReader {
    UseReader(
      utc: columns.column(time), name: columns.existing(name),
      device: columns.existing("device_type", "device_model", "device", "source"), as: type)
  }
}

/// What the company sent: when, and by which way.
struct ServiceMessageReader: RowReader {
  private let time: TimeColumns
  private let medium: Column

  init(at time: Column, medium: Column) {
    self.time = TimeColumns(utc: time)
    self.medium = medium
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    sink.dossier.communications.append(
      Communication(
        at: moment.instant, medium: sink.text(row, medium) ?? "", direction: .toSubject,
        provenance: sink.here))
  }
}

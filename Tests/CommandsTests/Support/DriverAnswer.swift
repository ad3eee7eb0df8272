import ArchiveFixtures

/// A small answer to a driver's request, as the company writes them: `;` between fields, CRLF, and
/// local times that end in a `Z` that is not true. One Monday in Zurich's zone.
enum DriverAnswer {
  static let statusFile = "02 - Driver Online Offline.csv"

  static let header = """
    earner_state;city_id;begin_lat;begin_lng;end_lat;end_lng;begin_timestamp_utc;\
    end_timestamp_utc;duration_ms;begin_timestamp_local;end_timestamp_local
    """

  /// An hour of waiting, a quarter on the way, half an hour with a passenger; midnight lies in a
  /// second hour of waiting.
  static let rows = [
    row("open", "2024-11-04T09:00:00", "2024-11-04T10:00:00", "10:00:00", "11:00:00"),
    row("enroute", "2024-11-04T10:00:00", "2024-11-04T10:15:00", "11:00:00", "11:15:00"),
    row("ontrip", "2024-11-04T10:15:00", "2024-11-04T10:45:00", "11:15:00", "11:45:00"),
    """
    open;7;46.2;6.1;46.2;6.1;2024-11-04T22:40:00.000Z;2024-11-04T23:40:00.000Z;3600000;\
    2024-11-04T23:40:00.000Z;2024-11-05T00:40:00.000Z
    """,
  ]

  static let badRow = "open;7;46.2;6.1;46.2;6.1;31/02/2024;2024-11-04T12:00:00.000Z;1000;;"

  static func table(_ rows: [String] = rows) -> String {
    ([header] + rows).joined(separator: "\r\n") + "\r\n"
  }

  /// The answer as a zip, with what an operating system and a company leave in one.
  static var zip: [UInt8] {
    StoredZip.bytes([
      ("CH/.DS_Store", [0, 1, 2]), ("CH/" + statusFile, Array(table().utf8)),
      ("CH/05 - Driver Performance Badges.csv", []),
      ("__MACOSX/CH/._" + statusFile, Array("Mac OS X".utf8)),
    ])
  }

  private static func row(
    _ state: String, _ begin: String, _ end: String, _ localBegin: String, _ localEnd: String
  ) -> String {
    """
    \(state);7;46.2;6.1;46.2;6.1;\(begin).000Z;\(end).000Z;0;2024-11-04T\(localBegin).000Z;\
    2024-11-04T\(localEnd).000Z
    """
  }
}

import Testing

@testable import CivilTime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Against a table of the Python package `holidays`, of 2010 to 2035: DATALEAFLET_HOLIDAYS names a
/// file of lines `date, region, name`, parted by tabs.
@Suite(
  "Public holidays against a reference",
  .enabled(if: Reference.rows != nil, "DATALEAFLET_HOLIDAYS names no table"))
struct HolidayReferenceTests {
  @Test("every calendar that the reference has gives the same days", arguments: Reference.regions)
  func days(region: String) throws {
    let calendar = try #require(HolidayCalendar(region))
    let expected = try #require(Reference.rows?[region])
    let years = try #require(Reference.years)
    let found = Set(years.flatMap { calendar.holidays(in: $0) })
    let missing = expected.subtracting(found).subtracting(Self.noLegalHolidays(region, years))
    #expect(missing.sorted() == [])
    #expect(found.subtracting(expected).sorted() == [])
  }

  /// Days that the reference lists and the law does not: Easter and Whit Sunday in Belgium are
  /// Sundays like others (royal decree of 18 April 1974).
  private static func noLegalHolidays(
    _ region: String, _ years: ClosedRange<Int>
  ) -> Set<LocalDate> {
    guard region == "BE" else { return [] }
    return Set(years.compactMap(LocalDate.easter).flatMap { [$0, $0 + 49] })
  }
}

private enum Reference {
  /// The days of each region.
  static let rows: [String: Set<LocalDate>]? = {
    guard let path = getenv("DATALEAFLET_HOLIDAYS"), let file = fopen(path, "rb") else {
      return nil
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk.prefix(count)
    }
    var rows: [String: Set<LocalDate>] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count >= 2, let date = LocalDate(iso8601: String(columns[0])) else { continue }
      rows[String(columns[1]), default: []].insert(date)
    }
    return rows.isEmpty ? nil : rows
  }()

  static let years: ClosedRange<Int>? = {
    let years = (rows ?? [:]).values.joined().map(\.parts.year)
    return years.min().flatMap { first in years.max().map { first...$0 } }
  }()

  static let regions = HolidayCalendar.identifiers.filter { rows?[$0] != nil }
}

import Testing

@testable import Scanning

@Suite("Times in words")
struct WordedTimeTests {
  // 2020-10-07 is day 18 542: 50 years of 365 days are 18 250, 12 leap days (1972 to 2016), then
  // 31 + 29 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 6 = 280 days of 2020.
  private static let day: Int64 = 18_542 * 86_400

  private func parse(_ text: String) -> ParsedTimestamp? {
    withField(text) { $0.wordedTimestamp() }
  }

  @Test(
    "The forms that exports write",
    arguments: [
      ("Oct 7, 2020, 2:43:11 PM", 52_991, .none), ("Oct 7, 2020, 12:00:01 AM", 1, .none),
      ("oct 7, 2020, 12:30:00 pm", 45_000, .none), ("7 Oct 2020, 14:43", 52_980, .none),
      ("2020/10/07 05:43:03 UTC", 20_583, .utc), (" 7 OCT 2020 00:00:00 GMT ", 0, .utc),
    ] as [(String, Int64, ParsedTimestamp.Zone)])
  func forms(text: String, second: Int64, zone: ParsedTimestamp.Zone) {
    #expect(parse(text) == ParsedTimestamp(naiveSeconds: Self.day + second, zone: zone))
  }

  @Test(
    "The forms of other languages, and zones by their abbreviations",
    arguments: [
      ("7 octobre 2020 à 14:43:11 CEST", 52_991, .offset(7_200)),
      ("7 oct. 2020, 14:43:11 UTC+2", 52_991, .offset(7_200)),
      ("07.10.2020, 14:43:11 MESZ", 52_991, .offset(7_200)),
      ("7. Oktober 2020 um 14:43 MEZ", 52_980, .offset(3_600)),
      ("7 okt 2020 14:43:11 CET", 52_991, .offset(3_600)),
      ("7 okt. 2020 om 14:43:11 GMT-03:30", 52_991, .offset(-12_600)),
      ("Oct 7, 2020, 2:43:11\u{202F}PM PDT", 52_991, .offset(-25_200)),
      ("7\u{A0}Oct 2020, 2:43:11 p.m. GMT\u{2212}1", 52_991, .offset(-3_600)),
      // A zone that nobody knows leaves the clock on the wall.
      ("7 Oct 2020, 14:43:11 XYZ", 52_991, .none),
    ] as [(String, Int64, ParsedTimestamp.Zone)])
  func languages(text: String, second: Int64, zone: ParsedTimestamp.Zone) {
    #expect(parse(text) == ParsedTimestamp(naiveSeconds: Self.day + second, zone: zone))
  }

  @Test(
    "Every month of the four languages",
    arguments: [
      "jan feb mar apr may jun jul aug sep oct nov dec",
      "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
      "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
      "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    ])
  func months(words: String) {
    for (index, word) in words.split(separator: " ").enumerated() {
      let days = CivilDay.since1970(year: 2020, month: index + 1, day: 7)
      #expect(parse("7 \(word) 2020")?.naiveSeconds == days.map { Int64($0) * 86_400 }, "\(word)")
    }
  }

  @Test("A date alone")
  func dateOnly() {
    #expect(parse("7 Oct 2020") == ParsedTimestamp(naiveSeconds: Self.day, hasTime: false))
  }

  @Test(
    "What is no time",
    arguments: [
      "", "Oct", "Oct 7", "7 Ott 2020", "30 Feb 2020", "7 Oct 20", "07/10/2020", "2020/13/01",
      "Oct 7, 2020, 13:00:00 PM", "Oct 7, 2020, 0:10:00 AM", "Oct 7, 2020, 2:43:11 XM",
      "Oct 7, 2020, 25:00", "Oct 7, 2020, 2:60", "7 Oct 2020 2:43:11 UTC more", "2020/10",
      "99999999999999999999 Oct 2020", "7 Oct 2020 2:4", "07.10.20", "7.2020", "1.2.3.2020",
      "7 Oct 2020 at", "7 Oct 2020 2:43 UTC+", "7 Oct 2020 2:43 UTC+1:60", "7 Oct 2020 2:43 GMT+19",
      "7 Oct 2020 2:43 12", "7 Oct 2020 2:43 ABCDEF",
    ])
  func noTimes(text: String) {
    #expect(parse(text) == nil)
  }
}

@Suite("Notes above a table")
struct NotesTests {
  private func read(_ text: String, chunk: Int) -> (header: [String], rows: [[String]], line: Int) {
    var reader = CSVReader()
    var rows: [[String]] = []
    var line = 0
    func take(_ record: borrowing Record) {
      rows.append(record.strings())
      line = record.line
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      bytes[start..<min(start + chunk, bytes.count)].withUnsafeBytes { reader.feed($0, take) }
    }
    reader.finish(take)
    return (reader.header, rows, line)
  }

  @Test("They are passed over, however the stream is cut", arguments: [1, 2, 7, 9, 1_000])
  func notes(chunk: Int) {
    let table = read("Notes:\r\n\"a; b, c\"\r\nd\r\n\r\nx;y\r\n1;2\r\n", chunk: chunk)
    #expect(table.header == ["x", "y"])
    #expect(table.rows == [["1", "2"]])
    #expect(table.line == 6)
  }

  @Test("A column of that name is a column", arguments: [1, 5, 100])
  func columns(chunk: Int) {
    #expect(read("Notes:,b\n1,2\n", chunk: chunk).header == ["Notes:", "b"])
    #expect(read("Notes:\n1\n2\n", chunk: chunk).rows == [["1"], ["2"]])
    #expect(read("Notes:\n\nNotes:\n\nx\n", chunk: chunk).header == ["Notes:"])
    #expect(read("No", chunk: chunk).header == ["No"])
  }
}

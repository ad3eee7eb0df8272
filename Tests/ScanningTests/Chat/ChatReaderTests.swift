import Testing

@testable import Scanning

@Suite("A chat as text")
struct ChatReaderTests {
  private static let android = """
    14/05/2021, 09:15 - Messages and calls are end-to-end encrypted.\r
    14/05/2021, 09:16 - Ana Roth: Hello: you\r
    second line\r
    \r
    14:00 is fine\r
    14/05/2021, 09:17 - Ana Roth changed the subject to "Trip: Rome"\r
    15/05/2021, 10:00 - +32 470 00 00 01:\r
    """

  private static let phone = """
    \u{FEFF}\u{200E}[14.05.21, 09:15:01] Ana: \u{200E}Messages are encrypted.
    \u{200E}[14.05.21, 09:15:02] \u{202A}+32 470 00 00 01\u{202C}: \u{200E}image omitted
    [14.05.21, 9:15:03\u{202F}PM] ~\u{202F}Bo: é
    """

  @Test("Messages of any cut of the stream", arguments: [1, 2, 3, 5, 64, .max])
  func messages(chunk: Int) {
    let android = RecordTable(Array(Self.android.utf8), chunk: chunk, reader: ChatReader())
    #expect(android.header == ["date", "time", "sender", "text"])
    #expect(
      android.rows == [
        ["14/05/2021", "09:15", "", "Messages and calls are end-to-end encrypted."],
        ["14/05/2021", "09:16", "Ana Roth", "Hello: you\nsecond line\n14:00 is fine"],
        ["14/05/2021", "09:17", "", "Ana Roth changed the subject to \"Trip: Rome\""],
        ["15/05/2021", "10:00", "+32 470 00 00 01", ""],
      ])
    #expect(android.lines == [1, 2, 6, 7])
    #expect(android.offsets == [0, 66, 138, 204])

    let phone = RecordTable(Array(Self.phone.utf8), chunk: chunk, reader: ChatReader())
    #expect(
      phone.rows == [
        ["14.05.21", "09:15:01", "Ana", "\u{200E}Messages are encrypted."],
        ["14.05.21", "09:15:02", "+32 470 00 00 01", "\u{200E}image omitted"],
        ["14.05.21", "9:15:03\u{202F}PM", "~\u{202F}Bo", "é"],
      ])
    #expect(phone.problems.isEmpty)
  }

  @Test(
    "Heads of every country",
    arguments: [
      ("5/14/21, 9:15 AM - A: b", "5/14/21", "9:15 AM"),
      ("5/14/21, 9:15\u{202F}PM - A: b", "5/14/21", "9:15\u{202F}PM"),
      ("14/5/21 9:15 p. m. - A: b", "14/5/21", "9:15 p. m."),
      ("14/05/21, 9:15 p.\u{A0}m. - A: b", "14/05/21", "9:15 p.\u{A0}m."),
      ("14/05/2021 à 09:15 - A: b", "14/05/2021", "à 09:15"),
      ("14.05.21 um 09:15 - A: b", "14.05.21", "um 09:15"),
      ("14.5.2021 klo 9.15 - A: b", "14.5.2021", "klo 9.15"),
      ("2021. 05. 14. 9:15 - A: b", "2021. 05. 14.", "9:15"),
      ("2021-05-14 09:15 - A: b", "2021-05-14", "09:15"),
      ("14-05-2021 09:15 - A: b", "14-05-2021", "09:15"),
      ("2021/5/14 下午9:15 - A: b", "2021/5/14", "下午9:15"),
      ("2021. 5. 14. 오후 9:15 - A: b", "2021. 5. 14.", "오후 9:15"),
      ("١٤/٥/٢٠٢١، ٩:١٥ ص - A: b", "١٤/٥/٢٠٢١", "٩:١٥ ص"),
      ("[14/05/21 09:15:01] A: b", "14/05/21", "09:15:01"),
      ("14/05/14, 09:15:01: A: b", "14/05/14", "09:15:01"),
      ("14/05/14 9:15:01 PM: A: b", "14/05/14", "9:15:01 PM"),
      ("[2021-05-14, 09:15:01] A: b", "2021-05-14", "09:15:01"),
      ("\u{200E}[5/14/21, 9:15:01\u{202F}AM] A: b", "5/14/21", "9:15:01\u{202F}AM"),
    ])
  func heads(line: String, date: String, time: String) {
    let table = RecordTable(Array(line.utf8), reader: ChatReader())
    #expect(table.rows == [[date, time, "A", "b"]])
    #expect(ChatReader.mayBegin(with: Array(line.utf8)))
  }

  @Test(
    "Logs, tables and prose are none",
    arguments: [
      "[2021-05-14 09:15:01] local.ERROR: b", "2021-05-14 09:15:01 - INFO: b",
      "2021-05-14 09:15:01: INFO: b",
      "14/05/2021 09:15:01 - INFO: b",
      "2021-05-14T09:15:01Z - A: b", "14/05/2021;09:15;A", "14/05/2021 - A: b", "09:15 - A: b",
      "[14/05/21, 09:15:01 A: b", "14/05-2021, 09:15 - A: b", "99999/1/1, 09:15 - A: b",
      "14/05/2021, 24:15 - A: b", "14/05/2021, 09:5 - A: b", "14/05/2021, 09:15-A: b",
      "1.2.3 10:30 in the evening of a very long day - A: b", "date,time", "", "[", "\u{FEFF}",
    ])
  func others(line: String) {
    #expect(!ChatReader.mayBegin(with: Array(line.utf8)))
    #expect(RecordTable(Array(line.utf8), reader: ChatReader()).rows.isEmpty)
  }

  @Test("Bytes lost, doubled and changed leave the cuts without a part", arguments: 0..<40)
  func garbage(seed: UInt64) {
    var random = Seeded(seed)
    let signs = Array("[]:,. -/\n\r19pm\"".utf8) + [0, 0xC2, 0xE2, 0x80, 0x8E, 0xD9, 0xFF]
    for text in [Self.android, Self.phone] {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
        if Bool.random(using: &random) {
          bytes[place] = sign
        } else {
          bytes.insert(sign, at: place)
        }
      }
      let whole = RecordTable(bytes, reader: ChatReader())
      for size in [1, 2, 7, 50] {
        #expect(RecordTable(bytes, chunk: size, reader: ChatReader()) == whole)
      }
    }
  }

  @Test("A line without end keeps its beginning, and what follows is read")
  func longLine() {
    let long = Array("1/2/21, 09:15 - A: ".utf8) + Array(repeating: 0x78, count: 20_000_000)
    let further = Array(repeating: UInt8(0xFF), count: 3_000_000)
    let bytes = long + [0x0A] + further + Array("\n1/2/21, 09:16 - B: c".utf8)
    let table = RecordTable(bytes, chunk: 1 << 16, reader: ChatReader())
    #expect(table.rows.map { $0[2] } == ["A", "B"])
    #expect(table.rows[0][3].utf8.count < 1 << 17)
    #expect(table.lines == [1, 3])
    #expect(table.offsets == [0, 23_000_021])
  }
}

@Suite("Dates and hours of chats")
struct ChatTimeTests {
  private func second(_ text: String) -> Int? {
    Array(text.utf8).withUnsafeBytes { FieldBytes($0).writtenClock()?.secondOfDay }
  }

  private func day(_ text: String, _ order: WrittenDate.Order) -> Int? {
    Array(text.utf8).withUnsafeBytes { FieldBytes($0).writtenDate()?.daysSince1970(order) }
  }

  @Test(
    "Hours of the half and the whole day",
    arguments: [
      ("09:15", 33_300), ("9.15", 33_300), ("9:15 AM", 33_300), ("9:15:07\u{202F}pm", 76_507),
      ("12:00 a.m.", 0), ("12:30 p. m.", 45_000), ("午後0:15", 44_100), ("오전 9:15", 33_300),
      ("٩:١٥ م", 76_500), ("14:05 Uhr", 50_700), ("à 09:15", 33_300), ("23:59:59", 86_399),
    ])
  func hours(text: String, expected: Int) {
    #expect(second(text) == expected)
  }

  @Test(
    "No hours", arguments: ["24:00", "9:60", "9:15:60", "13:05 AM", "9:15 xyz", "9", "", "9:15 1"])
  func noHours(text: String) {
    #expect(second(text) == nil)
  }

  @Test("Each order reads the same numbers in its own way")
  func orders() {
    // 2021-02-01, 2021-01-02, 2001-02-21.
    #expect(day("1/2/21", .dayFirst) == 18_659)
    #expect(day("1/2/21", .monthFirst) == 18_629)
    #expect(day("1/2/21", .yearFirst) == 11_374)
    #expect(day("31/12/21", .monthFirst) == nil)
    #expect(day("29/2/21", .dayFirst) == nil)
    #expect(day("2021-02-01", .dayFirst) == nil)
    #expect(day("2021-02-01", .yearFirst) == 18_659)
    #expect(day("2021. 02. 01.", .yearFirst) == 18_659)
    #expect(day("1/2/21 ", .dayFirst) == nil)
    #expect(day("1/2/321", .dayFirst) == nil)
  }
}

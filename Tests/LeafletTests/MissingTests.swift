import CivilTime
import Dossier
import Testing

@testable import Leaflet

/// An answer of a platform: trips on ten days in March 2024, and what else the test adds.
private func answer(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
  var dossier = Dossier()
  dossier.zone = "Europe/Paris"
  dossier.exports = [SourceExport(path: "copy.zip", controller: "Uber", kind: "uber-driver-sar")]
  dossier.files = [
    SourceFile(
      export: 0, path: "trips.csv", bytes: 1, entry: 0, format: "uber-driver-sar/trips",
      columns: ["status", "original_fare_local"], rows: 10)
  ]
  dossier.trips = (1...10).map { number in
    let begin = noon(number)
    return Trip(
      role: .driver, status: .completed, request: Waypoint(at: begin - 300),
      begin: Waypoint(at: begin), dropoff: Waypoint(at: begin + 900),
      provenance: Provenance(file: 0, row: number))
  }
  change(&dossier)
  dossier.arrange()
  return dossier
}

/// Noon of a day of March 2024 in UTC.
private func noon(_ day: Int) -> Instant {
  Instant(seconds: 1_709_251_200 + Int64(day - 1) * 86_400 + 43_200)
}

private func addFile(_ path: String, to dossier: inout Dossier, note: FileNote? = nil) -> Int {
  dossier.files.append(
    SourceFile(
      export: 0, path: path, bytes: 1, entry: dossier.files.count,
      columns: note == nil ? ["begin"] : [], rows: note == nil ? 1 : 0, note: note))
  return dossier.files.count - 1
}

private func result(
  _ id: String, of dossier: Dossier, _ dates: RequestDates = RequestDates()
) throws -> ChecklistResult {
  let results = MissingReport.check(dossier, dates: dates).flatMap(\.results)
  return try #require(results.first { $0.item.id == id })
}

@Suite struct ChecklistTests {
  @Test func `The list has twenty-five items, all of them worded`() {
    #expect(Checklist.items.map(\.id) == (1...25).map { "M\($0)" })
    let words = Words(.english)
    for item in Checklist.items { #expect(words.has("missing.\(item.id)")) }
    for reason in ChecklistResult.Reason.allCases {
      #expect(words.has("missing.reason.\(reason.rawValue)"), "\(reason)")
    }
    #expect(Set(Checklist.items.compactMap(\.request)) == Set(1...6))
  }

  @Test func `What no platform keeps is not asked of others`() {
    var dossier = answer()
    dossier.trips = []
    let ids = MissingReport.check(dossier).flatMap(\.results).map(\.item.id)
    #expect(ids.contains("M4"))
    #expect(
      !ids.contains { ["M14", "M15", "M16", "M17", "M18", "M19", "M20", "M25"].contains($0) })
  }

  @Test func `Two parts of one company's answer are looked at together`() {
    let dossier = answer { dossier in
      dossier.exports.append(SourceExport(path: "more.zip", controller: "Uber"))
      dossier.exports.append(SourceExport(path: "takeout.zip", controller: "Google"))
      dossier.exports.append(SourceExport(path: "odd.zip"))
    }
    let checks = MissingReport.check(dossier)
    #expect(checks.map(\.controller) == ["Uber", "Google", nil])
    #expect(checks.map(\.exports) == [[0, 1], [2], [3]])
  }
}

@Suite struct VerdictTests {
  @Test func `Without a text for people nothing says who receives the data`() throws {
    #expect(try result("M4", of: answer()).verdict == .notFound)
    let withLetter = answer { _ = addFile("letter.pdf", to: &$0, note: .media) }
    let told = try result("M4", of: withLetter)
    #expect(told.verdict == .cannotTell)
    #expect(told.files == [1])
  }

  @Test func `Named companies are found`() throws {
    let dossier = answer { dossier in
      dossier.companyLinks = ["A", "B", "A"].enumerated().map { index, name in
        CompanyLink(name: name, deed: "list", provenance: Provenance(file: 0, row: index + 1))
      }
    }
    let found = try result("M4", of: dossier)
    #expect(found.verdict == .found)
    #expect(found.count == 2)
  }

  @Test func `A log of the first days lacks the others`() throws {
    let dossier = answer { dossier in
      let file = addFile("status.csv", to: &dossier)
      dossier.segments = (1...4).map { day in
        WorkSegment(
          phase: .p1, begin: noon(day), end: noon(day) + 600,
          provenance: Provenance(file: file, row: day))
      }
    }
    let log = try result("M17", of: dossier)
    #expect(log.verdict == .partly)
    #expect(log.from == day(2024, 3, 1))
    #expect(log.to == day(2024, 3, 4))
    #expect(log.lacking == [day(2024, 3, 5)...day(2024, 3, 10)])
    #expect(log.rowsLacking == 6)
    #expect(log.files == [1])
  }

  @Test func `Some days without are no hole`() throws {
    let dossier = answer { dossier in
      let file = addFile("status.csv", to: &dossier)
      dossier.segments = [1, 2, 3, 4, 8, 9, 10].map { day in
        WorkSegment(
          phase: .p1, begin: noon(day), end: noon(day) + 600,
          provenance: Provenance(file: file, row: day))
      }
    }
    #expect(try result("M17", of: dossier).verdict == .found)
    #expect(try result("M17", of: answer()).verdict == .notFound)
  }

  @Test func `A reply a day after the month is no reply within it`() throws {
    func verdict(_ answered: LocalDate) throws -> ChecklistResult.Verdict {
      try result(
        "M13", of: answer(), RequestDates(requested: day(2024, 1, 31), answered: answered)
      ).verdict
    }
    #expect(try verdict(day(2024, 2, 29)) == .found)
    #expect(try verdict(day(2024, 3, 1)) == .notFound)
    #expect(try result("M13", of: answer()).verdict == .cannotTell)
  }

  @Test func `Only an average of ratings is a part`() throws {
    let dossier = answer { dossier in
      dossier.accountFacts = [
        AccountFact(kind: .rating, value: "4.9", provenance: Provenance(file: 0, row: 1))
      ]
    }
    #expect(try result("M14", of: dossier).verdict == .partly)
    #expect(try result("M14", of: answer()).verdict == .notFound)
  }

  @Test func `Pay for all days and a column of fares`() throws {
    let dossier = answer { dossier in
      let file = addFile("payments.csv", to: &dossier)
      dossier.payments = (1...10).map { day in
        Payment(
          amount: Money(minorUnits: 100, currency: Currency("EUR")), purpose: .fare,
          classification: "fare", at: noon(day), provenance: Provenance(file: file, row: day))
      }
    }
    let pay = try result("M19", of: dossier)
    #expect(pay.verdict == .found)
    #expect(pay.columns == ["original_fare_local"])
    var withoutParts = dossier
    withoutParts.files[0].columns = ["status"]
    #expect(try result("M19", of: withoutParts).verdict == .partly)
  }
}

@Suite struct MissingReportTests {
  @Test(arguments: Language.allCases)
  func `A hostile name reaches neither report nor letter as it is`(_ language: Language) {
    let words = Words(language)
    let dossier = answer { dossier in
      dossier.files[0].path = hostile
      dossier.exports[0].controller = hostile
    }
    let checks = MissingReport.check(dossier)
    let texts = [
      MissingReport.text(checks, dossier: dossier, words: words),
      MissingReport.json(checks, dossier: dossier, words: words),
      FollowUpLetter(
        dossier: dossier, particulars: .init(name: hostile, authority: hostile), digests: [:],
        words: words
      ).text(checks),
    ]
    for text in texts {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }
  }

  @Test func `The letter holds what fails, and blanks for what is not known`() {
    let dossier = answer()
    let checks = MissingReport.check(dossier)
    let letter = FollowUpLetter(
      dossier: dossier, particulars: .init(), digests: [0: String(repeating: "ab", count: 32)],
      words: Words(.english)
    ).text(checks, width: 400)
    #expect(letter.contains("To the Data Protection Officer of Uber"))
    #expect(letter.contains("On [date of the request] I asked for access"))
    #expect(letter.contains("begins with abababababababab."))
    #expect(letter.contains("- The recipients, by name (Art. 15(1)(c) GDPR"))
    #expect(!letter.contains("An answer within one month"))
    #expect(letter.contains("Autoriteit Persoonsgegevens"))
    #expect(!letter.contains("owed"))
    #expect(!letter.contains("C-203/22"))
  }

  @Test func `A further request names the months with the highest pay`() {
    let dossier = answer { dossier in
      dossier.payments = (0..<14).map { month in
        Payment(
          amount: Money(minorUnits: Int64(100 * month), currency: Currency("EUR")), purpose: .fare,
          classification: "fare", at: noon(1) + Int64(month) * 31 * 86_400,
          provenance: Provenance(file: 0, row: month + 1))
      }
    }
    let letter = FollowUpLetter(
      dossier: dossier, particulars: .init(), digests: [:], words: Words(.english)
    ).text(MissingReport.check(dossier), width: 400)
    #expect(letter.contains("Above all for these months: July 2024, August 2024"))
    #expect(!letter.contains("June 2024"))
  }

  @Test func `The months are those of the company that the letter goes to`() {
    let dossier = answer { dossier in
      dossier.exports.append(SourceExport(path: "other.zip", controller: "Bolt"))
      dossier.files.append(
        SourceFile(export: 1, path: "pay.csv", bytes: 1, entry: 0, columns: ["a"], rows: 2))
      dossier.payments = [(0, 0), (1, 31)].map { file, days in
        Payment(
          amount: Money(minorUnits: 5_000, currency: Currency("EUR")), purpose: .fare,
          classification: "fare", at: noon(1 + days), provenance: Provenance(file: file, row: 1))
      }
    }
    let letter = FollowUpLetter(
      dossier: dossier, particulars: .init(disputed: [YearMonth("2023-05")].compactMap { $0 }),
      digests: [:],
      words: Words(.english)
    ).text(MissingReport.check(dossier), width: 400)
    let first = letter.prefix { $0 != "─" }
    #expect(first.contains("Above all for these months: May 2023 and March 2024."))
  }

  @Test func `The order of files plays no part in verdicts`() {
    let dossier = answer { dossier in
      _ = addFile("b.csv", to: &dossier)
      _ = addFile("a.pdf", to: &dossier, note: .media)
    }
    var turned = dossier
    turned.files.swapAt(1, 2)
    func verdicts(_ dossier: Dossier) -> [ChecklistResult.Verdict] {
      MissingReport.check(dossier).flatMap(\.results).map(\.verdict)
    }
    #expect(verdicts(dossier) == verdicts(turned))
  }

  @Test func `The report for machines has every item of every answer`() {
    let dossier = answer()
    let json = MissingReport.json(
      MissingReport.check(dossier), dossier: dossier, words: Words(.english))
    #expect(json.contains(#""schema": "dataleaflet.missing.v1""#))
    for number in 1...25 { #expect(json.contains("\"id\": \"M\(number)\"")) }
  }
}

import Dossier
import Exports
import Inference
import Testing
import WorkingTime

@testable import Leaflet

/// The invented people's copies, from the zip to the last word.
@Suite struct SampleLeafletTests {
  static let copies = ["driver", "nurse", "pupil", "van-driver"]

  func conclusions(_ copy: String) throws -> (Dossier, [Finding], Hours?) {
    let samples = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let reading = try ExportReader.read(["/" + samples + "/SampleExports/" + copy])
    let hours = WorkingTime.hours(of: reading.dossier)
    let working = hours.map { WorkingTime.findings(from: $0, of: reading.dossier) } ?? []
    return (reading.dossier, Inference.conclude(reading.dossier, .standard()) + working, hours)
  }

  /// Whatever the inferences claim has words of its own, in every language.
  @Test(arguments: copies)
  func everyFindingHasItsWords(_ copy: String) throws {
    let (_, findings, hours) = try conclusions(copy)
    #expect(!findings.isEmpty)
    for words in Language.allCases.map(Words.init) {
      for finding in findings {
        let name = "\(finding.kind.rawValue).\(finding.variant)"
        #expect(words.has("finding.\(name)"), "\(name)")
        let kind = finding.kind.rawValue
        #expect(words.has("method.\(kind)") || finding.variant == "cannotTell", "\(kind)")
        let groups = finding.evidence.supporting + finding.evidence.against
        for group in groups { #expect(words.has("evidence.\(group.key)"), "\(group.key)") }
        for key in finding.alternatives { #expect(words.has("alternative.\(key)"), "\(key)") }
      }
      for check in hours?.checks ?? [] { #expect(words.has("check.\(check.id)")) }
      for assumption in hours?.assumptions ?? [] {
        #expect(words.has("assumption.\(assumption.id)"), "\(assumption.id)")
      }
    }
  }

  /// The leaflet in every language.
  private func leaflets(
    _ dossier: Dossier, _ findings: [Finding], _ hours: Hours?
  ) -> [(words: Words, leaflet: Leaflet)] {
    Language.allCases.map(Words.init).map { words in
      let leaflet = Leaflet.compose(
        dossier: dossier, findings: findings, hours: hours, words: words)
      return (words, leaflet)
    }
  }

  /// No sentence is left with a gap that no fact fills.
  @Test(arguments: copies)
  func noSentenceHasAGap(_ copy: String) throws {
    let (dossier, findings, hours) = try conclusions(copy)
    for (words, leaflet) in leaflets(dossier, findings, hours) {
      let lines = PlainLeaflet.lines(leaflet, dossier: dossier, words: words)
      for line in lines where line.contains("…") || line.contains("{") { Issue.record("\(line)") }
      if let hours {
        let text = HoursReport.text(hours, dossier: dossier, words: words)
        #expect(!text.contains("{") && !text.contains("…"))
      }
    }
  }

  /// Six items at most, nine where each is a few words.
  @Test(arguments: copies)
  func listsCanBeTakenInAtAGlance(_ copy: String) throws {
    let (dossier, findings, hours) = try conclusions(copy)
    for (_, leaflet) in leaflets(dossier, findings, hours) {
      // What was read is listed as long as it is.
      let sections = leaflet.sections.filter { $0.name != .contents }
      let lists = sections.flatMap(\.blocks).compactMap { block -> [String]? in
        if case .bullets(let items) = block { items } else { nil }
      }
      #expect(lists.count >= 2)
      for items in lists + leaflet.entries.map(\.actions) {
        let isSimple = items.allSatisfy { Lint.wordCount(of: $0) <= 8 }
        #expect(items.count <= (isSimple ? 9 : 6), "\(items)")
      }
    }
  }

  @Test func hoursOfADriverInAllThreeForms() throws {
    let (dossier, _, worked) = try conclusions(Self.copies[0])
    let hours = try #require(worked)
    let json = HoursReport.json(hours, dossier: dossier, words: Words(.english))
    #expect(json.hasPrefix("{\n  \"schema\": \"dataleaflet.hours.v1\",\n  \"zone\": "))
    #expect(json.contains("\"p1\": \(hours.totals.p1),"))
    let rows = HoursReport.csv(hours, dossier: dossier).split(separator: "\r\n")
    #expect(rows.first == "date,week,phase,seconds,sources")
    #expect(rows.count == 1 + 5 * hours.days.count)
    let waiting = rows.compactMap { row -> Int64? in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return cells[2] == "p1" ? Int64(cells[3]) : nil
    }
    #expect(waiting.reduce(0, +) == hours.totals.p1)
    let text = HoursReport.text(hours, dossier: dossier, words: Words(.english))
    #expect(text.contains("waiting (P1): " + Words(.english).format(seconds: hours.totals.p1)))
  }

  @Test(arguments: copies)
  func inspectingNamesEveryFileAndColumn(_ copy: String) throws {
    let (dossier, _, _) = try conclusions(copy)
    let words = Words(.english)
    let json = InspectReport.json(dossier: dossier, dictionary: .standard, words: words)
    let text = InspectReport.text(
      dossier: dossier, dictionary: .standard, words: words, width: 1_000)
    #expect(json.hasPrefix("{\n  \"schema\": \"dataleaflet.inspect.v1\",\n  \"exports\": ["))
    for file in dossier.files {
      #expect(text.contains(file.path))
      for column in file.columns {
        #expect(json.contains(JSONText.text(column).rendered.dropLast()))
      }
    }
  }
}

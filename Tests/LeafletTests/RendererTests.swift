import Dossier
import Exports
import Inference
import Testing
import WorkingTime

@testable import Leaflet

/// Every form of the leaflet says every statement of the one model, for every sample person and
/// language.
@Suite struct RendererTests {
  @Test(arguments: SampleLeafletTests.copies)
  func `All forms make the same statements`(_ copy: String) throws {
    let (dossier, findings, hours) = try SampleLeafletTests().conclusions(copy)
    for words in Language.allCases.map(Words.init) {
      let leaflet = Leaflet.compose(
        dossier: dossier, findings: findings, hours: hours, words: words,
        storage: [StorageFacts(path: "/home/me/copy.zip", mode: 0o644, written: day(2026, 1, 5))],
        reader: Reader(groups: [.drivers, .health], country: "BE", wantsClassicWords: true))
      let statements = Statements(leaflet, dossier, words).all
      #expect(statements.count > 100)
      let plain = PlainLeaflet.render(leaflet, dossier: dossier, words: words)
      #expect(firstMissing(statements, in: plain) == nil)
      // Wide enough for every line, so that no statement is broken in two.
      let text = TextReport.render(leaflet, dossier: dossier, words: words, width: 4_000)
      #expect(firstMissing(statements, in: text) == nil)
      let markdown = MarkdownLeaflet.render(leaflet, dossier: dossier, words: words)
      #expect(firstMissing(statements, in: unescaped(markdown: markdown)) == nil)
      let page = HTMLLeaflet.render(leaflet, dossier: dossier, words: words)
      #expect(firstMissing(statements, in: PageText.visible(page)) == nil)
      let json = ReportJSON.render(dossier: dossier, leaflet: leaflet, words: words, version: "1")
      // The problems of files are members of their own there.
      for statement in statements.dropLast(dossier.problems.count) {
        let quoted = JSONText.text(statement).rendered.dropFirst().dropLast(2)
        #expect(json.contains(quoted), "\(statement)")
      }
    }
  }

  @Test func `A statement that is missing is found out`() {
    #expect(firstMissing(["a", "b"], in: "a c") == "b")
    #expect(firstMissing(["b", "a"], in: "a b") == "a")
  }

  /// The first statement that does not follow the ones before it; nil where all do.
  private func firstMissing(_ statements: [String], in text: String) -> String? {
    var rest = Substring(text)
    for statement in statements {
      guard let range = rest.firstRange(of: statement) else { return statement }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  private func unescaped(markdown: String) -> String {
    PageText.unescaped(markdown.replacing("\\", with: ""))
  }
}

/// What a leaflet states, piece by piece, in the order of a reader.
private struct Statements {
  let leaflet: Leaflet
  let dossier: Dossier
  let words: Words

  init(_ leaflet: Leaflet, _ dossier: Dossier, _ words: Words) {
    (self.leaflet, self.dossier, self.words) = (leaflet, dossier, words)
  }

  var all: [String] {
    let key = leaflet.keyInformation
    let strongest = key.strongest.compactMap(leaflet.entry).map(\.title)
    let box = [key.summary] + strongest + [key.today] + [key.unread].compactMap { $0 }
    let sections = leaflet.sections.flatMap { [$0.heading] + $0.blocks.flatMap(block) }
    return box + sections + dossier.problems.map { Messages(words).sentence($0, in: dossier) }
  }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .subheading(let text), .paragraph(let text), .note(_, let text): [text]
    case .bullets(let texts): texts
    case .field(let name, let value): [name, value]
    case .entry(let id): leaflet.entry(id).map(entry) ?? []
    }
  }

  private func entry(_ entry: LeafletEntry) -> [String] {
    let lines = EntryLines(words: words, dossier: dossier).lines(entry)
    return [entry.title, words[entry.level.key]]
      + lines.flatMap { [$0.label, $0.text] }.filter { !$0.isEmpty }
  }
}

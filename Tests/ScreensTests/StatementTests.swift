import Canvas
import Leaflet
import Testing

@testable import Screens

/// The leaflet's screen says what the other forms of the leaflet say.
@Suite struct StatementTests {
  @Test(arguments: [Sample.nurse, Sample.driver, Sample.pupil], Language.allCases)
  func `Every block of the leaflet is on the screen`(_ sample: Sample?, _ language: Language) throws
  {
    let opened = try #require(sample).opened
    let words = Words(language)
    let leaflet = Leaflet.compose(
      dossier: opened.dossier, findings: opened.findings, hours: opened.hours, words: words)
    let scene = Scene(
      opened: opened, leaflet: leaflet, words: words, ascii: false, isRevealed: true, profiles: [])
    // Wide enough for every line, so that no statement is broken in two.
    let items = LeafletItems(scene).items(columns: 2_000)
    let shown = items.flatMap { $0.lines(width: 2_000) }.map { line in
      line.spans.map(\.text).joined()
    }
    var rest = shown[...]
    for statement in statements(of: leaflet, words) {
      let found = rest.firstIndex { $0.contains(statement) }
      #expect(found != nil, "\(statement)")
      if let found { rest = rest[found...] }
    }
  }

  private func statements(of leaflet: Leaflet, _ words: Words) -> [String] {
    let key = leaflet.keyInformation
    return [key.summary, key.levelLine, key.today]
      + leaflet.sections.flatMap { section in
        [section.heading] + section.blocks.flatMap { statements(of: $0, leaflet, words) }
      }
  }

  private func statements(of block: Block, _ leaflet: Leaflet, _ words: Words) -> [String] {
    switch block {
    case .subheading(let text), .paragraph(let text), .note(_, let text): [text]
    case .bullets(let texts): texts
    case .field(let name, let value): [name, value]
    case .entry(let id):
      leaflet.entry(id).map {
        [$0.title, words[$0.level.key], $0.inFile] + $0.actions.prefix(1)
      } ?? []
    }
  }
}

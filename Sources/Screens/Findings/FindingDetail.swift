import Canvas
import Dossier
import Leaflet

/// A finding in full: what, how grave, how sure, how we know, from which rows, what else it may be, what the law says, what to do.
struct FindingDetail {
  private let entry: LeafletEntry
  private let scene: Scene
  private let showsDots: Bool

  init(_ entry: LeafletEntry, _ scene: Scene, showsDots: Bool) {
    self.entry = entry
    self.scene = scene
    self.showsDots = showsDots
  }

  private var words: Words { scene.words }

  var items: [DocumentItem] {
    guard !scene.isClosed(entry) else {
      return [
        badge, .blank, .text(words["ui.hidden.title"], .heading),
        .text(words["ui.hidden.reveal"], .muted),
      ]
    }
    return head + numbers + place + actions + reliance + method + evidence + alternatives
      + law + bounds
  }

  private var head: [DocumentItem] {
    [badge, .blank, .text(entry.title, .heading), .text(entry.statement), .blank]
  }

  private var badge: DocumentItem {
    let sign = entry.icon.sign(ascii: scene.ascii) + " " + words[entry.icon.labelKey]
    let level = Span(
      " \(entry.level.meter(ascii: scene.ascii)) \(entry.level.rawValue) \(words[entry.level.key]) ",
      .level(entry.level.rawValue))
    let line = DocumentLine([Span(sign + "  ", .key), level])
    return DocumentItem(.lines(wide: [line], narrow: [line]))
  }

  private var numbers: [DocumentItem] {
    var items: [DocumentItem] = [.text("\(entry.inFile) (\(entry.tagWords))")]
    if let confidence = entry.confidenceWords {
      items.append(.text(words.text("ui.finding.sure", [Fact("words", .text(confidence))])))
    }
    if let classic = entry.classicWords { items.append(.text(classic)) }
    items += (entry.raisedBy + entry.groups).map { .text($0) }
    if let contrast = entry.contrast { items.append(.text(contrast)) }
    if showsDots, let dots = entry.dots { items += [.blank, DocumentItem(.dots(dots), indent: 2)] }
    if let studies = entry.inStudies { items += [.blank, .text(studies, .muted)] }
    return items + [.blank]
  }

  private var place: [DocumentItem] {
    guard let place = entry.finding.place else { return [] }
    return [
      DocumentItem(
        .hanging(sign: Icon.places.sign(ascii: scene.ascii), text: place.label, .text),
        link: .place(entry.id)),
      .blank,
    ]
  }

  private var actions: [DocumentItem] {
    section(
      "ui.finding.actions",
      entry.actions.map {
        DocumentItem(
          .hanging(sign: Icon.doThis.sign(ascii: scene.ascii), text: $0, .text), indent: 1)
      })
  }

  private var reliance: [DocumentItem] {
    section("entry.reliance", entry.reliance.map { .text($0, indent: 1) })
  }

  private var method: [DocumentItem] {
    section("ui.finding.method", [.text(entry.method, indent: 1)])
  }

  /// What the method cannot see and where it comes from: last, for those who want to know it all.
  private var bounds: [DocumentItem] {
    section("entry.limit", entry.limits.map { bullet($0) })
      + section("entry.source", entry.sources.map { bullet($0) })
  }

  private func bullet(_ text: String) -> DocumentItem {
    DocumentItem(.hanging(sign: "•", text: text, .text), indent: 1)
  }

  private var evidence: [DocumentItem] {
    let evidence = entry.finding.evidence
    return section(
      "ui.finding.evidence", evidence.supporting.flatMap { group($0, "ui.finding.rowsFor") })
      + section(
        "ui.finding.against", evidence.against.flatMap { group($0, "ui.finding.rowsAgainst") })
  }

  private func group(_ group: EvidenceGroup, _ key: String) -> [DocumentItem] {
    let name = words["evidence.\(group.key)"]
    let heading = words.text(key, [Fact("name", .text(name)), Fact("n", .count(group.rows))])
    let examples = group.examples.map { source in
      DocumentItem(
        .text(scene.name(of: source), .muted), indent: 3,
        link: .row(file: source.file, row: source.row))
    }
    let others = group.rows - group.examples.count
    let more = words.text("ui.finding.moreRows", [Fact("n", .count(others))])
    return [.text(heading, indent: 1)] + examples
      + (others > 0 && !examples.isEmpty ? [.text(more, .muted, indent: 3)] : [])
  }

  private var alternatives: [DocumentItem] {
    section(
      "ui.finding.alternatives",
      entry.alternatives.map(bullet))
  }

  private var law: [DocumentItem] {
    section("ui.finding.law", entry.law.map { [.text($0, indent: 1)] } ?? [])
  }

  /// A heading and what stands under it; nothing where nothing does.
  private func section(_ key: String, _ items: [DocumentItem]) -> [DocumentItem] {
    items.isEmpty ? [] : [.text(words[key], .accent)] + items + [.blank]
  }
}

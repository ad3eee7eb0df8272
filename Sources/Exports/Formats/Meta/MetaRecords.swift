import CivilTime
import Dossier
import Scanning

// Since 2024 most documents are lists of records without a key of their own: a time, and entries with
// labels in the language of the account, up to four deep. What a record tells follows from what its
// entries hold; what remains alike (an advertisement seen, a film seen) is told by the file's name.

/// One entry of a record.
struct MetaEntry {
  let label: String
  let text: String?
  let moment: Moment?
  let inner: [MetaEntry]

  /// The entry and all that lies in it, from the outside in.
  var all: [MetaEntry] { [self] + inner.flatMap(\.all) }

  /// The texts of the entry and of what lies in it.
  var texts: [String] { all.compactMap(\.text) }
}

struct MetaEntryList: Sendable {
  private let nested = NestedRows(
    "[]", ["label", "title", "value", "timestamp_value", "href", "vec", "dict"])
  /// Deeper ones are left alone.
  private static let deepest = 6

  func entries(in cell: FieldBytes, depth: Int = 0) -> [MetaEntry] {
    guard depth < Self.deepest else { return [] }
    let columns = nested.columns
    let label = [columns.column("label"), columns.column("title")]
    let text = [columns.column("value"), columns.column("href")]
    let time = columns.column("timestamp_value")
    let inner = [columns.column("vec"), columns.column("dict")]
    var entries: [MetaEntry] = []
    nested.forEach(in: cell) { row in
      var moment: Moment?
      if case .read(let read) = MetaMoment(row[time.index]) { moment = read }
      entries.append(
        MetaEntry(
          label: row[label[0].index].metaText() ?? row[label[1].index].metaText() ?? "",
          text: row[text[0].index].metaText() ?? row[text[1].index].metaText(), moment: moment,
          inner: self.entries(in: row[inner[0].index], depth: depth + 1)
            + self.entries(in: row[inner[1].index], depth: depth + 1)))
    }
    return entries
  }
}

/// What records are about that hold the same.
enum MetaTopic: Sendable {
  /// Something that was shown or opened, as the program names it, with whose or what it was.
  case view(String)
  /// Something that was done, as the program names it; what it was may be what the person wrote.
  case deed(String)
  case like
  case search
  /// An advertiser, and what was done with its advertisement.
  case company
  /// What the account is taken for, and in which list that stands.
  case label(String)
  case city
  /// Anything about the account.
  case fact
  /// What no name tells: a deed where it has a time, else about the account.
  case unknown
}

struct MetaRecordReader: RowReader {
  private let title: Column
  private let values: Column
  private var time: MetaTime
  private let list = MetaEntryList()
  private let topic: MetaTopic
  private let service: String

  init(_ columns: Columns, _ topic: MetaTopic, service: String) {
    title = columns.column("title")
    values = columns.column("label_values")
    time = MetaTime(columns.column("timestamp"), isRequired: false)
    self.topic = topic
    self.service = service
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let entries = list.entries(in: row[values.index])
    let name = sink.metaText(row, title)
    let stated = time.read(row, &sink)
    let at = stated ?? entries.lazy.flatMap(\.all).compactMap(\.moment).first?.instant
    if let name, addEvents(of: name, entries, &sink) { return }
    let texts = entries.flatMap(\.texts)
    if let address = texts.first(where: \.isNetworkAddress) {
      sink.dossier.signIns.append(
        SignIn(
          at: at, device: texts.first(where: \.isUserAgent), address: address,
          provenance: sink.here))
      return
    }
    add(entries, name ?? texts.first { !$0.isLink } ?? texts.first, at: at, &sink)
  }

  /// A list of things with a time and a code is what a company reported; true where there is one.
  private func addEvents(
    of company: String, _ entries: [MetaEntry], _ sink: inout Sink
  ) -> Bool {
    var isReport = false
    for event in entries.flatMap(\.inner) {
      let inner = event.inner.flatMap(\.all)
      guard let moment = inner.lazy.compactMap(\.moment).first,
        let code = inner.lazy.compactMap(\.text).first(where: \.isEventCode)
      else { continue }
      isReport = true
      sink.dossier.companyLinks.append(
        CompanyLink(
          name: company, deed: code, at: moment.instant, provenance: sink.here))
    }
    return isReport
  }

  private func add(
    _ entries: [MetaEntry], _ name: String?, at: Instant?, _ sink: inout Sink
  ) {
    switch topic {
    case .view(let type):
      guard let at else { return sink.setAside(.missingValue, "timestamp") }
      sink.addUse(at: at, name: name, type: type)
    case .deed(let type):
      guard let at else { return sink.setAside(.missingValue, "timestamp") }
      sink.addUse(at: at, name: nil, type: type)
    case .like:
      guard let at else { return sink.setAside(.missingValue, "timestamp") }
      sink.addUse(at: at, name: nil, type: "like", of: .like)
    case .search:
      guard let name else { return sink.setAside(.missingValue, values.name) }
      sink.dossier.searches.append(
        Search(at: at, service: service, text: name, provenance: sink.here))
    case .company: addCompanies(entries, name, at: at, &sink)
    case .label(let source):
      for text in lists(entries) {
        sink.dossier.adLabels.append(
          AdLabel(label: text, source: source, provenance: sink.here))
      }
    case .city:
      for text in lists(entries) { addFact(.city, text, &sink) }
    case .fact: addFacts(entries, &sink)
    case .unknown:
      if let at {
        sink.addUse(at: at, name: nil, type: "record")
      } else {
        addFacts(entries, &sink)
      }
    }
  }

  private func addFacts(_ entries: [MetaEntry], _ sink: inout Sink) {
    for entry in entries.flatMap(\.all) {
      guard let text = entry.text else { continue }
      addFact(.other, entry.label.isEmpty ? text : "\(entry.label): \(text)", &sink)
    }
  }

  /// A list a way by which advertisers reach the account, or an advertiser with what was done.
  private func addCompanies(
    _ entries: [MetaEntry], _ name: String?, at: Instant?, _ sink: inout Sink
  ) {
    let lists = entries.filter { !$0.inner.isEmpty }
    for list in lists {
      for text in list.inner.flatMap(\.texts) where !text.isLink {
        sink.dossier.companyLinks.append(
          CompanyLink(name: text, deed: list.label, at: at, provenance: sink.here))
      }
    }
    guard lists.isEmpty else { return }
    guard let name else { return sink.setAside(.missingValue, values.name) }
    let deed = entries.compactMap(\.text).first { $0 != name && !$0.isLink }
    sink.dossier.companyLinks.append(
      CompanyLink(name: name, deed: deed ?? "", at: at, provenance: sink.here))
  }

  /// What stands in lists, else what stands alone.
  private func lists(_ entries: [MetaEntry]) -> [String] {
    let listed = entries.flatMap(\.inner).flatMap(\.texts)
    return (listed.isEmpty ? entries.compactMap(\.text) : listed).filter { !$0.isLink }
  }

  private func addFact(_ kind: AccountFact.Kind, _ value: String, _ sink: inout Sink) {
    sink.dossier.accountFacts.append(
      AccountFact(kind: kind, value: value, provenance: sink.here))
  }
}

extension String {
  /// `PURCHASE`, `PAGE_VIEW`: what Meta calls an event, in every language.
  fileprivate var isEventCode: Bool {
    let letters = utf8.count { (0x41...0x5A).contains($0) }
    return letters >= 3
      && utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}

import Dossier
import Scanning

// What services know about a person tells itself in few ways: facts of the account, labels for
// advertising, companies, people. A format names its columns; these read the rows.

/// What the service knows about an account: a column a fact.
struct FactReader: RowReader {
  private let facts: [(kind: AccountFact.Kind, column: Column)]

  init(_ facts: [(AccountFact.Kind, Column)]) {
    self.facts = facts.filter(\.1.exists)
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for (kind, column) in facts {
      guard let text = sink.text(row, column) else { continue }
      // A fact of no kind says nothing without the name of its column.
      let value = kind == .other ? "\(column.name): \(text)" : text
      sink.dossier.accountFacts.append(
        AccountFact(kind: kind, value: value, provenance: sink.here))
    }
  }
}

/// A list of what the service takes the person for.
struct LabelReader: RowReader {
  let label: Column
  /// The list, as the export names it.
  let source: String

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = sink.text(row, label) else {
      return sink.setAside(.missingValue, label.name)
    }
    sink.dossier.adLabels.append(AdLabel(label: text, source: source, provenance: sink.here))
  }
}

/// A company that got data, or gave some.
struct CompanyReader: RowReader {
  /// The first that has a text names the company.
  let name: [Column]
  /// What passed; where the row is silent, the word for the whole list.
  var deed = Column.none
  var otherwise = ""
  var via = Column.none
  var time = TimeColumns()

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let company = sink.first(row, name) else {
      return sink.setAside(.missingValue, name.first?.name)
    }
    let moment = sink.moment(row, time)
    sink.dossier.companyLinks.append(
      CompanyLink(
        name: company, deed: sink.text(row, deed) ?? otherwise, via: sink.text(row, via),
        at: moment?.instant, provenance: sink.here))
  }
}

/// Somebody whom the service knows through the person.
struct ContactReader: RowReader {
  /// The first that has a text names the contact.
  let name: [Column]
  let kind: Contact.Kind
  var time = TimeColumns()

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = sink.first(row, name) else {
      return sink.setAside(.missingValue, name.first?.name)
    }
    let moment = sink.moment(row, time)
    sink.dossier.contacts.append(
      Contact(name: text, kind: kind, at: moment?.instant, provenance: sink.here))
  }
}

extension Sink {
  /// The text of the first column that has one.
  mutating func first(_ row: borrowing Record, _ columns: [Column]) -> String? {
    for column in columns {
      if let text = text(row, column) { return text }
    }
    return nil
  }
}

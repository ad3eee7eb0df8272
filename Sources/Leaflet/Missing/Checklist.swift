import Assets

/// One thing that an answer to an access request must hold.
public struct ChecklistItem: Sendable, Hashable {
  public enum Scope: String, Sendable, Hashable { case every, work }

  /// How files are looked at.
  public enum Test: Sendable, Hashable {
    /// Whether there is a copy of the data, and all of it could be read.
    case copy
    /// Something that only a text for people can say.
    case notice
    case recipients, form, deadline, ratings, notes, positions, log, offers, restrictions, roles
    /// Whether pay is there, and a column whose name holds one of the words.
    case pay(columns: [String])
    /// Whether some column's name holds one of the words.
    case columns([String])
  }

  /// `M1`.
  public var id: String
  public var scope: Scope
  public var test: Test
  /// The request of the letter that belongs to it, 1…6.
  public var request: Int?
  /// With `GDPR` and `CJEU` for what the reader's language calls them.
  public var basis: String
  /// References that were not read again; empty for none.
  public var unchecked: String
}

/// The list of what an answer under Article 15 must hold, from `Assets/checklist/checklist.tsv`.
enum Checklist {
  static let items: [ChecklistItem] = parse(Assets.text("checklist/checklist.tsv") ?? "")

  /// Rows that are no item are left out; a test counts the rows.
  static func parse(_ text: String) -> [ChecklistItem] {
    text.split(separator: "\n").filter { $0.first != "#" }.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, let scope = ChecklistItem.Scope(rawValue: cells[1]),
        let test = ChecklistItem.Test(cells[2])
      else { return nil }
      return ChecklistItem(
        id: cells[0], scope: scope, test: test, request: Int(cells[3]), basis: cells[4],
        unchecked: cells[5])
    }
  }
}

extension ChecklistItem.Test {
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let words = parts.dropFirst().first?.split(separator: "|").map(String.init) ?? []
    switch parts.first {
    case "copy": self = .copy
    case "notice": self = .notice
    case "recipients": self = .recipients
    case "form": self = .form
    case "deadline": self = .deadline
    case "ratings": self = .ratings
    case "notes": self = .notes
    case "positions": self = .positions
    case "log": self = .log
    case "offers": self = .offers
    case "restrictions": self = .restrictions
    case "roles": self = .roles
    case "pay": self = .pay(columns: words)
    case "columns": self = .columns(words)
    default: return nil
    }
  }
}

import CivilTime
import Digests
import Leaflet

/// One sum that stands for all days of the pack, each of which can be shown without the others.
///
/// Every local day from the first to the last has a leaf, so that their number tells nothing of how
/// many were worked.
public struct DayCommitment: Sendable {
  public let days: ClosedRange<LocalDate>
  private let content: [LocalDate: String]
  private let secret: DaySecret

  /// Nil where there is no day.
  public init?(_ input: EvidenceInput) { self.init(DayTables(input), secret: input.secret) }

  init?(_ tables: DayTables, secret: DaySecret) {
    guard let first = tables.dates.min(), let last = tables.dates.max() else { return nil }
    days = first...last
    content = tables.content
    self.secret = secret
  }

  public var count: Int { days.upperBound - days.lowerBound + 1 }

  private var tree: MerkleTree {
    MerkleTree(
      leaves: (0..<count).lazy.map { index in
        let date = days.lowerBound + index
        return secret.salt(of: date) + Array(content(of: date).utf8)
      })
  }

  public var root: [UInt8] { tree.root }

  /// What a day's leaf holds beside its salt: its date, the period, and its records of each table as
  /// they stand in the pack.
  private func content(of date: LocalDate) -> String {
    DayDisclosure.firstLine(date, of: days) + (content[date] ?? "")
  }

  /// All that shows one day; nil for a day outside.
  public func disclosure(of date: LocalDate) -> DayDisclosure? {
    guard days.contains(date) else { return nil }
    let tree = tree
    let index = date - days.lowerBound
    return tree.path(of: index).map { path in
      DayDisclosure(
        days: days, date: date, salt: secret.salt(of: date), content: content(of: date), path: path,
        root: tree.root)
    }
  }

  /// What is told of it in the pack.
  var json: JSONText {
    .object([
      ("schema", .text("dataleaflet.evidence.commitment.v1")),
      ("algorithm", .text("RFC 6962 Merkle tree, SHA-256")), ("root", .text(root.hexadecimal)),
      ("treeSize", .number(count)), ("from", .text("\(days.lowerBound)")),
      ("to", .text("\(days.upperBound + 1)")),
      (
        "leaf",
        .text(
          "SHA-256(0x00 || salt (32 bytes) || date, SP, from, \"/\", to, LF, records of the day)")
      ),
      ("node", .text("SHA-256(0x01 || left || right)")),
      ("salt", .text("HKDF-SHA-256(secret, \"dataleaflet evidence v1\", \"leaf\" || date)")),
      ("tables", .list(DayTables.names.map(JSONText.text))),
    ])
  }
}

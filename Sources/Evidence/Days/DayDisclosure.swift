import CivilTime
import Digests
import Leaflet
import Scanning

/// One day of a pack, shown without the others: its records, its salt, and the way to the root.
public struct DayDisclosure: Sendable, Hashable {
  public var days: ClosedRange<LocalDate>
  public var date: LocalDate
  public var salt: [UInt8]
  public var content: String
  /// The sums beside the way up, the lowest first.
  public var path: [[UInt8]]
  public var root: [UInt8]

  static let schema = "dataleaflet.evidence.day.v1"
  static let saltBytes = 32

  /// The day and the period, which the way to the root alone would not tie to it.
  static func firstLine(_ date: LocalDate, of days: ClosedRange<LocalDate>) -> String {
    "\(date) \(days.lowerBound)/\(days.upperBound + 1)\n"
  }

  /// Whether these records are those of that day, in the tree with this root.
  public var holds: Bool {
    guard days.contains(date), salt.count == Self.saltBytes,
      content.utf8.starts(with: Self.firstLine(date, of: days).utf8)
    else {
      return false
    }
    return MerkleTree.holds(
      leafSum: MerkleTree.sum(ofLeaf: salt + Array(content.utf8)), at: date - days.lowerBound,
      of: days.upperBound - days.lowerBound + 1, path: path, root: root)
  }
}

extension DayDisclosure {
  /// A document for whoever the day is shown to.
  public var text: String {
    JSONText.object([
      ("schema", .text(Self.schema)), ("date", .text("\(date)")),
      ("from", .text("\(days.lowerBound)")), ("to", .text("\(days.upperBound + 1)")),
      ("root", .text(root.hexadecimal)),
      ("treeSize", .number(days.upperBound - days.lowerBound + 1)),
      ("index", .number(date - days.lowerBound)), ("salt", .text(salt.hexadecimal)),
      ("path", .list(path.map { .text($0.hexadecimal) })), ("content", .text(content)),
    ]).rendered
  }

  /// Reads such a document; nil for any other.
  public init?(_ bytes: [UInt8]) {
    let names = ["schema", "date", "from", "to", "root", "treeSize", "index", "salt", "content"]
    guard let cells = Self.records(bytes, at: "$", names).first, cells[0] == Self.schema,
      let date = LocalDate(written: cells[1]), let from = LocalDate(written: cells[2]),
      let end = LocalDate(written: cells[3]), from < end,
      cells[5] == "\(end - from)", cells[6] == "\(date - from)",
      let root = [UInt8](hexadecimal: cells[4]), let salt = [UInt8](hexadecimal: cells[7])
    else { return nil }
    var path: [[UInt8]] = []
    for cells in Self.records(bytes, at: "path[]", ["$"]) {
      guard let sum = [UInt8](hexadecimal: cells[0]) else { return nil }
      path.append(sum)
    }
    self.init(
      days: from...(end + -1), date: date, salt: salt, content: cells[8], path: path, root: root)
  }

  private static func records(
    _ bytes: [UInt8], at path: String, _ columns: [String]
  ) -> [[String]] {
    var reader = JSONReader(JSONPath(path), columns: columns)
    var records: [[String]] = []
    bytes.withUnsafeBytes { chunk in reader.feed(chunk) { records.append($0.strings()) } }
    reader.finish { records.append($0.strings()) }
    return records
  }
}

extension LocalDate {
  /// `2024-10-27` and nothing else.
  init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = LocalDate(year: year, month: month, day: day), "\(date)" == text
    else { return nil }
    self = date
  }
}

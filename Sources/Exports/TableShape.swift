import Archives
import Scanning

/// One table of a file, found by looking at the file's beginning: in which syntax, where its records
/// lie, and what columns they have.
struct TableShape: Sendable {
  /// Adding a syntax is a case here, its reader, and its signs in `FileBeginning`.
  enum Syntax: Sendable, Hashable {
    case csv(CSVDialect)
    case json(JSONPath)
    /// Elements on any of the paths.
    case xml(paths: [String])
    /// Elements that the selector chooses.
    case html(record: String)
    case fit
    /// Objects on the lines of a log.
    case log
    /// Messages of a chat written as text.
    case chat
    /// A table with commas and without a line of names.
    case headless
  }

  let syntax: Syntax
  /// Column names as written.
  let names: [String]
  /// Where the records lie in a file of several tables; empty where the file is the table.
  let part: String
  /// The cells of the first row, where they were looked at.
  var firstRow: [String] = []
  /// Ways into a record to objects and lists: no columns, but a sign of the layout.
  var containers: [String] = []

  /// What the layout is told by.
  var signs: Columns { Columns(names + containers) }

  /// The reader of the table's records.
  var reader: any RecordReader {
    switch syntax {
    case .csv(let dialect): CSVReader(dialect: dialect)
    case .json(let path): JSONReader(path, columns: names)
    case .xml(let paths): XMLReader(paths: paths, columns: names)
    case .html(let record): HTMLReader(record: record, columns: names)
    case .fit: FITReader()
    case .log: JSONLogReader(columns: names)
    case .chat: ChatReader()
    case .headless: HeadlessCSVReader(columns: names)
    }
  }

  /// Whether the records lie inside those of another table of the file.
  func isInside(_ other: TableShape) -> Bool {
    other.isFrame && !isFrame || part.hasPrefix(other.part + ".")
      || part.hasPrefix(other.part + "[")
  }

  /// Whether this is a whole JSON document seen as one record.
  var isFrame: Bool { part == "$" }

  /// Whether this is nothing beside a table that is known: what lies inside the records of that one is
  /// part of them, and what a document has around its known tables is their frame.
  func isPart(of known: TableShape) -> Bool { isInside(known) || isFrame }

  /// The table with the columns that a format asks for beside those that were met.
  func adding(_ asked: [String]) -> TableShape {
    let new = asked.filter { !names.contains($0) }
    return TableShape(syntax: syntax, names: names + new, part: part)
  }

  /// The syntax by which a table that was read before is read again. A CSV's dialect is sniffed anew.
  static func reader(part: String, columns: [String]) -> any RecordReader {
    if part.isEmpty { return CSVReader() }
    let syntax = syntax(ofPart: part) ?? .json(JSONPath(part))
    return TableShape(syntax: syntax, names: columns, part: part).reader
  }
}

extension TableShape {
  /// The tables of a file, none where it is no text with columns. Throws `ArchiveError`.
  static func tables(of entry: Entry, in container: Container) throws -> [TableShape] {
    var beginning = FileBeginning()
    try container.read(entry) { chunk in
      beginning.take(chunk)
      return beginning.wantsMore
    }
    return beginning.tables()
  }
}

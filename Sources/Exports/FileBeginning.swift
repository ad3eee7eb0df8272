import Scanning

/// The first bytes of a file: enough to tell its syntax and its tables.
struct FileBeginning {
  /// Bytes that tell the syntax.
  private static let signBytes = 4_096
  /// Bytes of a document in which its tables have to show.
  private static let documentBytes = 1 << 20
  /// Bytes within which the first line of a CSV has to end.
  private static let firstLineBytes = 4 << 20

  private enum Stage {
    case unknown
    case document
    case markup
    case settled(TableShape)
    case csv(CSVReader, firstRow: [String])
  }

  private var stage = Stage.unknown
  private var bytes: [UInt8] = []
  private var taken = 0

  /// Whether the tables cannot be told yet.
  var wantsMore: Bool {
    switch stage {
    case .unknown: true
    case .document, .markup: taken < Self.documentBytes
    case .settled: false
    case .csv(_, let firstRow): firstRow.isEmpty && taken < Self.firstLineBytes
    }
  }

  mutating func take(_ chunk: UnsafeRawBufferPointer) {
    taken += chunk.count
    if case .csv(var reader, var firstRow) = stage {
      stage = .unknown
      reader.feed(chunk) { if firstRow.isEmpty { firstRow = $0.strings() } }
      stage = .csv(reader, firstRow: firstRow)
      return
    }
    bytes.append(contentsOf: chunk)
    if case .unknown = stage, taken >= Self.signBytes { settle() }
  }

  /// What was found; the file may have ended.
  mutating func tables() -> [TableShape] {
    if case .unknown = stage { settle() }
    if case .settled(let table) = stage { return [table] }
    if case .markup = stage { return TableShape.markup(bytes) }
    if case .document = stage {
      let tables = TableShape.document(JSONShape(bytes))
      guard tables.isEmpty else { return tables }
      if isDocumentWithoutRecords { return [.withoutRecords] }
      startCSV()
    }
    guard case .csv(var reader, var firstRow) = stage else { return [] }
    reader.finish { if firstRow.isEmpty { firstRow = $0.strings() } }
    guard !reader.header.isEmpty else { return [] }
    return [
      TableShape(
        syntax: .csv(reader.dialect ?? .comma), names: reader.header, part: "", firstRow: firstRow)
    ]
  }

  /// The table of a file that is told by its first lines.
  private static func table(of bytes: [UInt8]) -> TableShape? {
    TableShape.device(bytes) ?? TableShape.log(bytes) ?? TableShape.chat(bytes)
      ?? TableShape.headless(bytes)
  }

  private mutating func settle() {
    if let table = Self.table(of: bytes) {
      stage = .settled(table)
    } else if TableShape.mayBeMarkup(bytes) {
      stage = .markup
    } else if JSONShape.mayBegin(with: bytes) {
      stage = .document
    } else {
      startCSV()
    }
  }

  /// Whether the whole file keeps to the syntax; it may be cut off.
  private var isDocumentWithoutRecords: Bool {
    guard taken < Self.documentBytes else { return false }
    var reader = JSONReader(.root, columns: ["$"])
    bytes.withUnsafeBytes { reader.feed($0) { _ in } }
    reader.finish { _ in }
    return !reader.problems.contains { if case .malformed = $0 { true } else { false } }
  }

  private mutating func startCSV() {
    var reader = CSVReader()
    var firstRow: [String] = []
    bytes.withUnsafeBytes { bytes in
      reader.feed(bytes) { if firstRow.isEmpty { firstRow = $0.strings() } }
    }
    bytes = []
    stage = .csv(reader, firstRow: firstRow)
  }
}

extension TableShape {
  /// A document such as `{"timelineObjects": []}`.
  fileprivate static let withoutRecords = TableShape(
    syntax: .json(JSONPath("[].*")), names: [], part: "")

  /// The tables of a document, in its order, and before them the parts that formats ask for although
  /// they are no list: these take the place of what lies in them.
  fileprivate static func document(_ shape: JSONShape) -> [TableShape] {
    func isKnown(_ table: TableShape) -> Bool {
      FormatRegistry.format(of: table.signs, part: table.part, foldedPath: "") != nil
    }
    // A list is met anyway, unless its records hold nothing but lists and objects.
    let asked = FormatRegistry.documentParts.compactMap { path in
      shape.tables.contains { $0.path == path } ? nil : shape.table(at: path)
    }.filter { isKnown(TableShape($0)) }
    let listed = shape.tables.filter { table in
      !asked.contains { table.path.leads(into: $0.path) } || isKnown(TableShape(table))
    }
    return (asked + listed).map(TableShape.init)
  }

  private init(_ table: JSONShape.Table) {
    self.init(
      syntax: .json(table.path), names: table.columns, part: "\(table.path)",
      containers: table.containers)
  }
}

/// Puts records together from the tokens of a page.
struct HTMLRecords: Sendable {
  private struct Place {
    let line: Int
    let offset: Int
    /// Elements around the record.
    let depth: Int
  }

  private let selector: HTMLSelector
  private let columns: [HTMLColumn]
  private let limits: HTMLLimits
  private var outline = HTMLOutline()
  private var place: Place?
  private var fields: FieldBuffer
  /// The columns whose text is being read, with the depth of the element selected, in the order in
  /// which they began.
  private var reading: [(column: Int, depth: Int)] = []
  /// The columns whose scope is open, with its depth.
  private var scopes: [(column: Int, depth: Int)] = []
  private var lines: [HTMLLine]
  private var decoded: [UInt8] = []
  /// Cells of the record's row that have begun.
  private var cells = 0
  /// Whether the next record is the names of the columns.
  private var isAtNames: Bool

  private(set) var rowCount = 0
  private(set) var problems: ProblemList
  private(set) var isStopped = false

  init(record: String, columns: [String], hasNames: Bool = false, limits: HTMLLimits) {
    isAtNames = hasNames
    selector = HTMLSelector(record)
    self.columns = columns.map(HTMLColumn.init)
    self.limits = limits
    fields = FieldBuffer(columns: columns.count, fieldBytes: limits.fieldBytes)
    lines = Array(repeating: HTMLLine(), count: columns.count)
    problems = ProblemList(capacity: limits.listedProblems)
  }

  /// Ends the page.
  mutating func finish() {
    if place != nil { problems.append(.cutOff(row: rowCount)) }
    place = nil
  }

  mutating func take(
    _ token: HTMLTokenizer.Token, _ line: Int, _ offset: Int,
    _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard !isStopped else { return }
    switch token {
    case .text(let text): take(text)
    case .end(let name):
      let name = name.bytes.map(Ascii.lowercased)
      if HTMLOutline.isBlock(name) { breakLines() }
      try close(to: outline.depth(afterEndOf: name), record)
    case .start(let tag):
      let name = tag.name.bytes.map(Ascii.lowercased)
      try close(to: outline.depth(before: name), record)
      if HTMLOutline.isBlock(name) { breakLines() }
      begin(tag, name, Place(line: line, offset: offset, depth: outline.open.count))
    }
  }

  private mutating func begin(_ tag: HTMLTag, _ name: [UInt8], _ here: Place) {
    guard here.depth < limits.depth else {
      isStopped = true
      return problems.append(.nestedTooDeep(row: rowCount))
    }
    let hasContent = outline.begin(name)
    if place == nil {
      guard hasContent, selector.fits(tag) else { return }
      place = here
      fields.removeAll()
      cells = 0
      for index in columns.indices where columns[index].isWhole { read(index, here.depth) }
      return
    }
    if name.elementsEqual("td".utf8) || name.elementsEqual("th".utf8) { beginCell(here) }
    for (index, column) in columns.enumerated() {
      defer { if hasContent { enterScope(of: column, index, tag, here.depth) } }
      guard let selector = column.selector, selector.fits(tag), isInScope(column, index) else {
        continue
      }
      switch column.value {
      case .text: if hasContent { read(index, here.depth) }
      case .attribute(let attribute):
        guard let value = tag.rawValue(of: attribute) else { continue }
        decoded.removeAll(keepingCapacity: true)
        HTMLEntities.decode(value, into: &decoded)
        decoded.withUnsafeBytes { fields.set($0, to: index) }
      case .cell: break
      }
    }
  }

  private func isInScope(_ column: HTMLColumn, _ index: Int) -> Bool {
    column.scope == nil || scopes.contains { $0.column == index }
  }

  private mutating func enterScope(
    of column: HTMLColumn, _ index: Int, _ tag: HTMLTag, _ depth: Int
  ) {
    guard let scope = column.scope, !isInScope(column, index), scope.fits(tag) else { return }
    scopes.append((index, depth))
  }

  private mutating func beginCell(_ here: Place) {
    // A table in a cell is that cell's text.
    guard let row = place, here.depth == row.depth + 1 else { return }
    cells += 1
    if cells == limits.cells + 1 {
      problems.append(.tooManyColumns(row: rowCount + 1, line: here.line))
    }
    for (index, column) in columns.enumerated() where column.value == .cell(cells) {
      read(index, here.depth)
    }
  }

  private mutating func read(_ column: Int, _ depth: Int) {
    // What is selected within what is selected already belongs to it.
    guard !reading.contains(where: { $0.column == column }) else { return }
    lines[column] = HTMLLine()
    reading.append((column, depth))
  }

  private mutating func take(_ text: UnsafeRawBufferPointer) {
    guard !reading.isEmpty else { return }
    decoded.removeAll(keepingCapacity: true)
    HTMLEntities.decode(text, into: &decoded)
    for (column, _) in reading {
      lines[column].append(decoded) { piece in fields.append(piece, to: column) }
    }
  }

  private mutating func breakLines() {
    for (column, _) in reading { lines[column].breakLine() }
  }

  private mutating func close(
    to depth: Int, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard depth < outline.open.count else { return }
    outline.close(to: depth)
    for (column, start) in reading where start >= depth { fields.end(column) }
    reading.removeAll { $0.depth >= depth }
    scopes.removeAll { $0.depth >= depth }
    guard let done = place, done.depth >= depth else { return }
    place = nil
    if isAtNames, cells > 0 {
      isAtNames = false
      return
    }
    rowCount += 1
    guard !fields.isTooLong else {
      return problems.append(.fieldTooLong(row: rowCount, line: done.line))
    }
    try fields.deliver(row: rowCount, line: done.line, byteOffset: done.offset, record)
  }
}

/// Text as a page sets it: blanks joined, a line feed at each break.
private struct HTMLLine {
  private var isBlank = false
  private var isBroken = false
  private var hasText = false

  mutating func breakLine() { isBroken = true }

  mutating func append(_ text: [UInt8], _ take: (UnsafeRawBufferPointer) -> Void) {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if Ascii.isBlank(byte) {
        isBlank = true
        continue
      }
      if hasText, isBroken {
        result.append(Ascii.lineFeed)
      } else if hasText, isBlank {
        result.append(Ascii.space)
      }
      (isBlank, isBroken, hasText) = (false, false, true)
      result.append(byte)
    }
    result.withUnsafeBytes(take)
  }
}

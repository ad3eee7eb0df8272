/// The fields of a record that is put together piece by piece, in any order of its columns.
struct FieldBuffer: Sendable {
  private var fields: [[UInt8]]
  /// Whether a further value of the same column must be set off from what is there.
  private var isEnded: [Bool]
  private let fieldBytes: Int
  private(set) var isTooLong = false

  private var joined: [UInt8] = []
  private var spans: [FieldSpan] = []

  init(columns: Int, fieldBytes: Int) {
    fields = Array(repeating: [], count: columns)
    isEnded = Array(repeating: false, count: columns)
    self.fieldBytes = fieldBytes
  }

  mutating func removeAll() {
    for index in fields.indices {
      fields[index].removeAll(keepingCapacity: fields[index].capacity < 1 << 12)
      isEnded[index] = false
    }
    isTooLong = false
  }

  /// Adds to the value of a column. Blanks before it are left out, and several values of one column
  /// are kept line by line.
  mutating func append(_ text: UnsafeRawBufferPointer, to column: Int) {
    guard fields.indices.contains(column) else { return }
    var text = text[...]
    if fields[column].isEmpty || isEnded[column] {
      text = text.drop(while: Ascii.isBlank)
      if text.isEmpty { return }
    }
    guard fields[column].count + text.count < fieldBytes else {
      isTooLong = true
      return
    }
    if isEnded[column] {
      fields[column].append(Ascii.lineFeed)
      isEnded[column] = false
    }
    fields[column].append(contentsOf: text)
  }

  /// Ends the value of a column, leaving out the blanks behind it.
  mutating func end(_ column: Int) {
    guard fields.indices.contains(column), !fields[column].isEmpty else { return }
    while let last = fields[column].last, Ascii.isBlank(last) { fields[column].removeLast() }
    isEnded[column] = true
  }

  /// Adds a whole value.
  mutating func set(_ text: UnsafeRawBufferPointer, to column: Int) {
    append(text, to: column)
    end(column)
  }

  /// Hands out the fields as a record.
  mutating func deliver(
    row: Int, line: Int, byteOffset: Int, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    joined.removeAll(keepingCapacity: joined.capacity < 1 << 20)
    spans.removeAll(keepingCapacity: true)
    for field in fields {
      spans.append(FieldSpan(start: joined.count, length: field.count, isEscaped: false))
      joined.append(contentsOf: field)
    }
    try joined.withUnsafeBytes { bytes in
      try spans.withUnsafeBufferPointer { spans in
        // An empty buffer may have no address; a span of no length never looks at it.
        guard let fields = spans.baseAddress else { return }
        try withUnsafeBytes(of: 0) { nothing in
          guard let base = bytes.baseAddress ?? nothing.baseAddress else { return }
          try record(
            Record(
              row: row, line: line, byteOffset: byteOffset, count: spans.count, isDamaged: false,
              base: base, spans: fields))
        }
      }
    }
  }
}

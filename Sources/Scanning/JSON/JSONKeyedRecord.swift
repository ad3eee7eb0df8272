/// A record together with the key under which it lies: fields point into the record's bytes, so the key
/// is put before a copy of them.
struct JSONKeyedRecord: Sendable {
  /// The column that holds the key.
  static let name = "$key"

  private let column: Int
  /// The key as text.
  var key: [UInt8] = []
  private var bytes: [UInt8] = []

  init(column: Int) { self.column = column }

  /// Calls `body` with where the fields lie once the key is among them.
  mutating func withBytes(
    of record: UnsafeBufferPointer<UInt8>, _ spans: UnsafeMutablePointer<FieldSpan>, _ count: Int,
    _ body: (UnsafeRawPointer) throws -> Void
  ) rethrows {
    bytes.removeAll(keepingCapacity: true)
    bytes += key
    bytes += record
    for index in 0..<count where spans[index].length > 0 {
      spans[index].start += UInt32(key.count)
    }
    spans[column] = FieldSpan(start: 0, length: key.count, isEscaped: false)
    // A byte more, so that there is always somewhere to point to.
    bytes.append(0)
    try bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { try body(base) }
    }
  }
}

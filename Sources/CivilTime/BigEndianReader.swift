/// Takes big-endian numbers off the front of a buffer; nil at its end.
struct BigEndianReader {
  private var rest: Slice<UnsafeRawBufferPointer>

  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

  mutating func byte() -> UInt8? { rest.popFirst() }

  mutating func int32() -> Int32? {
    number(of: 4).map { Int32(truncatingIfNeeded: $0) }
  }

  mutating func int64() -> Int64? {
    number(of: 8).map { Int64(bitPattern: $0) }
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= rest.count else { return false }
    rest.removeFirst(count)
    return true
  }

  /// The text between two line feeds, which is how a footer is written.
  mutating func line() -> [UInt8]? {
    guard rest.popFirst() == UInt8(ascii: "\n"), let end = rest.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return Array(rest[..<end])
  }

  private mutating func number(of width: Int) -> UInt64? {
    guard width <= rest.count else { return nil }
    let value = rest.prefix(width).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest.removeFirst(width)
    return value
  }
}

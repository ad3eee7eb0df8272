/// Takes fields off the front of a message in the wire format of Protocol Buffers.
///
/// It never reads past its end and never traps; check `isSound` when done. The memory it reads must
/// outlive it.
struct WireReader {
  /// A field's number and what it holds.
  enum Field {
    case number(Int, UInt64)
    case bytes(Int, WireReader)
    /// Four or eight bytes, which no message of the map has.
    case other
  }

  private var next: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  /// False once the bytes ended inside of something.
  private(set) var isSound = true

  private init(next: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    self.next = next
    self.end = end
  }

  /// Nil for memory of no address, which is an empty message.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return nil }
    let start = base.assumingMemoryBound(to: UInt8.self)
    self.init(next: start, end: start + bytes.count)
  }

  var isAtEnd: Bool { next >= end }

  var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: next, count: end - next) }

  /// Nil at the end, and where the next field is broken.
  mutating func nextField() -> Field? {
    guard next < end else { return nil }
    let key = varint()
    guard isSound, let number = Int(exactly: key >> 3), number > 0 else { return broken() }
    switch key & 7 {
    case 0: return .number(number, varint())
    case 1: return skip(8) ? .other : nil
    case 2:
      let message = message()
      return isSound ? .bytes(number, message) : nil
    case 5: return skip(4) ? .other : nil
    default: return broken()
    }
  }

  /// Seven bits a byte, the lowest first; 0 where there is no whole number.
  mutating func varint() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while next < end, shift < 64 {
      let byte = next.pointee
      next += 1
      value |= UInt64(byte & 127) &<< shift
      if byte < 128 { return value }
      shift += 7
    }
    isSound = false
    next = end
    return 0
  }

  /// 0, 1, 2, 3 … stand for 0, −1, 1, −2 ….
  mutating func signed() -> Int64 {
    let value = varint()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  private mutating func message() -> WireReader {
    let count = varint()
    guard isSound, count <= UInt64(end - next) else {
      isSound = false
      next = end
      return WireReader(next: end, end: end)
    }
    let start = next
    next += Int(count)
    return WireReader(next: start, end: next)
  }

  private mutating func skip(_ count: Int) -> Bool {
    guard end - next >= count else { return broken() != nil }
    next += count
    return true
  }

  private mutating func broken() -> Field? {
    isSound = false
    next = end
    return nil
  }
}

extension WireReader {
  var text: String { String(decoding: rest, as: UTF8.self) }
}

extension [UInt8] {
  /// Calls `body` with the memory of some bytes, which lasts as long as the call.
  func withBytes<Value>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(RegionError) -> Value
  ) throws(RegionError) -> Value {
    try withUnsafeBufferPointer { buffer throws(RegionError) in
      try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[range])))
    }
  }
}

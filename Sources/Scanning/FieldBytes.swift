/// The bytes of one field, quotes already taken off: a view into the reader's buffer.
///
/// It is valid only during the callback that received it; copy what should outlive that.
public struct FieldBytes {
  /// The field as UTF-8 (unchecked: an export may hold anything).
  public let bytes: UnsafeRawBufferPointer

  /// A view of `bytes`, valid as long as they are.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  @inlinable public var count: Int { bytes.count }
  @inlinable public var isEmpty: Bool { bytes.isEmpty }

  /// Calls `body` with the bytes.
  @inlinable
  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(bytes)
  }

  /// The text, every invalid sequence replaced by U+FFFD.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A copy of the bytes.
  public var array: [UInt8] { [UInt8](bytes) }

  /// The field without the ASCII white space around it.
  public var trimmed: FieldBytes {
    guard let first = bytes.first, let last = bytes.last else { return self }
    if !Ascii.isBlank(first), !Ascii.isBlank(last) { return self }
    var start = 0
    var end = bytes.count
    while start < end, Ascii.isBlank(bytes[start]) { start += 1 }
    while end > start, Ascii.isBlank(bytes[end - 1]) { end -= 1 }
    return FieldBytes(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
  }

  /// A 64-bit hash for interning, the same in every run. Not for tables that an attacker may flood
  /// without a bound on their size.
  public var hash: UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var index = 0
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < count {
      tail |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    hash = (hash ^ tail) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 29)
  }
}

extension FieldBytes: Equatable {
  /// Byte for byte; no Unicode equivalence.
  public static func == (left: FieldBytes, right: FieldBytes) -> Bool {
    left.count == right.count && left.bytes.elementsEqual(right.bytes)
  }

  public static func == (left: FieldBytes, right: [UInt8]) -> Bool {
    right.withUnsafeBytes { left == FieldBytes($0) }
  }

  public static func == (left: FieldBytes, right: StaticString) -> Bool {
    guard right.hasPointerRepresentation, left.count == right.utf8CodeUnitCount else {
      return false
    }
    return left
      == FieldBytes(UnsafeRawBufferPointer(start: right.utf8Start, count: left.count))
  }

  /// Whether the field is this ASCII word, whatever the case of its letters.
  public func isWord(_ word: StaticString) -> Bool {
    guard word.hasPointerRepresentation, count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count
    where Ascii.lowercased(bytes[index]) != Ascii.lowercased(word.utf8Start[index]) {
      return false
    }
    return true
  }
}

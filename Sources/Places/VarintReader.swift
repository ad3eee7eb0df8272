/// Takes numbers of seven bits a byte, the lowest first, off the front of a buffer.
///
/// Reads zero past the end and never traps; check `isSound` when done.
struct VarintReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// False once a number was asked for past the end, or was longer than 63 bits.
  private(set) var isSound = true

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 127) << shift
      if byte < 128 { return Int(truncatingIfNeeded: value & 0x7FFF_FFFF_FFFF_FFFF) }
      shift += 7
    }
    isSound = false
    return 0
  }

  /// 0, 1, 2, 3 … stand for 0, −1, 1, −2 ….
  mutating func nextSigned() -> Int {
    let value = next()
    return value & 1 == 0 ? value >> 1 : -(value >> 1) - 1
  }

  /// A count of things that take at least one byte each, so a damaged one cannot ask for much.
  mutating func nextCount() -> Int {
    let count = next()
    if count > bytes.count - position { isSound = false }
    return isSound ? count : 0
  }

  /// A text after its length; nil for one that is longer than what is left or than allowed.
  mutating func text(longest: Int) -> String? {
    let count = nextCount()
    guard isSound, count <= longest else { return nil }
    let text = UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
    position += count
    return String(decoding: text, as: UTF8.self)
  }

  /// A line: its number of points, then each as its difference from the one before.
  mutating func points(stepsPerDegree: Double) -> [Coordinate] {
    var x = 0
    var y = 0
    return (0..<nextCount()).map { _ in
      x &+= nextSigned()
      y &+= nextSigned()
      return Coordinate(
        clampingLatitude: Double(y) / stepsPerDegree, longitude: Double(x) / stepsPerDegree)
    }
  }
}

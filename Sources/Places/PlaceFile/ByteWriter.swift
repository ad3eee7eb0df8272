/// Puts numbers behind each other, as `VarintReader` and the place file's reader take them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func fixed(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func varint(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest & 127 | 128))
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func signed(_ number: Int) {
    varint(number >= 0 ? number << 1 : (-(number + 1) << 1) | 1)
  }

  mutating func text(_ text: String) {
    varint(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// The number of points, then each as its difference from the one before, longitude first.
  mutating func points(_ points: [Coordinate], stepsPerDegree: Double) {
    varint(points.count)
    var x = 0
    var y = 0
    for point in points {
      let nextX = Int((point.longitude * stepsPerDegree).rounded())
      let nextY = Int((point.latitude * stepsPerDegree).rounded())
      signed(nextX - x)
      signed(nextY - y)
      (x, y) = (nextX, nextY)
    }
  }

  mutating func append(_ other: ByteWriter) { bytes.append(contentsOf: other.bytes) }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }
}

import Scanning

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension FieldBytes {
  /// Calls `body` with the whole number behind each mention of a key in a JSON of many small objects.
  /// At the speed of the C library's search: lists of access points are most of what Google's positions
  /// weigh.
  func forEachInteger(behindKey key: StaticString, _ body: (Int64) -> Void) {
    guard let start = bytes.baseAddress, key.utf8CodeUnitCount > 0 else { return }
    let quote = UInt8(ascii: "\"")
    let letter = Int32(key.utf8Start.pointee)
    // Room for the quotes around the key.
    var position = 1
    while position + key.utf8CodeUnitCount < count,
      let found = memchr(start + position, letter, count - position)
    {
      let begin = start.distance(to: UnsafeRawPointer(found))
      let end = begin + key.utf8CodeUnitCount
      position = begin + 1
      guard end < count, bytes[begin - 1] == quote, bytes[end] == quote,
        memcmp(start + begin, key.utf8Start, key.utf8CodeUnitCount) == 0
      else { continue }
      position = end + 1
      if let number = integer(behindKeyAt: position) { body(number) }
    }
  }

  /// The number in `: 12` or `: "12"`.
  private func integer(behindKeyAt position: Int) -> Int64? {
    var rest = bytes[position..<min(position + 32, count)].drop { $0 <= 0x20 }
    guard rest.popFirst() == UInt8(ascii: ":") else { return nil }
    rest = rest.drop { $0 <= 0x20 }
    if rest.first == UInt8(ascii: "\"") { rest.removeFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    return FieldBytes(UnsafeRawBufferPointer(rebasing: digits)).integer()
  }
}

/// A start tag as it is written: its name, and its attributes found on demand.
struct HTMLTag {
  /// From behind the `<` to before the `>`.
  private let bytes: UnsafeRawBufferPointer
  private let nameEnd: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    nameEnd = bytes.firstIndex { Ascii.isBlank($0) || $0 == Ascii.slash } ?? bytes.count
  }

  /// As written; to be compared without regard to case.
  var name: FieldBytes { FieldBytes(UnsafeRawBufferPointer(rebasing: bytes[..<nameEnd])) }

  /// Whether the tag has this name, given in small letters.
  func isNamed(_ other: [UInt8]) -> Bool {
    nameEnd == other.count
      && zip(bytes[..<nameEnd], other).allSatisfy { Ascii.lowercased($0) == $1 }
  }

  /// The value of an attribute as it is written; nil where there is none.
  func rawValue(of attribute: [UInt8]) -> UnsafeRawBufferPointer? {
    var position = nameEnd
    while position < bytes.count {
      while position < bytes.count, Ascii.isBlank(bytes[position]) || bytes[position] == Ascii.slash
      {
        position += 1
      }
      let start = position
      while position < bytes.count, !Ascii.isBlank(bytes[position]), bytes[position] != Ascii.equals
      {
        position += 1
      }
      let name = bytes[start..<position]
      let value = value(at: &position)
      if name.count == attribute.count,
        zip(name, attribute).allSatisfy({ Ascii.lowercased($0) == $1 })
      {
        return value
      }
      // A lone sign must not hold up the walk.
      if position == start { position += 1 }
    }
    return nil
  }

  /// The value behind a name, and the place behind it.
  private func value(at position: inout Int) -> UnsafeRawBufferPointer {
    var next = position
    while next < bytes.count, Ascii.isBlank(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == Ascii.equals else {
      return UnsafeRawBufferPointer(rebasing: bytes[position..<position])
    }
    next += 1
    while next < bytes.count, Ascii.isBlank(bytes[next]) { next += 1 }
    var end = next
    if next < bytes.count, bytes[next] == Ascii.quote || bytes[next] == Ascii.apostrophe {
      let quote = bytes[next]
      next += 1
      end = bytes[next...].firstIndex(of: quote) ?? bytes.count
      position = min(end + 1, bytes.count)
    } else {
      while end < bytes.count, !Ascii.isBlank(bytes[end]) { end += 1 }
      position = end
    }
    return UnsafeRawBufferPointer(rebasing: bytes[next..<end])
  }

  /// Whether `word` is among the words of the attribute `class`.
  func hasClass(_ word: [UInt8]) -> Bool {
    guard let classes = rawValue(of: Array("class".utf8)) else { return false }
    return classes.split(whereSeparator: Ascii.isBlank).contains { $0.elementsEqual(word) }
  }
}

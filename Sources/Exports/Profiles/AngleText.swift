import Scanning

/// Which of both angles of a place.
enum Axis: Sendable {
  case latitude, longitude

  /// Its letters, in upper case; those of its negative side come last.
  fileprivate var letters: [UInt8] {
    switch self {
    case .latitude: [0x4E, 0x53]
    case .longitude: [0x45, 0x57]
    }
  }
}

extension FieldBytes {
  /// The angle in a field: `-4.35`, `4,35`, `4.35 W`, `4.35°`, `50°38'4.4"N`. Nil for anything else.
  func angle(_ axis: Axis) -> Double? {
    guard count <= 48 else { return nil }
    if let plain = double() { return plain }
    var text = trimmed.array
    var isNegative = false
    let ends = [text.first, text.last].compactMap { $0.map { $0 & 0xDF } }
    if let letter = ends.first(where: axis.letters.contains) {
      isNegative = letter == axis.letters[1]
      if text[0] & 0xDF == letter { text.removeFirst() } else { text.removeLast() }
    }
    guard let value = Self.sexagesimal(text) else { return nil }
    // `-4.35 W` says one thing twice, or two things.
    return isNegative ? (value >= 0 ? -value : nil) : value
  }

  /// Degrees, and perhaps minutes and seconds, between the signs that people write for them.
  private static func sexagesimal(_ text: [UInt8]) -> Double? {
    let parts = text.split { !($0 &- 0x30 < 10 || [0x2B, 0x2C, 0x2D, 0x2E].contains($0)) }
    guard (1...3).contains(parts.count), Self.areSigns(text) else { return nil }
    var value = 0.0
    var isNegative = false
    for (index, part) in parts.enumerated() {
      guard let number = part.withUnsafeBytes({ FieldBytes($0).double() }) else { return nil }
      if index == 0 {
        isNegative = part.first == 0x2D
        value = number.magnitude
      } else {
        guard (0..<60).contains(number) else { return nil }
        value += number / (index == 1 ? 60 : 3_600)
      }
    }
    return isNegative ? -value : value
  }

  /// Whether nothing but degree signs and quotation marks stands around the numbers.
  private static func areSigns(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      ("0"..."9").contains(scalar) || "+-.,°º'\"′″’” \u{A0}".unicodeScalars.contains(scalar)
    }
  }

  /// Latitude and longitude in one field: `50.63, 5.58`, `50,63; 5,58`, `(50.63 5.58)`,
  /// `50.63N 5.58E`. Nil for anything else.
  func angles(_ order: TableProfile.CoordinateOrder) -> (Double, Double)? {
    guard count <= 96 else { return nil }
    let bare = trimmed.bytes.drop { $0 == 0x28 || $0 == 0x5B }
    let text = bare.prefix { $0 != 0x29 && $0 != 0x5D }
    guard let (left, right) = Self.halves(text) else { return nil }
    let first = FieldBytes(UnsafeRawBufferPointer(rebasing: left))
    let second = FieldBytes(UnsafeRawBufferPointer(rebasing: right))
    switch order {
    case .latitudeFirst:
      guard let north = first.angle(.latitude), let east = second.angle(.longitude) else {
        return nil
      }
      return (north, east)
    case .longitudeFirst:
      guard let east = first.angle(.longitude), let north = second.angle(.latitude) else {
        return nil
      }
      return (north, east)
    }
  }

  private typealias Half = UnsafeRawBufferPointer.SubSequence

  /// Cut at a semicolon, else at the only comma, else at blanks. A comma between digits is that of a
  /// decimal number, unless both sides have a decimal point or a sign.
  private static func halves(_ text: Half) -> (Half, Half)? {
    for mark in [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: " ")] {
      let parts = text.split(separator: mark)
      guard parts.count == 2 else { continue }
      let isClear = mark != 0x2C || parts[1].first == 0x20 || parts.allSatisfy(hasPointOrSign)
      return isClear ? (parts[0], parts[1]) : nil
    }
    return nil
  }

  private static func hasPointOrSign(_ half: Half) -> Bool {
    half.contains { $0 == 0x2E || $0 >= 0x41 }
  }
}

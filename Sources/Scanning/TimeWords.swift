/// The names of months in English, French, Dutch and German, whole and cut short.
enum MonthWord {
  private static let names: [[String]] = [
    ["january", "jan", "janvier", "janv", "januari", "januar"],
    ["february", "feb", "février", "févr", "februari", "februar"],
    ["march", "mar", "mars", "maart", "mrt", "märz", "mär"],
    ["april", "apr", "avril", "avr"],
    ["may", "mai", "mei"],
    ["june", "jun", "juin", "juni"],
    ["july", "jul", "juillet", "juil", "juli"],
    ["august", "aug", "août", "augustus"],
    ["september", "sep", "sept", "septembre"],
    ["october", "oct", "octobre", "okt", "oktober"],
    ["november", "nov", "novembre"],
    ["december", "dec", "décembre", "déc", "dez", "dezember"],
  ]

  private static let numbers: [[UInt8]: Int] = {
    var numbers: [[UInt8]: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { numbers[Array(word.utf8)] = index + 1 }
    }
    return numbers
  }()

  /// The month from 1 that a word names, with or without a point behind it.
  static func number(_ word: UnsafeRawBufferPointer.SubSequence) -> Int? {
    guard (3...10).contains(word.count) else { return nil }
    let letters = word.map(Ascii.lowercased)
    return numbers[letters.last == Ascii.point ? letters.dropLast() : letters]
  }
}

/// The word behind a clock that names its zone.
enum ZoneWord {
  /// Hours east of UTC by the abbreviations of Europe and North America that mean one zone only.
  private static let hours: [[UInt8]: Int32] = {
    let words: [(hours: Int32, names: [String])] = [
      (0, ["UTC", "GMT", "Z", "WET", "WEZ"]),
      (1, ["CET", "MEZ", "BST", "WEST", "WESZ"]),
      (2, ["CEST", "MESZ", "EET", "OEZ"]),
      (3, ["EEST", "OESZ", "MSK"]),
      (-4, ["EDT"]), (-5, ["EST", "CDT"]), (-6, ["MDT"]), (-7, ["MST", "PDT"]), (-8, ["PST"]),
    ]
    var hours: [[UInt8]: Int32] = [:]
    for (offset, names) in words { for name in names { hours[Array(name.utf8)] = offset } }
    return hours
  }()

  /// The zone that a word names; none for a word that may be one and is not known, nil for what is no
  /// word of a zone.
  static func zone(_ word: UnsafeRawBufferPointer.SubSequence) -> ParsedTimestamp.Zone? {
    let letters = word.map { $0 & 0xDF == $0 || !Ascii.isLetter($0) ? $0 : $0 & 0xDF }
    if let hours = hours[letters] { return zone(seconds: hours * 3_600) }
    if letters.starts(with: "UTC".utf8) || letters.starts(with: "GMT".utf8) {
      return offset(letters.dropFirst(3)).map(zone)
    }
    let mayBeZone = (3...5).contains(letters.count) && letters.allSatisfy(Ascii.isLetter)
    return mayBeZone ? ParsedTimestamp.Zone.none : nil
  }

  private static func zone(seconds: Int32) -> ParsedTimestamp.Zone {
    seconds == 0 ? .utc : .offset(seconds)
  }

  /// Seconds of `+1`, `-03:30`; the minus may be the typographic one.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int32? {
    let typographicMinus: [UInt8] = [0xE2, 0x88, 0x92]
    var rest = text
    let isWest: Bool
    if rest.starts(with: typographicMinus) {
      (isWest, rest) = (true, rest.dropFirst(3))
    } else {
      isWest = rest.first == Ascii.minus
      guard let sign = rest.popFirst(), isWest || sign == Ascii.plus else { return nil }
    }
    let parts = rest.split(separator: Ascii.colon, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let hours = number(parts[0]), hours <= 18,
      let minutes = parts.count == 2 ? number(parts[1]) : 0, minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return isWest ? -seconds : seconds
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int32? {
    guard (1...2).contains(digits.count), digits.allSatisfy(Ascii.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int32($1 &- Ascii.zero) }
  }
}

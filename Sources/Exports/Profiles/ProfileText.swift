import Dossier
import Scanning

// A profile as text: a first line with the version, then a setting or a column a line.
extension TableProfile {
  static let signature = "dataleaflet-profile"
  static let version = "1"
  /// Longer texts are not read.
  public static let mostBytes = 1 << 16
  /// No column with a longer name is ever found.
  static let longestName = 128

  enum Key: String, CaseIterable {
    case row, role, clock, dates, degrees, coordinates, lengths, currency
  }

  /// The names of all settings.
  public static let keys = Key.allCases.map(\.rawValue)

  /// The text of the profile, which reads back as the same profile.
  ///
  /// - Parameter remarks: Lines that are put before the columns as comments.
  public func text(remarks: [String] = []) -> String {
    var lines = ["\(Self.signature) \(Self.version)"]
    for key in Key.allCases {
      if let value = value(of: key) { lines.append("\(key.rawValue) = \(value)") }
    }
    lines += remarks.map { $0.isEmpty ? "#" : "# " + Self.escaped($0) }
    lines += columns.map { "column \(Self.escaped($0.name)) = \($0.meaning.rawValue)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Nil where the profile says nothing of it.
  private func value(of key: Key) -> String? {
    switch key {
    case .row: row.rawValue
    case .role: role?.rawValue
    case .clock: clock == .stated ? nil : clock.rawValue
    case .dates: dates?.rawValue
    case .degrees: has(.latitude) || has(.endLatitude) ? degrees.rawValue : nil
    case .coordinates: has(.coordinate) || has(.endCoordinate) ? coordinates.rawValue : nil
    case .lengths: lengths?.rawValue
    case .currency: currency?.code
    }
  }

  /// The text with every character that a terminal obeys, or that does not show, as `\u{202E}`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isShown {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return result
  }

  /// Undoes `escaped`; what only looks like it stays as it is.
  static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "\\") {
      result += rest[..<mark]
      rest = rest[mark...]
      let digits = rest.dropFirst(3).prefix { $0.isHexDigit }
      if rest.hasPrefix("\\u{"), (1...6).contains(digits.utf8.count),
        rest[digits.endIndex...].first == "}",
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[digits.endIndex...].dropFirst()
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}

extension Unicode.Scalar {
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}

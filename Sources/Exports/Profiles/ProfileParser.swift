import Dossier
import Scanning

extension TableProfile {
  /// Reads the text of a profile, of which nothing is believed: a line that is not understood is an
  /// error, never skipped.
  public init(text bytes: [UInt8]) throws(ProfileError) {
    guard bytes.count <= Self.mostBytes else { throw ProfileError(.tooLarge) }
    var parser = ProfileParser()
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      do throws(ProfileError) {
        try parser.take(String(decoding: line, as: UTF8.self))
      } catch {
        throw ProfileError(error.reason, line: error.line ?? index + 1)
      }
    }
    self = try parser.profile()
  }
}

/// Takes the lines of a profile one after the other.
private struct ProfileParser {
  private var isSigned = false
  private var row: TableProfile.Row?
  private var draft = TableProfile(.event, columns: [])
  private var keys: Set<TableProfile.Key> = []
  private var names: Set<String> = []

  mutating func take(_ line: String) throws(ProfileError) {
    let line = line.trimmed
    guard isSigned else { return try sign(line) }
    if line.isEmpty || line.hasPrefix("#") { return }
    guard let equals = line.lastIndex(of: "=") else { throw ProfileError(.notALine) }
    let left = line[..<equals].trimmed
    let value = line[line.index(after: equals)...].trimmed
    if left.hasPrefix("column ") || left == "column" {
      try takeColumn(left.dropFirst(6).trimmed, value)
    } else {
      try takeSetting(left, value)
    }
  }

  func profile() throws(ProfileError) -> TableProfile {
    guard isSigned else { throw ProfileError(.notAProfile, line: 1) }
    guard let row else { throw ProfileError(.noRow) }
    var profile = draft
    profile.row = row
    if let lacking = profile.lacks.first {
      throw ProfileError(.lacks(row: row.rawValue, lacking.map(\.rawValue)))
    }
    return profile
  }

  private mutating func sign(_ line: Substring) throws(ProfileError) {
    let words = line.drop { $0 == "\u{FEFF}" }.split(separator: " ")
    guard words.count == 2, words[0] == TableProfile.signature else {
      throw ProfileError(.notAProfile)
    }
    guard words[1] == TableProfile.version else {
      throw ProfileError(.otherVersion(String(words[1])))
    }
    isSigned = true
  }

  private mutating func takeColumn(
    _ written: Substring, _ value: Substring
  ) throws(ProfileError) {
    let name = HeaderKey.fold(TableProfile.unescaped(written))
    guard (1...TableProfile.longestName).contains(name.utf8.count) else {
      throw ProfileError(.notAColumn)
    }
    let meaning: ColumnMeaning = try choice(value)
    guard names.insert(name).inserted else { throw ProfileError(.repeatedColumn(name)) }
    guard meaning.mayRepeat || !draft.has(meaning) else {
      throw ProfileError(.repeatedMeaning(meaning.rawValue))
    }
    draft.columns.append(TableProfile.Entry(name, meaning))
  }

  private mutating func takeSetting(
    _ written: Substring, _ value: Substring
  ) throws(ProfileError) {
    guard let key = TableProfile.Key(rawValue: String(written)) else {
      throw ProfileError(.unknownKey(String(written)))
    }
    guard keys.insert(key).inserted else { throw ProfileError(.repeatedKey(key.rawValue)) }
    switch key {
    case .row: row = try choice(value)
    case .role: draft.role = try choice(value)
    case .clock: draft.clock = try choice(value)
    case .dates: draft.dates = try choice(value)
    case .degrees: draft.degrees = try choice(value)
    case .coordinates: draft.coordinates = try choice(value)
    case .lengths: draft.lengths = try choice(value)
    case .currency: draft.currency = try currency(value)
    }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: Substring
  ) throws(ProfileError) -> Choice {
    if let choice = Choice(rawValue: String(value)) { return choice }
    throw ProfileError(
      .unknownValue(String(value), allowed: Choice.allCases.map(\.rawValue)))
  }

  private func currency(_ value: Substring) throws(ProfileError) -> Currency {
    let isCode = value.utf8.count == 3 && value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    guard isCode else { throw ProfileError(.noCurrency(String(value))) }
    return Currency(String(value))
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Without the blanks around it.
  fileprivate var trimmed: Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    var text = drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}

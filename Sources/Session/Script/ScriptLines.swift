import Leaflet

/// What a line of a script is, before anybody asks what it means.
enum ScriptLine: Equatable {
  case header(key: String, value: String)
  case part(title: String, minutes: Int?)
  case step(keyword: String, rest: Substring)
  case body(String)
}

struct NumberedLine: Equatable {
  var number: Int
  var line: ScriptLine
}

/// Cuts a script into lines. Comments and blank lines are gone.
struct ScriptLines {
  private(set) var lines: [NumberedLine] = []
  private(set) var errors: [ScriptError] = []
  private var isInHeader = true

  init(_ text: String) {
    // Editors of Windows put a mark in front of a text.
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() { read(line, number: index + 1) }
  }

  private mutating func read(_ line: Substring, number: Int) {
    guard line.first != "#", !line.trimmed.isEmpty else { return }
    if let reason = Self.forbidden(in: line) {
      errors.append(ScriptError(reason, line: number))
    } else if line.hasPrefix("==") {
      isInHeader = false
      readPart(line, number)
    } else if line.hasPrefix("  ") {
      add(.body(String(line.trimmed)), number)
    } else if line.hasPrefix(" ") {
      errors.append(ScriptError(.indent, line: number))
    } else if isInHeader {
      readHeader(line, number)
    } else {
      let keyword = line.prefix { $0 != " " }
      add(.step(keyword: String(keyword), rest: line.dropFirst(keyword.count).trimmed), number)
    }
  }

  private mutating func add(_ line: ScriptLine, _ number: Int) {
    lines.append(NumberedLine(number: number, line: line))
  }

  private mutating func readHeader(_ line: Substring, _ number: Int) {
    guard let colon = line.firstIndex(of: ":") else {
      errors.append(ScriptError(.unknownHeader, line: number, text: String(line.trimmed)))
      return
    }
    let value = line[line.index(after: colon)...].trimmed
    add(.header(key: String(line[..<colon].trimmed), value: String(value)), number)
  }

  /// `== Guess her nights | 9 min`
  private mutating func readPart(_ line: Substring, _ number: Int) {
    let fields = line.dropFirst(2).split(separator: "|", omittingEmptySubsequences: false)
    let title = fields[0].trimmed
    var minutes: Int?
    if fields.count > 1 {
      let words = fields[1].split(separator: " ")
      minutes = words.first.flatMap { Int($0) }.flatMap { (1...600).contains($0) ? $0 : nil }
      if words.count != 2 || words[1] != "min" { minutes = nil }
    }
    guard !title.isEmpty, fields.count == 1 || (fields.count == 2 && minutes != nil) else {
      errors.append(ScriptError(.badPart, line: number, text: String(line.trimmed)))
      return add(.part(title: String(title), minutes: nil), number)
    }
    add(.part(title: String(title), minutes: minutes), number)
  }

  /// A script is text for people: nothing in it may steer a terminal.
  private static func forbidden(in line: Substring) -> ScriptError.Reason? {
    if line.unicodeScalars.contains("\t") { return .tab }
    let isClean = line.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    return isClean ? nil : .controlCharacter
  }
}

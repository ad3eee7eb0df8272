import Canvas

/// What a terminal shows after some bytes: enough of an xterm for what ncurses sends to one.
public struct ScreenModel: Sendable {
  public let size: Size
  public private(set) var cursor = Point(row: 0, column: 0)
  public private(set) var isCursorVisible = true
  public private(set) var isAlternate = false
  /// The private modes that are on, such as 1006 for the mouse.
  public private(set) var modes: Set<Int> = []
  private var rows: [[String]]
  private var region: Range<Int>
  private var state = State.ground
  private var scalars = ScalarDecoder()

  private enum State {
    case ground, escape, designate, string
    case control(String)
  }

  public init(size: Size) {
    self.size = Size(rows: max(1, size.rows), columns: max(1, size.columns))
    rows = Array(
      repeating: Array(repeating: " ", count: self.size.columns), count: self.size.rows)
    region = 0..<self.size.rows
  }

  /// The rows without trailing blanks.
  public var text: String {
    rows.map { row in
      var line = row.joined()[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  public mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes {
      if let scalar = scalars.next(byte) { take(scalar) }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch state {
    case .ground: scalar.value < 0x20 || scalar.value == 0x7F ? control(scalar) : put(scalar)
    case .escape: escape(scalar)
    case .designate: state = .ground
    case .string:
      if scalar == "\u{07}" { state = .ground } else if scalar == "\u{1B}" { state = .escape }
    case .control(let parameters):
      if (0x40...0x7E).contains(scalar.value) {
        state = .ground
        perform(scalar, parameters)
      } else {
        state = .control(parameters + String(scalar))
      }
    }
  }

  private mutating func control(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{1B}": state = .escape
    case "\r": cursor.column = 0
    case "\n": lineFeed()
    case "\u{08}": cursor.column = max(0, cursor.column - 1)
    case "\t": cursor.column = min(size.columns - 1, (cursor.column / 8 + 1) * 8)
    default: break
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    state = .ground
    switch scalar {
    case "[": state = .control("")
    case "]", "P": state = .string
    case "(", ")": state = .designate
    case "D": lineFeed()
    case "M": reverseLineFeed()
    default: break
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let columns = scalar.columns
    if columns == 0 {
      let before = max(0, cursor.column - 1)
      rows[cursor.row][before].unicodeScalars.append(scalar)
      return
    }
    if cursor.column + columns > size.columns {
      cursor.column = 0
      lineFeed()
    }
    rows[cursor.row][cursor.column] = String(scalar)
    if columns == 2, cursor.column + 1 < size.columns { rows[cursor.row][cursor.column + 1] = "" }
    cursor.column += columns
  }

  private mutating func perform(_ final: Unicode.Scalar, _ parameters: String) {
    if parameters.hasPrefix("?") {
      setModes(parameters.dropFirst().split(separator: ";").compactMap { Int($0) }, final == "h")
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = max(1, numbers.first ?? 1)
    let second = numbers.count > 1 ? max(1, numbers[1]) : 1
    switch final {
    case "H", "f": move(row: first - 1, column: second - 1)
    case "A": move(row: cursor.row - first, column: cursor.column)
    case "B": move(row: cursor.row + first, column: cursor.column)
    case "C": move(row: cursor.row, column: cursor.column + first)
    case "D": move(row: cursor.row, column: cursor.column - first)
    case "G": move(row: cursor.row, column: first - 1)
    case "d": move(row: first - 1, column: cursor.column)
    case "r": setRegion(top: first, bottom: numbers.count > 1 ? numbers[1] : size.rows)
    case "b": repeatLast(first)
    default: edit(final, first, mode: numbers.first ?? 0)
    }
  }

  private mutating func edit(_ final: Unicode.Scalar, _ count: Int, mode: Int) {
    let (row, column) = (cursor.row, min(cursor.column, size.columns - 1))
    switch final {
    case "J": eraseScreen(mode)
    case "K":
      erase(
        row, mode == 0 ? column..<size.columns : mode == 1 ? 0..<(column + 1) : 0..<size.columns)
    case "X": erase(row, column..<min(size.columns, column + count))
    case "P":
      rows[row].removeSubrange(column..<min(size.columns, column + count))
      rows[row] += Array(repeating: " ", count: size.columns - rows[row].count)
    case "@":
      rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      rows[row].removeLast(count)
    case "L": scroll(row..<region.upperBound, by: -count)
    case "M": scroll(row..<region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    default: break
    }
  }

  private mutating func move(row: Int, column: Int) {
    cursor = Point(
      row: min(max(0, row), size.rows - 1), column: min(max(0, column), size.columns - 1))
  }

  private mutating func setModes(_ numbers: [Int], _ on: Bool) {
    for number in numbers {
      if on { modes.insert(number) } else { modes.remove(number) }
      if number == 25 { isCursorVisible = on }
      if number == 1049 {
        isAlternate = on
        eraseScreen(2)
      }
    }
  }

  private mutating func setRegion(top: Int, bottom: Int) {
    let end = min(max(1, bottom), size.rows)
    region = min(top - 1, end - 1)..<end
    move(row: 0, column: 0)
  }

  private mutating func repeatLast(_ count: Int) {
    guard cursor.column > 0, let last = rows[cursor.row][cursor.column - 1].unicodeScalars.first
    else { return }
    for _ in 0..<count { put(last) }
  }

  private mutating func eraseScreen(_ mode: Int) {
    if mode != 1 {
      for row in (mode == 2 ? 0 : cursor.row + 1)..<max(mode == 2 ? 0 : cursor.row + 1, size.rows) {
        erase(row, 0..<size.columns)
      }
    }
    if mode == 0 { erase(cursor.row, min(cursor.column, size.columns)..<size.columns) }
    if mode == 1 { for row in 0...cursor.row { erase(row, 0..<size.columns) } }
  }

  private mutating func erase(_ row: Int, _ columns: Range<Int>) {
    for column in columns { rows[row][column] = " " }
  }

  private mutating func lineFeed() {
    if cursor.row == region.upperBound - 1 {
      scroll(region, by: 1)
    } else {
      cursor.row = min(cursor.row + 1, size.rows - 1)
    }
  }

  private mutating func reverseLineFeed() {
    if cursor.row == region.lowerBound {
      scroll(region, by: -1)
    } else {
      cursor.row = max(0, cursor.row - 1)
    }
  }

  /// Moves rows up, or down by a negative number, and blanks what they leave.
  private mutating func scroll(_ range: Range<Int>, by count: Int) {
    guard !range.isEmpty else { return }
    let blank = Array(repeating: " ", count: size.columns)
    for _ in 0..<min(abs(count), range.count) {
      if count > 0 {
        rows.remove(at: range.lowerBound)
        rows.insert(blank, at: range.upperBound - 1)
      } else {
        rows.remove(at: range.upperBound - 1)
        rows.insert(blank, at: range.lowerBound)
      }
    }
  }
}

/// Scalars from bytes that come one by one.
private struct ScalarDecoder: Sendable {
  private var bytes: [UInt8] = []
  private var needed = 0

  mutating func next(_ byte: UInt8) -> Unicode.Scalar? {
    if byte < 0x80 {
      bytes = []
      return Unicode.Scalar(byte)
    }
    if byte >= 0xC0 {
      bytes = [byte]
      needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return nil
    }
    bytes.append(byte)
    guard bytes.count == needed else { return nil }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }
}

extension ScreenModel: CustomStringConvertible {
  public var description: String { text }
}

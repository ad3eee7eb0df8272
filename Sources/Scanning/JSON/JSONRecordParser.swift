/// Finds the fields of one record that lies whole in the window.
struct JSONRecordParser {
  struct Found {
    /// Just behind the record.
    var end: Int
    var hasRepeatedKey = false
    /// Whether brackets were closed by those of the other kind.
    var isMalformed = false
  }

  private let columns: JSONColumns
  private let memory: JSONMemory
  private let start: Int
  private var position: Int
  private var found = Found(end: 0)
  /// The containers that have columns below them.
  private var open: [Open] = []

  private struct Open {
    var node: Int
    var isObject: Bool
    /// Elements met in an array.
    var count = 0
    /// The child that the next key is most likely.
    var guess = 0
  }

  init(columns: JSONColumns, memory: JSONMemory, start: Int) {
    self.columns = columns
    self.memory = memory
    self.start = start
    position = start
  }

  /// Nil where the record goes on behind the window.
  mutating func parse(columnCount: Int) -> Found? {
    for column in 0..<columnCount { memory.spans[column] = .none }
    guard takeValue(JSONColumns.root) else { return nil }
    while let last = open.last {
      guard position < memory.count else { return nil }
      let byte = memory.bytes[position]
      if JSONSign.isSeparator(byte) {
        position += 1
      } else if byte == JSONSign.objectEnd || byte == JSONSign.arrayEnd {
        if (byte == JSONSign.objectEnd) != last.isObject { found.isMalformed = true }
        open.removeLast()
        position += 1
      } else if last.isObject {
        guard takeMember() else { return nil }
      } else {
        guard takeElement() else { return nil }
      }
    }
    found.end = position
    return found
  }

  private mutating func takeMember() -> Bool {
    let index = open.count - 1
    guard memory.bytes[position] == Ascii.quote else {
      found.isMalformed = true
      return passOver()
    }
    guard let key = takeText() else { return false }
    while position < memory.count, JSONSign.isSeparator(memory.bytes[position]) { position += 1 }
    guard position < memory.count else { return false }
    guard let child = child(of: &open[index], key) else { return passOver() }
    return takeValue(child)
  }

  private mutating func takeElement() -> Bool {
    let index = open.count - 1
    let node = columns.nodes[open[index].node]
    let element = open[index].count
    open[index].count += 1
    for child in node.firstChild..<node.firstChild + node.childCount
    where columns.children[child].element == element {
      return takeValue(columns.children[child].node)
    }
    return passOver()
  }

  /// The child that a key leads to. Keys mostly come in the order of the columns.
  private func child(of container: inout Open, _ key: Text) -> Int? {
    let node = columns.nodes[container.node]
    for offset in 0..<node.childCount {
      var place = container.guess + offset
      if place >= node.childCount { place -= node.childCount }
      let child = columns.children[node.firstChild + place]
      guard child.element < 0, isSame(key, child) else { continue }
      container.guess = place + 1 == node.childCount ? 0 : place + 1
      return child.node
    }
    return nil
  }

  private func isSame(_ key: Text, _ child: JSONColumns.Child) -> Bool {
    let raw = UnsafeBufferPointer(start: memory.bytes + key.start, count: key.length)
    if key.isEscaped {
      let name = columns.keyBytes[child.keyStart..<child.keyStart + child.keyLength]
      return Self.unescaped(raw) == Array(name)
    }
    guard key.length == child.keyLength else { return false }
    for offset in 0..<key.length
    where raw[offset] != columns.keyBytes[child.keyStart + offset] {
      return false
    }
    return true
  }

  /// Takes the value at a node. False where it goes on behind the window.
  private mutating func takeValue(_ node: Int) -> Bool {
    let byte = memory.bytes[position]
    let isObject = byte == JSONSign.objectBegin
    if isObject || byte == JSONSign.arrayBegin {
      if columns.nodes[node].childCount > 0 {
        open.append(Open(node: node, isObject: isObject))
        position += 1
        return true
      }
    } else if byte == Ascii.quote {
      guard let text = takeText() else { return false }
      keep(text.start, text.length, isEscaped: text.isEscaped, at: node)
      return true
    }
    let begin = position
    guard passOver() else { return false }
    let isNull = FieldBytes(
      UnsafeRawBufferPointer(start: memory.bytes + begin, count: position - begin)) == "null"
    keep(begin, isNull ? 0 : position - begin, isEscaped: false, at: node)
    return true
  }

  private mutating func keep(_ begin: Int, _ length: Int, isEscaped: Bool, at node: Int) {
    let column = columns.nodes[node].column
    guard column >= 0 else { return }
    // A value never begins where the record does, unless it is the record.
    guard memory.spans[column].start == 0 || begin == start else {
      found.hasRepeatedKey = true
      return
    }
    memory.spans[column] = FieldSpan(start: begin - start, length: length, isEscaped: isEscaped)
  }

  private struct Text {
    var start, length: Int
    var isEscaped: Bool
  }

  /// The text whose opening quote is at hand; nil where it goes on behind the window.
  private mutating func takeText() -> Text? {
    let begin = position + 1
    var end = begin
    var isEscaped = false
    while true {
      end = JSONSign.textStop(memory.bytes, from: end, to: memory.count)
      guard end < memory.count else { return nil }
      if memory.bytes[end] == Ascii.quote { break }
      isEscaped = true
      end += 2
    }
    position = end + 1
    return Text(start: begin, length: end - begin, isEscaped: isEscaped)
  }

  private mutating func passOver() -> Bool {
    var skip = JSONSkip()
    let isWhole = skip.pass(memory.bytes, &position, end: memory.count)
    // A bare word may end with the stream.
    return isWhole || (memory.isLast && open.isEmpty && skip.isBareWord)
  }

  /// A key as text, escapes undone.
  static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text = Array(raw)
    let length = text.withUnsafeMutableBufferPointer { text in
      text.baseAddress.map { JSONText.unescape($0, count: text.count).length } ?? 0
    }
    return Array(text.prefix(length))
  }
}

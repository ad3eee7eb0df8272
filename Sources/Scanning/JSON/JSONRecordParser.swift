/// Finds the fields of one record that lies whole in the window.
struct JSONRecordParser {
  struct Found {
    /// Just behind the record.
    var end: Int
    var hasRepeatedKey = false
    /// Whether brackets were closed by those of the other kind.
    var isMalformed = false
  }

  private let memory: JSONMemory
  private let start: Int
  private var position: Int
  private var found = Found(end: 0)
  /// How many containers with columns below them are open.
  private var depth = 0

  init(_ memory: JSONMemory, start: Int) {
    self.memory = memory
    self.start = start
    position = start
  }

  /// Nil where the record goes on behind the window.
  mutating func parse(columnCount: Int) -> Found? {
    for column in 0..<columnCount { memory.spans[column] = .none }
    guard takeValue(JSONColumns.root) else { return nil }
    while depth > 0 {
      passSeparators()
      guard position < memory.count else { return nil }
      let byte = memory.bytes[position]
      let isInObject = memory.open[depth - 1].isObject
      if byte == JSONSign.objectEnd || byte == JSONSign.arrayEnd {
        if (byte == JSONSign.objectEnd) != isInObject { found.isMalformed = true }
        depth -= 1
        position += 1
      } else if isInObject {
        guard takeMember() else { return nil }
      } else {
        guard takeElement() else { return nil }
      }
    }
    found.end = position
    return found
  }

  @inline(__always)
  private mutating func passSeparators() {
    position = JSONSign.separatorsEnd(memory.bytes, from: position, to: memory.count)
  }

  private mutating func takeMember() -> Bool {
    guard memory.bytes[position] == Ascii.quote else {
      found.isMalformed = true
      return passOver()
    }
    guard let key = takeText() else { return false }
    passSeparators()
    guard position < memory.count else { return false }
    let child = child(of: memory.open + (depth - 1), key)
    return child < 0 ? passOver() : takeValue(child)
  }

  private mutating func takeElement() -> Bool {
    let node = memory.columns.nodes[memory.open[depth - 1].node]
    let element = memory.open[depth - 1].count
    memory.open[depth - 1].count += 1
    for child in node.firstChild..<node.firstChild + node.childCount
    where memory.columns.children[child].element == element {
      return takeValue(memory.columns.children[child].node)
    }
    return passOver()
  }

  /// The child that a key leads to; −1 for none. Keys mostly come in the order of the columns.
  private func child(of container: UnsafeMutablePointer<JSONOpenContainer>, _ key: Text) -> Int {
    let node = memory.columns.nodes[container.pointee.node]
    for offset in 0..<node.childCount {
      var place = container.pointee.guess + offset
      if place >= node.childCount { place -= node.childCount }
      let child = memory.columns.children + (node.firstChild + place)
      guard child.pointee.element < 0, isSame(key, child) else { continue }
      container.pointee.guess = place + 1 == node.childCount ? 0 : place + 1
      return child.pointee.node
    }
    return -1
  }

  private func isSame(_ key: Text, _ child: UnsafePointer<JSONColumns.Child>) -> Bool {
    let raw = memory.bytes + key.start
    let name = memory.columns.keyBytes + child.pointee.keyStart
    if key.isEscaped {
      let text = Self.unescaped(UnsafeBufferPointer(start: raw, count: key.length))
      return text.elementsEqual(
        UnsafeBufferPointer(start: name, count: child.pointee.keyLength))
    }
    return key.length == child.pointee.keyLength
      && Bytes.areSame(raw, name, count: key.length)
  }

  /// Takes the value at a node. False where it goes on behind the window.
  private mutating func takeValue(_ node: Int) -> Bool {
    let byte = memory.bytes[position]
    let isObject = byte == JSONSign.objectBegin
    if isObject || byte == JSONSign.arrayBegin {
      if memory.columns.nodes[node].childCount > 0 {
        memory.open[depth] = JSONOpenContainer(node: node, isObject: isObject)
        depth += 1
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
    let isNull =
      FieldBytes(
        UnsafeRawBufferPointer(start: memory.bytes + begin, count: position - begin)) == "null"
    keep(begin, isNull ? 0 : position - begin, isEscaped: false, at: node)
    return true
  }

  private mutating func keep(_ begin: Int, _ length: Int, isEscaped: Bool, at node: Int) {
    let column = memory.columns.nodes[node].column
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

  /// Passes over the value at hand. False where it goes on behind the window.
  private mutating func passOver() -> Bool {
    let byte = memory.bytes[position]
    if byte == Ascii.quote { return takeText() != nil }
    if byte == JSONSign.objectBegin || byte == JSONSign.arrayBegin {
      var skip = JSONSkip()
      return skip.pass(memory.bytes, &position, end: memory.count)
    }
    position = JSONSign.wordEnd(memory.bytes, from: position, to: memory.count)
    // A bare word may end with the stream.
    return position < memory.count || (memory.isLast && depth == 0)
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

/// A container of a record that has columns below it.
struct JSONOpenContainer: Sendable {
  var node = 0
  var isObject = false
  /// Elements met in an array.
  var count = 0
  /// The child that the next key is most likely.
  var guess = 0
}

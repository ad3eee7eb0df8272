// The way from the root of the document to its records.
extension JSONReader {
  /// Takes the window's bytes as far as they are complete.
  mutating func walk(
    _ memory: JSONMemory, _ position: inout Int, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    while position < memory.count {
      if skip != nil {
        guard skip?.pass(memory.bytes, &position, end: memory.count) == true else {
          if memory.isLast, frames.isEmpty, skip?.mayEndHere == true { skip = nil }
          return
        }
        skip = nil
        continue
      }
      let byte = memory.bytes[position]
      if JSONSign.isSeparator(byte) {
        position += 1
        continue
      }
      if let way = afterKey {
        guard try take(way, memory, &position, record) else { return }
        afterKey = nil
      } else if let frame = frames.last {
        guard try step(in: frame, memory, &position, record) else { return }
      } else if byte == JSONSign.objectEnd || byte == JSONSign.arrayEnd || byte == 0x3B {
        // Behind the last value: the semicolon of a script, or a bracket too many.
        if byte != 0x3B { noteMalformed() }
        position += 1
      } else {
        guard try take(.on(matched: 0), memory, &position, record) else { return }
      }
    }
  }

  /// One step inside a container. False where the window ends first.
  private mutating func step(
    in frame: Frame, _ memory: JSONMemory, _ position: inout Int,
    _ record: (borrowing Record) throws -> Void
  ) rethrows -> Bool {
    switch memory.bytes[position] {
    case JSONSign.objectEnd, JSONSign.arrayEnd:
      if (memory.bytes[position] == JSONSign.objectEnd) != frame.isObject { noteMalformed() }
      frames.removeLast()
      position += 1
      return true
    case Ascii.quote where frame.isObject:
      return takeKey(frame, memory, &position)
    case _ where frame.isObject:
      // No key: whatever it is, it is passed over.
      noteMalformed()
      skip = JSONSkip()
      return true
    default:
      let index = frames.count - 1
      guard try take(way(into: frame), memory, &position, record) else { return false }
      frames[index].count += 1
      return true
    }
  }

  private func way(into frame: Frame) -> Way {
    guard frame.matched < path.count else { return .off }
    switch path[frame.matched] {
    case .everyElement: return .on(matched: frame.matched + 1)
    case .element(let index) where index == frame.count: return .on(matched: frame.matched + 1)
    default: return .off
    }
  }

  /// Reads a key. False where its end is not in the window.
  private mutating func takeKey(
    _ frame: Frame, _ memory: JSONMemory, _ position: inout Int
  ) -> Bool {
    var end = position + 1
    var isEscaped = false
    while true {
      end = JSONSign.textStop(memory.bytes, from: end, to: memory.count)
      guard end < memory.count else {
        if memory.count - position > limits.keyBytes {
          // No key that leads anywhere is so long: its value is passed over.
          (afterKey, skip) = (.off, JSONSkip())
          return true
        }
        return false
      }
      if memory.bytes[end] == Ascii.quote { break }
      isEscaped = true
      end += 2
    }
    let raw = UnsafeBufferPointer(start: memory.bytes + position + 1, count: end - position - 1)
    position = end + 1
    let isTooLong = raw.count >= limits.keyBytes
    afterKey = isTooLong ? .off : leads(raw, isEscaped: isEscaped, from: frame.matched)
    if keyed != nil, case .on = afterKey, case .anyKey = path[frame.matched] {
      keyed?.key = JSONRecordParser.unescaped(raw)
    }
    return true
  }

  private func leads(
    _ raw: UnsafeBufferPointer<UInt8>, isEscaped: Bool, from matched: Int
  ) -> Way {
    guard matched < path.count else { return .off }
    switch path[matched] {
    case .anyKey: return .on(matched: matched + 1)
    case .key(let key):
      let isSame =
        isEscaped ? JSONRecordParser.unescaped(raw) == key : raw.elementsEqual(key)
      return isSame ? .on(matched: matched + 1) : .off
    default: return .off
    }
  }

  /// Takes a value: a record, a container on the way, or something to pass over. False where a record
  /// goes on behind the window.
  private mutating func take(
    _ way: Way, _ memory: JSONMemory, _ position: inout Int,
    _ record: (borrowing Record) throws -> Void
  ) rethrows -> Bool {
    guard case .on(let matched) = way else {
      skip = JSONSkip()
      return true
    }
    if matched == path.count { return try takeRecord(memory, &position, record) }
    let byte = memory.bytes[position]
    let wantsObject: Bool
    switch path[matched] {
    case .key, .anyKey: wantsObject = true
    case .element, .everyElement: wantsObject = false
    }
    if byte == (wantsObject ? JSONSign.objectBegin : JSONSign.arrayBegin) {
      frames.append(Frame(isObject: wantsObject, matched: matched))
      position += 1
    } else {
      skip = JSONSkip()
    }
    return true
  }

  private mutating func takeRecord(
    _ memory: JSONMemory, _ position: inout Int, _ record: (borrowing Record) throws -> Void
  ) rethrows -> Bool {
    let start = position
    var parser = JSONRecordParser(memory, start: start)
    guard let found = parser.parse(columnCount: header.count) else {
      guard memory.count - start <= limits.recordBytes else {
        giveUpRecord()
        skip = JSONSkip()
        return true
      }
      return false
    }
    position = found.end
    guard found.end - start <= limits.recordBytes else {
      giveUpRecord()
      return true
    }
    try deliver(memory, from: start, found, record)
    return true
  }
}

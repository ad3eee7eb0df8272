import CExpat

/// What a piece of a document consists of, in order, with all its bytes in one buffer.
struct XMLTokens {
  enum Kind: UInt8 {
    /// An element opens; its name.
    case start
    /// A name and, right behind it, its value: attributes of the element that opened last.
    case attribute, value
    case text, end
    /// Attributes beyond the limit were dropped.
    case surplus
  }

  struct Token {
    let kind: Kind
    let start: Int32
    var length: Int32
  }

  /// Where an element opens: its line and its offset in the stream.
  struct Place {
    let line: Int
    let offset: Int
  }

  private(set) var tokens: [Token] = []
  /// One for every `start`, in order.
  private(set) var places: [Place] = []
  private var bytes: [UInt8] = []

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func open(_ name: UnsafePointer<CChar>, at place: Place) {
    places.append(place)
    append(.start, name)
  }

  mutating func close() {
    tokens.append(Token(kind: .end, start: Int32(truncatingIfNeeded: bytes.count), length: 0))
  }

  mutating func dropAttributes() {
    tokens.append(Token(kind: .surplus, start: Int32(truncatingIfNeeded: bytes.count), length: 0))
  }

  mutating func append(_ kind: Kind, _ text: UnsafePointer<CChar>) {
    let start = bytes.count
    // Expat puts a zero behind every name and value.
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
    add(kind, from: start)
  }

  /// Text arrives in pieces; they make one token as long as nothing comes between.
  mutating func appendText(_ text: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    if let last = tokens.last, last.kind == .text {
      tokens[tokens.count - 1].length += Int32(truncatingIfNeeded: text.count)
    } else {
      add(.text, from: start)
    }
  }

  private mutating func add(_ kind: Kind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, start: Int32(truncatingIfNeeded: start),
        length: Int32(truncatingIfNeeded: bytes.count - start)))
  }

  /// Calls `body` with every token, the bytes it stands for, and of a `start` its place.
  func forEach(_ body: (Kind, UnsafeRawBufferPointer, Place?) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { bytes in
      var opened = 0
      for token in tokens {
        let start = Int(token.start)
        let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(token.length)])
        if token.kind == .start {
          try body(.start, part, places[opened])
          opened += 1
        } else {
          try body(token.kind, part, nil)
        }
      }
    }
  }
}

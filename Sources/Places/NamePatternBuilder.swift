/// Reads the source of a `NamePattern` and lays out its states.
struct NamePatternBuilder {
  /// What each state reads.
  private(set) var reads: [ByteSet] = []
  private(set) var followers: [[NamePattern.Step]] = []
  private var rest: Substring.UTF8View

  /// A part of the expression: where it can begin and end, and whether it can match nothing.
  struct Fragment {
    var first: [NamePattern.Step] = []
    var last: [NamePattern.Step] = []
    var emptyMatch = NamePattern.Acceptance.always
  }

  init(_ source: some StringProtocol) {
    rest = Substring(source).utf8
  }

  mutating func wholeExpression() -> Fragment? {
    guard let fragment = alternatives(), rest.isEmpty else { return nil }
    return fragment
  }

  private mutating func alternatives() -> Fragment? {
    guard var all = sequence() else { return nil }
    while take("|") {
      guard let other = sequence() else { return nil }
      all.first += other.first
      all.last += other.last
      all.emptyMatch = either(all.emptyMatch, other.emptyMatch)
    }
    return all
  }

  private mutating func sequence() -> Fragment? {
    var whole = Fragment()
    while let byte = rest.first, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      guard let part = repeated() else { return nil }
      whole = joined(whole, part)
    }
    return whole
  }

  private mutating func repeated() -> Fragment? {
    guard var part = atom() else { return nil }
    let isOptional = take("?")
    let isAny = !isOptional && take("*")
    if isAny || !isOptional && take("+") { connect(part.last, part.first) }
    if isOptional || isAny { part.emptyMatch = .always }
    return part
  }

  private mutating func atom() -> Fragment? {
    guard let byte = rest.popFirst() else { return nil }
    switch byte {
    case UInt8(ascii: "("):
      guard let inner = alternatives(), take(")") else { return nil }
      return inner
    case UInt8(ascii: "["):
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let set = ByteSet(rest[..<end])
      rest = rest[rest.index(after: end)...]
      return state(reading: set)
    case UInt8(ascii: "."): return state(reading: .all)
    case UInt8(ascii: "\\"): return escaped()
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"): return nil
    default: return state(reading: ByteSet([byte]))
    }
  }

  private mutating func escaped() -> Fragment? {
    guard let byte = rest.popFirst() else { return nil }
    switch byte {
    case UInt8(ascii: "b"): return Fragment(emptyMatch: .atWordEdge)
    case UInt8(ascii: "w"):
      return state(reading: ByteSet((UInt8.min...UInt8.max).filter(Folding.isWord)))
    default: return Folding.isWord(byte) ? nil : state(reading: ByteSet([byte]))
    }
  }

  private mutating func state(reading set: ByteSet) -> Fragment {
    reads.append(set)
    followers.append([])
    let step = NamePattern.Step(state: reads.count - 1, atWordEdge: false)
    return Fragment(first: [step], last: [step], emptyMatch: .no)
  }

  private mutating func joined(_ left: Fragment, _ right: Fragment) -> Fragment {
    connect(left.last, right.first)
    return Fragment(
      first: left.first + through(right.first, left.emptyMatch),
      last: right.last + through(left.last, right.emptyMatch),
      emptyMatch: both(left.emptyMatch, right.emptyMatch))
  }

  private mutating func connect(_ ends: [NamePattern.Step], _ beginnings: [NamePattern.Step]) {
    for end in ends {
      for beginning in beginnings {
        followers[end.state].append(
          NamePattern.Step(
            state: beginning.state, atWordEdge: end.atWordEdge || beginning.atWordEdge))
      }
    }
  }

  /// Steps that pass over a neighbour which matched nothing.
  private func through(
    _ steps: [NamePattern.Step], _ emptyMatch: NamePattern.Acceptance
  ) -> [NamePattern.Step] {
    switch emptyMatch {
    case .no: []
    case .always: steps
    case .atWordEdge: steps.map { NamePattern.Step(state: $0.state, atWordEdge: true) }
    }
  }

  private func either(
    _ one: NamePattern.Acceptance, _ other: NamePattern.Acceptance
  ) -> NamePattern.Acceptance {
    if one == .always || other == .always { return .always }
    return one == .atWordEdge || other == .atWordEdge ? .atWordEdge : .no
  }

  private func both(
    _ one: NamePattern.Acceptance, _ other: NamePattern.Acceptance
  ) -> NamePattern.Acceptance {
    if one == .no || other == .no { return .no }
    return one == .atWordEdge || other == .atWordEdge ? .atWordEdge : .always
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }
}

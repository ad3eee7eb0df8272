/// A small regular expression over folded names: literals, `.`, `[ae]`, `\w`, `\b`, `( )`, `|`,
/// `?`, `*`, `+`. It is found anywhere in a name.
///
/// The expression becomes an automaton with one state a byte it can read (V. M. Glushkov, "The
/// abstract theory of automata", 1961), all of whose states are followed at once. So the time is
/// at most the name's length times the pattern's: no name, however hostile, makes it backtrack.
struct NamePattern: Sendable {
  /// A state that may come next, where asked for only at the edge of a word.
  struct Step: Hashable, Sendable {
    var state: Int
    var atWordEdge: Bool
  }

  /// What may end a match at a state.
  enum Acceptance: Sendable {
    case no, atWordEdge, always
  }

  private let reads: [ByteSet]
  private let followers: [[Step]]
  private let acceptance: [Acceptance]
  /// By their first byte, the states in which a match can begin.
  private let beginnings: [[Step]]

  /// Nil for what is no such expression, and for one that would match everywhere.
  init?(_ source: some StringProtocol) {
    var builder = NamePatternBuilder(source)
    guard let fragment = builder.wholeExpression(), fragment.emptyMatch == .no else { return nil }
    reads = builder.reads
    followers = builder.followers
    var acceptance = [Acceptance](repeating: .no, count: builder.reads.count)
    for step in fragment.last {
      if step.atWordEdge, acceptance[step.state] == .no { acceptance[step.state] = .atWordEdge }
      if !step.atWordEdge { acceptance[step.state] = .always }
    }
    self.acceptance = acceptance
    beginnings = (UInt8.min...UInt8.max).map { byte in
      fragment.first.filter { builder.reads[$0.state].contains(byte) }
    }
  }

  /// Whether the pattern occurs in a folded name.
  func occurs(in name: [UInt8]) -> Bool {
    var active: [Int] = []
    var next: [Int] = []
    // By state, the position at which it was last entered.
    var entered = [Int](repeating: -1, count: reads.count)
    for (position, byte) in name.enumerated() {
      let isEdge = NamePattern.isWordEdge(position, of: name)
      next.removeAll(keepingCapacity: true)
      for step in beginnings[Int(byte)] where !step.atWordEdge || isEdge {
        if entered[step.state] != position { next.append(step.state) }
        entered[step.state] = position
      }
      for state in active {
        for step in followers[state] where !step.atWordEdge || isEdge {
          if entered[step.state] != position, reads[step.state].contains(byte) {
            next.append(step.state)
            entered[step.state] = position
          }
        }
      }
      for state in next where accepts(state, after: position, in: name) { return true }
      swap(&active, &next)
    }
    return false
  }

  private func accepts(_ state: Int, after position: Int, in name: [UInt8]) -> Bool {
    switch acceptance[state] {
    case .no: false
    case .always: true
    case .atWordEdge: NamePattern.isWordEdge(position + 1, of: name)
    }
  }

  private static func isWordEdge(_ position: Int, of name: [UInt8]) -> Bool {
    let before = position > 0 && Folding.isWord(name[position - 1])
    let after = position < name.count && Folding.isWord(name[position])
    return before != after
  }
}

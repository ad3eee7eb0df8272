/// A condition on the tags of a place.
///
/// `k=v1|v2` one of the values (a tag's own list is split at `;`); `k=v*` a value that begins so;
/// `k=*` any value but `no`; `name~re` a pattern in one of the names; `!` before either, its
/// contrary. `a=…|b=…` any of these; ` & ` and, which binds closer than ` | `, or; parentheses.
indirect enum TagExpression: Sendable {
  case value(key: String, of: [ValueTest])
  case name(NamePattern)
  case not(TagExpression)
  case all([TagExpression])
  case any([TagExpression])

  enum ValueTest: Hashable, Sendable {
    case any
    case exactly(String)
    case beginning(String)

    func accepts(_ value: Substring) -> Bool {
      switch self {
      case .any: value != "no"
      case .exactly(let wanted): value == wanted
      case .beginning(let prefix): value.hasPrefix(prefix)
      }
    }
  }

  /// What a place must have at the least for the condition to hold: one of some keys, or a name.
  struct Trigger {
    var keys: Set<String> = []
    var isName = false
  }

  /// Every place that the condition holds for has what its trigger says. What holds without any tag
  /// counts as triggered by a name, since a place without name and label is none.
  var trigger: Trigger {
    switch self {
    case .value(let key, _): return Trigger(keys: [key])
    case .name, .not: return Trigger(isName: true)
    case .all(let conditions):
      // One of them suffices: a key rather than a name.
      let triggers = conditions.filter { if case .not = $0 { false } else { true } }.map(\.trigger)
      return triggers.first { !$0.isName } ?? triggers.first ?? Trigger(isName: true)
    case .any(let conditions):
      return conditions.map(\.trigger).reduce(into: Trigger()) { all, next in
        all.keys.formUnion(next.keys)
        all.isName = all.isName || next.isName
      }
    }
  }

  /// Whether some test of the condition, other than one for absence, accepts a tag.
  func mentions(_ key: String, _ value: String) -> Bool {
    switch self {
    case .value(key, let tests):
      Self.accepts(tests, value)
    case .value, .name, .not: false
    case .all(let conditions), .any(let conditions):
      conditions.contains { $0.mentions(key, value) }
    }
  }

  func holds(for place: TaggedNames) -> Bool {
    switch self {
    case .value(let key, let tests):
      guard let list = place.tags[key] else { return false }
      return Self.accepts(tests, list)
    case .name(let pattern): return place.names.contains { pattern.occurs(in: $0) }
    case .not(let condition): return !condition.holds(for: place)
    case .all(let conditions): return conditions.allSatisfy { $0.holds(for: place) }
    case .any(let conditions): return conditions.contains { $0.holds(for: place) }
    }
  }

  /// Whether a test accepts one item of a tag's list. Nearly every list has one item only.
  private static func accepts(_ tests: [ValueTest], _ list: String) -> Bool {
    func accepts(_ item: Substring) -> Bool {
      let value = item.drop { $0 == " " }
      return tests.contains { $0.accepts(value) }
    }
    guard list.utf8.contains(UInt8(ascii: ";")) else { return !list.isEmpty && accepts(list[...]) }
    return list.split(separator: ";").contains(where: accepts)
  }
}

/// The tags of a place and its folded names in all languages.
struct TaggedNames: Sendable {
  let tags: [String: String]
  let names: [[UInt8]]

  /// No place has more names that matter.
  private static let mostNames = 40

  /// Never the operator: it gave "Grand Hospice" for a welfare office.
  private static let nameKeys: Set<Substring> = [
    "name", "alt_name", "official_name", "short_name", "brand",
  ]

  init(_ tags: [String: String]) {
    self.tags = tags
    let keys = tags.keys.filter { TaggedNames.nameKeys.contains($0.prefix { $0 != ":" }) }
    names = keys.sorted().prefix(TaggedNames.mostNames).compactMap {
      tags[$0].map { Folding.fold($0) }
    }
  }
}

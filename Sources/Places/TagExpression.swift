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

  func holds(for place: TaggedNames) -> Bool {
    switch self {
    case .value(let key, let tests):
      guard let list = place.tags[key] else { return false }
      return list.split(separator: ";").contains { item in
        let value = item.drop { $0 == " " }
        return tests.contains { $0.accepts(value) }
      }
    case .name(let pattern): return place.names.contains { pattern.occurs(in: $0) }
    case .not(let condition): return !condition.holds(for: place)
    case .all(let conditions): return conditions.allSatisfy { $0.holds(for: place) }
    case .any(let conditions): return conditions.contains { $0.holds(for: place) }
    }
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

import Assets

/// Which places of OpenStreetMap are sensitive, and why: 147 rules over their tags.
///
/// The table with its reasons is `Assets/places/osm_sensitive_taxonomy.tsv`.
public struct SensitiveTaxonomy: Sendable {
  private let rules: [Rule]
  /// By key, the rules that a tag of that key can make hold.
  private let rulesOfKeys: [String: [Int]]
  /// Those that a name can, and those that hold without any tag.
  private let rulesOfNames: [Int]
  private let labelsOfRules: [String: SensitiveLabel]

  /// The one embedded in the program, parsed at its first use.
  public static let standard = SensitiveTaxonomy(
    table: Assets.text("places/osm_sensitive_taxonomy.tsv") ?? "")

  /// Sights are visited by everybody: the prior of their faith falls to this.
  private static let priorOfSights = 0.2
  /// What a place closed to the public keeps of its priors.
  private static let shareOfPrivatePlaces = 0.5

  fileprivate struct Rule: Sendable {
    var label: SensitiveLabel?
    var effect: Effect
    var expression: TagExpression
  }

  fileprivate enum Effect: Sendable {
    case label, veto, sight, privatePlace
  }

  /// Reads the table; lines that it cannot read are left out. Comments begin with `#`.
  init(table: String) {
    let lines = table.split(separator: "\n").filter { $0.first != "#" }
    let rules = lines.dropFirst().compactMap { Rule(line: $0) }
    self.rules = rules
    var rulesOfKeys: [String: [Int]] = [:]
    var rulesOfNames: [Int] = []
    for (number, rule) in rules.enumerated() {
      let trigger = rule.expression.trigger
      if trigger.isName { rulesOfNames.append(number) }
      for key in trigger.keys { rulesOfKeys[key, default: []].append(number) }
    }
    (self.rulesOfKeys, self.rulesOfNames) = (rulesOfKeys, rulesOfNames)
    labelsOfRules = Dictionary(
      rules.compactMap { $0.label.map { ($0.ruleID, $0) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a rule says of a place by itself; nil for no such rule.
  func label(ofRule id: String) -> SensitiveLabel? { labelsOfRules[id] }

  /// The keys of which some rule asks.
  package var keys: Set<String> { Set(rulesOfKeys.keys) }

  /// Whether a place may get a label for this tag: a quick look before all of its tags are read.
  package func asks(forKey key: String, value: String) -> Bool {
    (rulesOfKeys[key] ?? []).contains { rules[$0].expression.mentions(key, value) }
  }

  /// The rules that could hold, in the table's order.
  private func candidates(_ place: TaggedNames) -> [Int] {
    var numbers = Set<Int>()
    for key in place.tags.keys { numbers.formUnion(rulesOfKeys[key] ?? []) }
    if !place.names.isEmpty { numbers.formUnion(rulesOfNames) }
    return numbers.sorted()
  }

  public var ruleCount: Int { rules.count }

  /// Every label that fits, the strongest tier first, then by prior and rule; none where a rule
  /// that excludes the place fits too.
  public func labels(forTags tags: [String: String]) -> [SensitiveLabel] {
    let place = TaggedNames(tags)
    var labels: [SensitiveLabel] = []
    var isSight = false
    var isPrivate = false
    for rule in candidates(place).map({ rules[$0] }) where rule.expression.holds(for: place) {
      switch rule.effect {
      case .veto: return []
      case .sight: isSight = true
      case .privatePlace: isPrivate = true
      case .label: labels += rule.label.map { [$0] } ?? []
      }
    }
    for index in labels.indices {
      if isSight, labels[index].category.group == "religion" {
        labels[index].prior = min(labels[index].prior, SensitiveTaxonomy.priorOfSights)
      }
      if isPrivate { labels[index].prior *= SensitiveTaxonomy.shareOfPrivatePlaces }
    }
    return labels.sorted {
      ($0.tier.rawValue, -$0.prior, $0.ruleID) < ($1.tier.rawValue, -$1.prior, $1.ruleID)
    }
  }
}

extension SensitiveTaxonomy.Rule {
  /// A line: id, expression, category, article, tier, prior, dwell, pad, two remarks. Notes have
  /// no effect on labels and are left out.
  fileprivate init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 8, fields[2] != "note", let expression = TagExpression(fields[1]) else {
      return nil
    }
    self.expression = expression
    switch (fields[2], fields[0]) {
    case ("excluded", _): effect = .veto
    case ("downgrade", "V23"): effect = .sight
    case ("downgrade", _): effect = .privatePlace
    default:
      guard let label = SensitiveLabel(fields) else { return nil }
      effect = .label
      self.label = label
    }
  }
}

extension SensitiveLabel {
  fileprivate init?(_ fields: [Substring]) {
    guard let article = SensitiveArticle(rawValue: String(fields[3])),
      let tier = SensitiveTier(rawValue: String(fields[4])), let prior = Double(fields[5]),
      let minutes = Int(fields[6]), let pad = Double(fields[7])
    else { return nil }
    self.init(
      ruleID: String(fields[0]),
      category: SensitiveCategory(id: String(fields[2]), article: article),
      tier: tier, prior: prior, minimumDwellMinutes: minutes, padMetres: Metres(pad))
  }
}

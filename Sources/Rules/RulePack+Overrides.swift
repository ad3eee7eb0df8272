import CivilTime

extension RulePack {
  /// The source that a row of the user's own names.
  public static let ownSource = "own"

  /// With a value of the user's own, which counts as confirmed: `CH-GE/minwage=24.59` for all days,
  /// `CH-GE/minwage@2026-01-01=24.59` for those of the row that holds on that day. After the last
  /// row and before the first, it holds from the named day on, or until the first row.
  public func overriding(_ setting: String) throws(RulePackError) -> RulePack {
    let parts = setting.utf8.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
    ).map(PackLine.trimmed)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw RulePackError(pack: id, .notASetting, setting)
    }
    let target = parts[0].utf8.split(
      separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    let rows = try rows(called: target[0])
    let day = try target.dropFirst().first.map { text throws(RulePackError) in
      guard let day = LocalDate(iso8601: text) else {
        throw RulePackError(pack: id, .notADate, text)
      }
      return day
    }
    let own = try Self.own(parts[1], inPlaceOf: rows, on: day, pack: id)
    func others(_ rules: [Rule]) -> [Rule] {
      rules.flatMap { $0.name == own.name ? $0.without(from: own.from, to: own.to) : [$0] }
    }
    return replacing(rules: others(rules) + [own], overrides: others(overrides) + [own])
  }

  /// By the whole id, or by the name alone where only one rule has it.
  private func rows(called text: String) throws(RulePackError) -> [Rule] {
    let whole = rows(text)
    guard whole.isEmpty else { return whole }
    let named = Set(rules.filter { $0.name == text[...] }.map(\.id))
    guard named.count == 1, let only = named.first else {
      throw RulePackError(
        pack: id, .unknownRule, text,
        known: named.isEmpty ? NearNames(of: text).among(ruleNames) : named.sorted())
    }
    return rows(only)
  }

  private static func own(
    _ text: String, inPlaceOf rows: [Rule], on day: LocalDate?, pack: String
  ) throws(RulePackError) -> Rule {
    guard var own = rows.first(where: { row in day.map(row.holds) ?? true }) ?? rows.last else {
      throw RulePackError(pack: pack, .unknownRule, text)
    }
    own.value = try own.kind.checkedValue(text) {
      RulePackError(pack: pack, $0, text, known: $1)
    }
    (own.text, own.isUnknown) = (text, false)
    (own.source, own.checkedBy) = (ownSource, ownSource)
    (own.url, own.retrieved, own.note) = ("", "", "")
    guard let day else {
      (own.from, own.to) = (nil, nil)
      return own
    }
    if !own.holds(on: day) {
      own.from = day
      own.to = rows.compactMap(\.from).filter { $0 > day }.min()
    }
    return own
  }
}

extension Rule {
  /// The row as a setting of the user's: `CH-GE/minwage@2026-01-01=24.59`.
  public var setting: String { id + (from.map { "@\($0)" } ?? "") + "=" + text }
}

extension RulePack {
  /// The ids of all rules, in the order of the pack.
  public var ruleNames: [String] {
    var seen: Set<String> = []
    return rules.map(\.id).filter { seen.insert($0).inserted }
  }
}

import CivilTime
import Dossier
import Rules

/// A value that the result depends on, for the list of assumptions.
public struct Assumption: Sendable, Hashable {
  /// `zone`, `from`, `to`, `shortGap`, `sessionGap`, `longestApproach`, `imposedWithin`,
  /// `rules`, `status`, `nightWindow`, `sundayWindow`, `rule` for each value of the user's own,
  /// `roadFactor`, `app`, `appPolicy`, `monthlyShare`, `lostTimeGap`, `statement`, `dailyRest`; with rules also
  /// those of the claim.
  public var id: String
  /// As plain text: whole seconds, a date, a zone, a factor.
  public var value: String
  /// False where the user chose it, or the data gave it.
  public var isDefault: Bool
  /// What else could have been assumed, of all that was tried the one that matters most.
  public var alternative: String?
  /// By how much the claim would be higher with it; nil without rules, and where nothing else was
  /// tried.
  public var effect: Money?

  public init(
    id: String, value: String, isDefault: Bool, alternative: String? = nil, effect: Money? = nil
  ) {
    self.id = id
    self.value = value
    self.isDefault = isDefault
    self.alternative = alternative
    self.effect = effect
  }
}

extension Assumption {
  /// Everything that the hours depend on beside the rows, in a fixed order.
  static func list(
    settings: HoursSettings, zone: ZoneRules, zoneIsAssumed: Bool, days: [DayHours],
    kilometres: Kilometres
  ) -> [Assumption] {
    let standard = HoursSettings.standard
    func seconds(_ id: String, _ path: KeyPath<HoursSettings, Int64>) -> Assumption {
      let value = settings[keyPath: path]
      return Assumption(id: id, value: "\(value)", isDefault: value == standard[keyPath: path])
    }
    var list = [Assumption(id: "zone", value: zone.identifier, isDefault: zoneIsAssumed)]
    for (id, date) in [("from", settings.from), ("to", settings.to)] {
      if let date { list.append(Assumption(id: id, value: "\(date)", isDefault: false)) }
    }
    list += [
      seconds("shortGap", \.shortGap), seconds("sessionGap", \.sessionGap),
      seconds("longestApproach", \.longestApproach),
      Assumption(id: "imposedWithin", value: "\(OfflineGaps.imposedWithin)", isDefault: true),
    ]
    list += law(settings, days)
    list.append(
      Assumption(
        id: "roadFactor", value: thousandths(kilometres.roadFactor),
        isDefault: !kilometres.roadFactorIsOwn && settings.roadFactor == nil))
    return list + ofShift(settings)
  }

  /// What several apps, missing files and the length of a rest make a difference to.
  private static func ofShift(_ settings: HoursSettings) -> [Assumption] {
    var list: [Assumption] = []
    if let app = settings.app {
      list.append(Assumption(id: "app", value: app, isDefault: false))
      let isDefault = settings.policy == HoursSettings.standard.policy
      list.append(
        Assumption(id: "appPolicy", value: settings.policy.rawValue, isDefault: isDefault))
    }
    if settings.policy == .monthlyShare {
      list += settings.monthlyShares.sorted { $0.key < $1.key }.map { month, share in
        Assumption(
          id: "monthlyShare", value: "\(month) \(thousandths(Double(share) / 10_000))",
          isDefault: false)
      }
    }
    if settings.countsLostTime {
      list.append(Assumption(id: "lostTimeGap", value: "\(settings.lostTimeGap)", isDefault: false))
    }
    list += settings.statements.map { statement in
      let last = statement.days.upperBound + (-1)
      return Assumption(
        id: "statement",
        value: "\(statement.days.lowerBound)..\(last)=\(statement.amount.decimal) "
          + statement.amount.currency.code, isDefault: false)
    }
    if settings.rules == nil {
      list.append(
        Assumption(id: "dailyRest", value: "\(RestThreshold.withoutRules)", isDefault: true))
    }
    return list
  }

  /// The pack, the windows that it gave to these days, the status, and the user's own values.
  private static func law(_ settings: HoursSettings, _ days: [DayHours]) -> [Assumption] {
    let rules = settings.rules
    func window(_ id: String, _ kind: RuleKind, otherwise: String) -> Assumption {
      let texts = rules.map { rules in
        days.map { rules.rules(kind, on: $0.date, for: .unknown).first?.text ?? otherwise }
      }
      var seen: Set<String> = []
      let value = (texts ?? [otherwise]).filter { seen.insert($0).inserted }
      return Assumption(
        id: id, value: value.joined(separator: ", "), isDefault: value == [otherwise])
    }
    return [
      Assumption(
        id: "rules", value: rules.map { "\($0.id) \($0.version)" } ?? "-", isDefault: rules == nil),
      Assumption(
        id: "status", value: settings.status.rawValue, isDefault: settings.status == .unknown),
      window("nightWindow", .nightWindow, otherwise: "23:00-06:00"),
      window("sundayWindow", .sundayWindow, otherwise: "sun 00:00 - sun 24:00"),
    ]
      + (rules?.overrides ?? []).map {
        Assumption(id: "rule", value: $0.setting, isDefault: false)
      }
  }

  /// `1.290`, without a locale.
  static func thousandths(_ factor: Double) -> String {
    let value = Int((min(max(factor, 0), 1_000_000) * 1_000).rounded())
    let decimals = "\(value % 1_000)"
    return "\(value / 1_000)." + String(repeating: "0", count: 3 - decimals.utf8.count) + decimals
  }
}

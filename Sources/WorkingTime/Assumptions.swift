import CivilTime

extension Assumption {
  /// Everything that the hours depend on beside the rows, in a fixed order.
  static func list(
    settings: HoursSettings, zone: ZoneRules, zoneIsAssumed: Bool, kilometres: Kilometres
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
      Assumption(id: "nightWindow", value: "23:00-06:00", isDefault: true),
      Assumption(
        id: "roadFactor", value: thousandths(kilometres.roadFactor),
        isDefault: !kilometres.roadFactorIsOwn),
    ]
    return list
  }

  /// `1.290`, without a locale.
  private static func thousandths(_ factor: Double) -> String {
    let value = Int((min(max(factor, 0), 1_000_000) * 1_000).rounded())
    let decimals = "\(value % 1_000)"
    return "\(value / 1_000)." + String(repeating: "0", count: 3 - decimals.utf8.count) + decimals
  }
}

import Dossier
import Leaflet
import WorkingTime

/// One number of the result: what it is, how it comes about, and from which table.
struct Figure: Sendable, Hashable {
  let id: String
  let value: String
  /// `s`, `m`, a currency, a currency an hour.
  let unit: String
  /// The key of its formula in words.
  let formula: String
  let rows: String

  init?(_ id: String, _ value: String?, _ unit: String, _ formula: String, of rows: String) {
    guard let value else { return nil }
    (self.id, self.value, self.unit) = (id, value, unit)
    (self.formula, self.rows) = ("pack.formula.\(formula)", rows)
  }

  init?(_ id: String, _ money: Money?, per: String = "", _ formula: String, of rows: String) {
    self.init(id, money?.decimal, (money?.currency.code ?? "") + per, formula, of: rows)
  }
}

extension EvidenceTable {
  static func figures(_ figures: [Figure], _ words: Words) -> EvidenceTable {
    EvidenceTable(
      name: "figures.csv", columns: ["id", "value", "unit", "formula", "rows"],
      rows: figures.map { [$0.id, $0.value, $0.unit, words[$0.formula], $0.rows] })
  }
}

extension Figure {
  /// All figures, in the order in which the report tells them.
  static func all(_ hours: Hours) -> [Figure] {
    (time(hours) + bases(hours) + money(hours) + distances(hours.kilometres) + claims(hours))
      .compactMap { $0 }
  }

  private static func time(_ hours: Hours) -> [Figure?] {
    let totals = hours.totals
    let phases = [
      ("p0", totals.p0), ("p1", totals.p1), ("p2", totals.p2), ("p3", totals.p3),
      ("unknown", totals.unknown),
    ]
    return phases.map { Figure("phase.\($0)", "\($1)", "s", "phase", of: "timeline.csv \($0)") } + [
      Figure("offline.imposed", "\(hours.imposedOffline)", "s", "imposed", of: "timeline.csv p0"),
      Figure("offline.short", "\(hours.shortOffline)", "s", "short", of: "timeline.csv p0"),
    ]
  }

  private static func bases(_ hours: Hours) -> [Figure?] {
    hours.bases.flatMap { basis -> [Figure?] in
      let name = basis.basis.rawValue
      return [
        Figure(
          "basis.\(name)", basis.seconds.map { "\($0)" }, "s", "basis\(name)", of: "timeline.csv"),
        Figure(
          "basis.\(name).gross", basis.grossPerHour, per: "/h", "gross",
          of: "payments.csv timeline.csv"),
        Figure(
          "basis.\(name).net", basis.netPerHour, per: "/h", "net",
          of: "payments.csv timeline.csv distances.csv rules.tsv"),
      ]
    }
  }

  private static func money(_ hours: Hours) -> [Figure?] {
    hours.moneyByCurrency.flatMap { totals -> [Figure?] in
      let parts = [
        ("fares", totals.fares), ("waiting", totals.waiting), ("commission", totals.commission),
        ("tips", totals.tips), ("tolls", totals.tolls), ("incentives", totals.incentives),
        ("tax", totals.tax), ("adjustments", totals.adjustments),
        ("unclassified", totals.unclassified),
      ]
      let prefix = "money.\(totals.currency.code)"
      return [Figure("\(prefix).received", totals.received, "received", of: "payments.csv")]
        + parts.map { Figure("\(prefix).\($0)", $1, "payments", of: "payments.csv \($0)") }
    }
  }

  /// Sums of what the table of distances prints.
  private static func distances(_ kilometres: Kilometres) -> [Figure?] {
    let phases: [(String, KeyPath<DayKilometres, DistanceRange?>)] = [
      ("p1", \.p1), ("p2", \.p2), ("p3", \.p3),
    ]
    return phases.flatMap { phase, path -> [Figure?] in
      let ranges = kilometres.days.compactMap { $0[keyPath: path] }
      guard !ranges.isEmpty else { return [] }
      let sums = [
        ("low", ranges.map { Millis.of($0.low) }),
        ("central", ranges.map { Millis.of($0.central) }),
        ("high", ranges.map { Millis.of($0.high) }),
      ]
      return sums.map { name, parts in
        let sum = parts.reduce(0) { $0 &+ $1 }
        return Figure(
          "way.\(phase).\(name)", Millis.text(sum), "m", "way", of: "distances.csv \(phase)")
      }
    }
  }

  private static func claims(_ hours: Hours) -> [Figure?] {
    (hours.claim?.bases ?? []).flatMap { claim -> [Figure?] in
      let prefix = "claim.\(claim.basis.rawValue)"
      let rows = "claim.csv \(claim.basis.rawValue)"
      return claim.lines.map {
        Figure("\(prefix).\($0.id.rawValue)", $0.amount, "claimLine", of: rows)
      } + [
        Figure("\(prefix).balance", claim.balance, "claimBalance", of: rows),
        Figure("\(prefix).offset", claim.offsetTotal, "claimOffset", of: rows),
        Figure("\(prefix).floor", claim.floorTotal, "claimFloor", of: rows),
        Figure("\(prefix).total", claim.total, "claimTotal", of: rows),
        Figure("\(prefix).unverified", claim.unverifiedTotal, "claimUnverified", of: rows),
        Figure("\(prefix).interest", claim.interest, "claimInterest", of: rows),
      ]
    }
  }
}

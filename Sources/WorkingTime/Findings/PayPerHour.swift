import CivilTime
import Dossier

extension Finding {
  /// What an hour brought: with a passenger or on the way (B), and of all online time (C).
  static func payPerHour(_ hours: Hours, _ rows: WorkRows) -> Finding? {
    guard let money = hours.money, let engaged = hours[.b].grossPerHour,
      let engagedSeconds = hours[.b].seconds
    else { return nil }
    var facts = [
      Fact("received", .money(money.received)), Fact("engaged", .seconds(engagedSeconds)),
      Fact("perEngagedHour", .money(engaged)),
    ]
    var amounts = [
      NamedAmount("received", money.received), NamedAmount("grossPerHour.B", engaged),
    ]
    if let online = hours[.c].grossPerHour, let seconds = hours[.c].seconds {
      facts += [Fact("online", .seconds(seconds)), Fact("perOnlineHour", .money(online))]
      amounts.append(NamedAmount("grossPerHour.C", online))
    }
    if !money.isEstimated {
      facts += [Fact("tips", .money(money.tips)), Fact("tolls", .money(money.tolls))]
      facts.append(Fact("commission", .money(money.commission)))
    }
    let worked = hours.days.filter { $0.phases.online > 0 }
    let mixesPeriods = hours.marks.contains(.payOfOtherDays)
    return Finding(
      id: "pay-per-hour-1", kind: .payPerHour, variant: hours.variantOfPay(money), facts: facts,
      tag: money.isEstimated || mixesPeriods ? .guess : .measured,
      measure: Measure(
        count: wholeHours(hours[.c].seconds ?? engagedSeconds), unit: .hours),
      from: worked.first?.date, to: worked.last.map { $0.date + 1 }, amounts: amounts,
      evidence: rows.evidenceOfPay(isEstimated: money.isEstimated),
      alternatives: (mixesPeriods ? ["payOfOtherDays"] : [])
        + ["tipsApart", "costsNotTakenOff", "otherPayments"])
  }
}

extension Hours {
  /// `both` or `tripsOnly`, with `Estimated` where no ledger was in the export.
  fileprivate func variantOfPay(_ money: MoneyTotals) -> String {
    let base = self[.c].seconds == nil ? "tripsOnly" : "both"
    return money.isEstimated ? base + "Estimated" : base
  }
}

extension WorkRows {
  fileprivate func evidenceOfPay(isEstimated: Bool) -> Evidence {
    let online = segments.filter { ($0.phase ?? .p0) > .p0 }.map(\.provenance)
    let fares = isEstimated || segments.isEmpty ? trips.map(\.provenance) : []
    return Evidence(
      supporting: [
        EvidenceGroup("paymentRows", sources: payments.map(\.provenance)),
        EvidenceGroup("onlineRows", sources: online), EvidenceGroup("tripRows", sources: fares),
      ].filter { $0.rows > 0 })
  }
}

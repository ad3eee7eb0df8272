import Dossier

extension Check {
  /// D12: fares that were promised before the trip hold, and were paid. Without a ledger only what
  /// the rows themselves say is told.
  static func upfrontFares(_ rows: WorkRows, _ join: PaymentJoin) -> Check {
    var compared = 0
    let paid = join.works && !join.isApproximate ? join.completed : []
    let byRow = Dictionary(
      paid.map { ($0.trip.provenance, $0) }, uniquingKeysWith: { first, _ in first })
    let items = rows.trips.compactMap { trip -> Item? in
      guard !trip.wasCancelled, let terms = trip.terms else { return nil }
      let promised = terms.parts[.driverUpfront].flatMap { $0.minorUnits > 0 ? $0 : nil }
      let isPromised = promised != nil || (terms.upfront ?? .none) != .none
      guard isPromised else { return nil }
      compared += 1
      let received = byRow[trip.provenance]?.sum([.fare])
      if let promised, let received, received.currency == promised.currency {
        guard received != promised else { return nil }
        let gap = promised.minus(received)
        return Item(
          expected: .money(promised), found: .money(received),
          amount: gap.minorUnits > 0 ? gap : nil, rows: [trip.provenance])
      }
      guard terms.upfront == .notHonoured else { return nil }
      return Item(expected: promised.map { .money($0) }, rows: [trip.provenance])
    }
    return Check(id: "D12", compared: compared, items: items)
  }

  /// D13: waiting and tolls that a trip's row names were paid. Waiting that the row calls payable,
  /// though it names no amount, is counted apart: part of it may be free.
  static func extras(_ join: PaymentJoin) -> Check {
    guard join.works, !join.isApproximate else { return Check(id: "D13", status: .cannotTell) }
    let known = join.completed.filter { $0.trip.terms != nil }
    let items = known.compactMap { paid -> Item? in
      let missing = [paid.missingWaiting, paid.missingToll].compactMap { $0 }
      guard let amount = Money.sum(missing) else { return nil }
      return Item(amount: amount, rows: [paid.trip.provenance])
    }
    let unnamed = known.filter(\.hasUnnamedWaiting)
    let waited = unnamed.reduce(0.0) { $0 + min($1.trip.terms?.waited ?? 0, 86_400) }
    return Check(
      id: "D13", compared: known.count, items: items,
      figures: known.isEmpty
        ? []
        : [
          Figure("payableWaits", .count(unnamed.count)),
          Figure("payableWaiting", .seconds(Int64(waited.rounded()))),
        ])
  }
}

extension PaymentJoin.PaidTrip {
  /// What the row says of an extra, less what the ledger paid for it.
  private func missing(_ part: FareTerms.Part, _ purpose: Payment.Purpose) -> Money? {
    guard let named = trip.terms?.parts[part], named.minorUnits > 0 else { return nil }
    guard let paid = sum([purpose]) else { return named }
    guard paid.currency == named.currency, paid.minorUnits < named.minorUnits else { return nil }
    return named.minus(paid)
  }

  fileprivate var missingToll: Money? { missing(.toll, .toll) }

  /// Nil also where the fare lines alone make up the whole fare, waiting included.
  fileprivate var missingWaiting: Money? {
    if let fare = trip.fare, let paid = sum([.fare, .waiting]), paid.currency == fare.currency,
      paid.minorUnits >= fare.minorUnits
    {
      return nil
    }
    return missing(.waiting, .waiting)
  }

  fileprivate var hasUnnamedWaiting: Bool {
    guard let terms = trip.terms, terms.isWaitingEligible == true, terms.waited ?? 0 > 0 else {
      return false
    }
    return (terms.parts[.waiting]?.minorUnits ?? 0) == 0 && sum([.waiting]) == nil
  }
}

import Dossier

extension Check {
  /// D4: for each trip, the fare lines are the fare that the trip states. The difference is what
  /// remains beside the commission; the amount is the sum over trips that were paid less.
  static func tripPay(_ join: PaymentJoin) -> Check {
    guard join.works, !join.isApproximate else { return Check(id: "D4", status: .cannotTell) }
    var compared = 0
    var shares: [Int] = []
    let items = join.completed.compactMap { paid -> Item? in
      guard let fare = paid.trip.fare, fare.minorUnits > 0, paid.hasFare,
        let received = paid.sum([.fare, .waiting]), received.currency == fare.currency
      else { return nil }
      compared += 1
      let gap = fare.minus(received)
      shares.append(gap.basisPoints(of: fare))
      guard gap.minorUnits > 0 else { return nil }
      return Item(
        expected: .money(fare), found: .money(received), amount: gap,
        rows: [paid.trip.provenance] + paid.lines.filter { $0.purpose == .fare }.map(\.provenance))
    }
    return Check(
      id: "D4", compared: compared, items: items,
      figures: shares.median.map { [Figure("medianGap", .basisPoints($0))] } ?? [])
  }

  /// D5: the commission of each trip is the share that its row names. Beside it stands what the
  /// company keeps of the original fare, over all trips together and as a spread; a trip on which it
  /// paid more than it took counts as well.
  static func commission(_ join: PaymentJoin) -> Check {
    guard join.works else { return Check(id: "D5", status: .cannotTell) }
    var compared = 0
    var takes = TakeRate()
    let items = join.completed.compactMap { paid -> Item? in
      guard let fares = paid.sum([.fare]), fares.minorUnits > 0,
        let commission = paid.sum([.commission]), commission.currency == fares.currency
      else { return nil }
      let all = paid.sum([.fare, .waiting]) ?? fares
      if !join.isApproximate { takes.add(paid.trip.fare, net: all.adding(commission)) }
      guard let fee = paid.trip.serviceFeeBasisPoints else { return nil }
      compared += 1
      let kept = Money(minorUnits: 0, currency: fares.currency).minus(commission)
      // Waiting is charged apart, in some layouts with and in some without a commission.
      guard !kept.isShare(fee, of: fares), !kept.isShare(fee, of: all),
        let expected = all.scaled(by: UInt64(max(fee, 0)), over: 10_000)
      else { return nil }
      return Item(
        expected: .money(expected), found: .money(kept), amount: kept.minus(expected),
        rows: [paid.trip.provenance]
          + paid.lines.filter { $0.purpose == .commission }.map(\.provenance))
    }
    return Check(id: "D5", compared: compared, items: items, figures: takes.figures)
  }
}

/// What a company keeps of the fares: the ratio of the sums, and how it lies by trip. Sums are of one
/// currency, the one of most trips.
private struct TakeRate {
  private struct Sums {
    var fares: Money
    var kept: Money
    var rates: [Int] = []
  }

  private var sums: [Currency: Sums] = [:]

  mutating func add(_ fare: Money?, net: Money) {
    guard let fare, fare.minorUnits > 0, fare.currency == net.currency,
      fare.minorUnits < 1_000_000_000, net.minorUnits.magnitude < 1_000_000_000
    else { return }
    let gap = fare.minus(net)
    let zero = Money(minorUnits: 0, currency: fare.currency)
    var sum = sums[fare.currency] ?? Sums(fares: zero, kept: zero)
    sum.fares = sum.fares.adding(fare)
    sum.kept = sum.kept.adding(gap)
    sum.rates.append(gap.basisPoints(of: fare))
    sums[fare.currency] = sum
  }

  var figures: [Check.Figure] {
    let most = sums.max { ($0.value.rates.count, $1.key) < ($1.value.rates.count, $0.key) }?.value
    guard let most else { return [] }
    let sorted = most.rates.sorted()
    func quantile(_ quarter: Int) -> Check.Value {
      .basisPoints(sorted[(sorted.count - 1) * quarter / 4])
    }
    return [
      Check.Figure("takeRate", .basisPoints(most.kept.basisPoints(of: most.fares))),
      Check.Figure("takeRate.lowerQuartile", quantile(1)),
      Check.Figure("takeRate.median", quantile(2)),
      Check.Figure("takeRate.upperQuartile", quantile(3)),
    ]
  }
}

extension Money {
  /// `self ÷ whole` in ten-thousandths, rounded half away from zero and clamped to 32 bits.
  func basisPoints(of whole: Money) -> Int {
    guard whole.minorUnits > 0, let points = scaled(by: 10_000, over: UInt64(whole.minorUnits))
    else { return 0 }
    return Int(Int32(clamping: points.minorUnits))
  }

  /// In ten-thousandths: with cents, 25 % of a fare was 24.96 % to 25.08 % of it.
  private static let feeTolerance = 10

  /// Whether it is so many ten-thousandths of `whole`, but for rounding.
  fileprivate func isShare(_ points: Int, of whole: Money) -> Bool {
    guard let low = whole.scaled(by: UInt64(max(points - Self.feeTolerance, 0)), over: 10_000),
      let high = whole.scaled(by: UInt64(max(points + Self.feeTolerance, 0)), over: 10_000)
    else { return false }
    return low.minorUnits <= minorUnits.clampedSum(1)
      && minorUnits.clampedSum(-1) <= high.minorUnits
  }
}

extension Int64 {
  /// The sum, at the ends of 64 bits where it does not fit.
  fileprivate func clampedSum(_ step: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(step)
    return overflow ? self : sum
  }
}

extension [Int] {
  /// The lower one of two in the middle.
  var median: Int? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}

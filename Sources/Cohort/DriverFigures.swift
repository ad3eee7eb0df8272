import CivilTime
import Dossier
import WorkingTime

/// One driver's part of every cell: what is added, and where the driver stands among the others.
struct DriverFigures: Sendable {
  /// Above zero: who has nothing of a thing hides nobody in its cell.
  var values: [CellKey: Int64] = [:]
  var standing: [DistributionKey: Int] = [:]

  init(_ contribution: Contribution) {
    addMonths(of: contribution)
    addTotals(of: contribution)
    stand(contribution)
  }

  private mutating func add(_ value: Int64?, to key: CellKey) {
    if let value, value > 0 { values[key] = value }
  }

  private mutating func addMonths(of contribution: Contribution) {
    for figures in contribution.months {
      let month = figures.month
      if contribution.source != .tripsOnly { add(figures.p1, to: CellKey(.p1, month: month)) }
      add(figures.p2, to: CellKey(.p2, month: month))
      add(figures.p3, to: CellKey(.p3, month: month))
      guard let currency = contribution.currency else { continue }
      add(figures.received, to: CellKey(.received, currency: currency, month: month))
      add(
        figures.commission.map { -$0 },
        to: CellKey(.commission, currency: currency, month: month))
    }
  }

  private mutating func addTotals(of contribution: Contribution) {
    let phases = contribution.phases
    if contribution.source != .tripsOnly { add(phases.p1, to: CellKey(.p1)) }
    add(phases.p2, to: CellKey(.p2))
    add(phases.p3, to: CellKey(.p3))
    if let currency = contribution.currency {
      add(contribution.received, to: CellKey(.received, currency: currency))
      add(contribution.commission.map { -$0 }, to: CellKey(.commission, currency: currency))
    }
    add(contribution.metres.p1, to: CellKey(.metresP1))
    add(contribution.metres.p2, to: CellKey(.metresP2))
    add(contribution.metres.p3, to: CellKey(.metresP3))
    for (bin, count) in contribution.weeks.enumerated() {
      add(count, to: CellKey(.weeks, bin: bin))
    }
    for (bin, count) in contribution.sessions.enumerated() {
      add(count, to: CellKey(.sessions, bin: bin))
    }
  }

  private mutating func stand(_ contribution: Contribution) {
    for kind in DistributionKey.Kind.allCases {
      guard let (value, currency) = contribution.figure(kind) else { continue }
      let key = DistributionKey(kind: kind, currency: currency)
      standing[key] = key.bins.index(of: value)
    }
  }
}

extension Contribution {
  /// What is told by quartiles: seconds, thousandths or minor units, these with their currency; nil
  /// where it is not known.
  func figure(_ kind: DistributionKey.Kind) -> (value: Int64, currency: Currency?)? {
    switch kind {
    case .onlinePerWeek: meanWeek.map { ($0, nil) }
    case .waitingShare: waitingThousandths.map { ($0, nil) }
    case .payPerEngagedHour: pay(on: .b)
    case .payPerOnlineHour: pay(on: .c)
    }
  }

  private func pay(on basis: Basis) -> (value: Int64, currency: Currency?)? {
    // Money of other days says nothing about these hours.
    marks.contains(.payOfOtherDays)
      ? nil : payPerHour(on: basis).map { ($0.minorUnits, $0.currency) }
  }

  /// Online seconds over the weeks that have any; nil where waiting is not known.
  var meanWeek: Int64? {
    let weeks = weeks.reduce(0, +)
    guard weeks > 0, let online = seconds(on: .c) else { return nil }
    return online / weeks
  }

  /// Waiting in thousandths of online time; nil where it is not known.
  var waitingThousandths: Int64? {
    guard let online = seconds(on: .c), online > 0 else { return nil }
    return phases.p1 * 1_000 / online
  }
}

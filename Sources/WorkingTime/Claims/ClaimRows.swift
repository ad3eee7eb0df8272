import CivilTime
import Dossier
import Rules

/// The rows of the files that a line of a claim rests on.
public struct ClaimRows {
  private let hours: Hours
  private let rows: WorkRows
  private let claim: ClaimResult
  private let pack: RulePack
  private let holidays: Set<LocalDate>
  /// Days of the span that are in no claim.
  private let left: [ClosedRange<LocalDate>]

  /// Nil without a claim. `dossier` is the one that the hours were made from.
  public init?(of hours: Hours, from dossier: Dossier) {
    guard let claim = hours.claim, let pack = hours.settings.rules else { return nil }
    self.hours = hours
    self.claim = claim
    self.pack = pack
    rows = WorkRows(of: dossier)
    holidays = ClaimDays(pack: pack, zone: hours.zone, estimate: .central)
      .holidays(of: hours.days)
    left = claim.gaps.filter { [.noWage, .unconfirmedWage].contains($0.reason) }.compactMap(\.days)
  }

  /// Sorted, each once; empty for what the user told. O(n log n) in the rows of work.
  public func rows(of id: ClaimLine.ID, on basis: Basis) -> [Provenance] {
    let found: [Provenance] =
      switch id {
      case .wages, .overtime, .holiday: work(on: basis) { _ in nil }
      case .night:
        work(on: basis) { pack.night(on: $0).spans(on: $0, in: hours.zone) }
      case .sunday:
        work(on: basis) { pack.sunday(on: $0).spans(on: $0, in: hours.zone) }
      case .publicHoliday:
        work(on: basis) {
          pack.sunday(on: $0).spans(on: $0, ofHolidays: holidays, in: hours.zone)
        }
      case .expenses: ways(on: basis)
      case .unpaidEngaged: claim.unpaidApproach.rows
      case .received: payments
      case .sick, .otherPayments: []
      }
    return Set(found).sorted()
  }

  private func holds(_ date: LocalDate) -> Bool {
    (claim.days?.contains(date) ?? false) && !left.contains { $0.contains(date) }
  }

  private func holds(_ moment: Instant) -> Bool { holds(hours.zone.local(moment).date) }

  /// The rows behind the hours of a basis, those inside `spans` of a day where it names some.
  private func work(
    on basis: Basis, spans: (LocalDate) -> [Range<Instant>]?
  ) -> [Provenance] {
    hours.days.filter { holds($0.date) }.flatMap { day -> [Provenance] in
      let spans = spans(day.date)
      let cells = day.cells.filter { cell in
        cell.counts(on: basis)
          && spans.map { $0.contains { $0.lowerBound < cell.to && cell.from < $0.upperBound } }
            ?? true
      }
      return cells.flatMap(\.sources) + (spans == nil ? day.slots : [])
    }
  }

  private func ways(on basis: Basis) -> [Provenance] {
    let phases: [Phase] = basis == .a ? [] : basis == .b ? [.p2] : [.p1, .p2]
    let rides = rows.trips.filter { trip in
      !trip.wasCancelled && trip.distance != nil && trip.order.map(holds) ?? false
    }
    let approaches = rows.segments.filter { row in
      row.phase.map(phases.contains) ?? false && row.greatCircle != nil && holds(row.begin)
    }
    return rides.map(\.provenance) + approaches.map(\.provenance)
  }

  private var payments: [Provenance] {
    rows.payments.filter { payment in
      payment.amount.currency == claim.currency
        && holds(payment.localTime?.date ?? hours.zone.local(payment.at).date)
    }.map(\.provenance)
  }
}

extension TimelineCell {
  fileprivate func counts(on basis: Basis) -> Bool {
    switch basis {
    case .a: phase == .p3
    case .b: phase == .p2 || phase == .p3
    case .c: isWork
    case .d: isWork || flags.contains(.inShift)
    }
  }
}

import CivilTime
import Dossier
import Places

/// The way to passengers who then cancelled, for which nothing was paid.
public struct UnpaidApproach: Sendable, Hashable {
  public var seconds: Int64 = 0
  /// Whole metres, by the estimate of the settings.
  public var metres: Int64 = 0
  /// The rows of the status file.
  public var rows: [Provenance] = []

  static func += (sum: inout UnpaidApproach, other: UnpaidApproach) {
    sum.seconds += other.seconds
    sum.metres = min(sum.metres, .max / 2) + min(other.metres, .max / 2)
    sum.rows += other.rows
  }
}

/// Finds approaches in the status rows that no trip followed and no payment made good.
struct UnpaidApproaches {
  let rows: WorkRows
  let timeline: Timeline
  let zone: ZoneRules
  /// Road over great circle.
  let factor: Double

  /// A trip begins within so many seconds of the end of its approach.
  private static let handover: Int64 = 60
  /// A request comes at most so many seconds before it is accepted; a payment bears its time.
  private static let longestOffer: Int64 = 300

  /// Rows of one approach that follow each other, so that a row split in two stays one approach.
  struct Approach {
    var span: Range<Instant>
    var circle: Metres
    var app: Int
    var rows: [Provenance]
    /// Whether anything was paid around the time of its request.
    var isPaid = false
  }

  /// By local day. O(n log n) in the rows.
  func byDay() -> [LocalDate: UnpaidApproach] {
    var days: [LocalDate: UnpaidApproach] = [:]
    for approach in cancelled where !approach.isPaid {
      for day in zone.localDays(from: approach.span.lowerBound, to: approach.span.upperBound) {
        days[day.date, default: UnpaidApproach()].seconds += timeline.totals(in: day.span).p2
      }
      let start = zone.local(approach.span.lowerBound).date
      let way = UnpaidApproach(
        metres: Metres(approach.circle.value * factor).whole, rows: approach.rows)
      days[start, default: UnpaidApproach()] += way
    }
    return days.filter { $0.value.seconds > 0 }
  }

  /// Those that no trip followed, in time order.
  var cancelled: [Approach] {
    let payments = paidMoments
    return approaches.filter { !isServed($0) }.map { approach in
      let asked = (approach.span.lowerBound - Self.longestOffer)..<approach.span.upperBound
      let next = payments.firstIndex(notBefore: asked.lowerBound)
      var approach = approach
      approach.isPaid = next < payments.count && payments[next] < asked.upperBound
      return approach
    }
  }

  private var approaches: [Approach] {
    rows.segments.reduce(into: []) { approaches, row in
      guard row.phase == .p2, let end = row.end, row.begin < end, PlausibleTime.holds(row.begin),
        PlausibleTime.holds(end)
      else { return }
      let app = rows.apps.app(of: row.provenance)
      let circle = row.greatCircle ?? .zero
      if let last = approaches.last, last.app == app, last.span.upperBound == row.begin {
        approaches[approaches.count - 1].span = last.span.lowerBound..<end
        approaches[approaches.count - 1].circle = last.circle + circle
        approaches[approaches.count - 1].rows.append(row.provenance)
      } else {
        approaches.append(
          Approach(span: row.begin..<end, circle: circle, app: app, rows: [row.provenance]))
      }
    }
  }

  /// Whether a passenger got in: the cell at its end, or right after it, is a trip.
  private func isServed(_ approach: Approach) -> Bool {
    let end = approach.span.upperBound
    return timeline.totals(in: (end - 1)..<(end + Self.handover)).p3 > 0
  }

  /// When anything was paid for that belongs to no completed trip, sorted.
  private var paidMoments: [Instant] {
    let completed = rows.trips.filter { !$0.wasCancelled }
    let requests = Set(completed.compactMap(\.request.at))
    let clocks = Set(requests.map { zone.local($0) })
    let counts: Set<Payment.Purpose> = [.fare, .waiting, .incentive, .adjustment, .unclassified]
    return rows.payments.filter { payment in
      counts.contains(payment.purpose) && payment.amount.minorUnits > 0
        && !requests.contains(payment.at)
        && !(payment.localTime.map(clocks.contains) ?? false)
    }.map(\.at).sorted()
  }
}

extension [Instant] {
  /// Of a sorted list, the index of the first moment that is not before `moment`.
  fileprivate func firstIndex(notBefore moment: Instant) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

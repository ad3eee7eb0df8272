import CivilTime
import Dossier

/// Something wrong in the files of a driver.
package enum Discrepancy: String, Sendable, Hashable, CaseIterable {
  /// A ride is paid for less than the straight line between its ends.
  case shortDistance
  /// An upfront price lies below the parts of the price.
  case fareGap
  /// A completed ride that was never paid.
  case missingPayment
  /// An hour of work that the company's hourly file does not count.
  case missingSlot
  /// A row that was taken out of the status file.
  case deletedStatusRow
}

/// One discrepancy as it was planted.
package struct Planted: Sendable, Hashable {
  package var kind: Discrepancy
  /// The request of the ride, the begin of the hour, or the begin of the row.
  package var at: Instant
  /// What the driver lost of the fare, before commission.
  package var cents: Int64 = 0
  /// What the ride was paid too short.
  package var metres: Int64 = 0
  /// Online time that the file keeps silent about.
  package var seconds: Int64 = 0
}

/// Puts one discrepancy of each kind asked for into a driver's life, each at another place of it.
struct Planting {
  private(set) var rides: [Ride]
  private(set) var planted: [Planted] = []

  init(_ kinds: Set<Discrepancy>, rides: [Ride], stretches: [Stretch]) {
    self.rides = rides
    for (order, kind) in Discrepancy.allCases.enumerated() where kinds.contains(kind) {
      switch kind {
      case .shortDistance, .fareGap, .missingPayment: plant(kind, after: share(rides.count, order))
      case .missingSlot: hideHour(stretches, after: share(stretches.count, order))
      case .deletedStatusRow: hideRow(stretches, after: share(stretches.count, order))
      }
    }
  }

  private func share(_ count: Int, _ order: Int) -> Int {
    count * (order + 1) / (Discrepancy.allCases.count + 2)
  }

  private mutating func plant(_ kind: Discrepancy, after start: Int) {
    let chosen = rides.indices.dropFirst(start).first { index in
      rides[index].isCompleted && rides[index].crowMetres > 1_500
    }
    guard let index = chosen else { return }
    let request = rides[index].request
    switch kind {
    case .shortDistance:
      let metres = rides[index].crowMetres * 4 / 5
      let missing = rides[index].metres - metres
      let before = rides[index].pay.original
      rides[index].paidMetres = metres
      rides[index].pay.distance = Pay.distance(of: metres)
      let lost = before - rides[index].pay.original
      planted.append(Planted(kind: kind, at: request, cents: lost, metres: missing))
    case .fareGap:
      rides[index].pay.gap = rounded(rides[index].pay.original, over: 8)
      planted.append(Planted(kind: kind, at: request, cents: rides[index].pay.gap))
    default:
      rides[index].pay.isMissing = true
      planted.append(Planted(kind: kind, at: request, cents: rides[index].pay.original))
    }
  }

  private mutating func hideHour(_ stretches: [Stretch], after start: Int) {
    guard let row = stretches.dropFirst(start).first(where: { $0.phase == .p3 }) else { return }
    let hour = Instant(seconds: row.from.seconds / 3_600 * 3_600)
    let online = stretches.reduce(Int64(0)) { sum, stretch in
      guard stretch.phase > .p0, let to = stretch.to else { return sum }
      return sum + max(0, min(to, hour + 3_600) - max(stretch.from, hour))
    }
    planted.append(Planted(kind: .missingSlot, at: hour, seconds: online))
  }

  private mutating func hideRow(_ stretches: [Stretch], after start: Int) {
    let rows = stretches.dropFirst(start)
    guard let row = rows.first(where: { $0.phase == .p1 && $0.seconds > 300 }) else { return }
    planted.append(Planted(kind: .deletedStatusRow, at: row.from, seconds: row.seconds))
  }
}

extension Driver {
  /// The moments at which a file keeps silent about something.
  func hidden(_ kind: Discrepancy) -> Set<Instant> {
    Set(planted.filter { $0.kind == kind }.map(\.at))
  }
}

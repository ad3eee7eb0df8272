import CivilTime
import Dossier

/// What the other apps were doing, second by second.
struct OtherApps {
  struct Stretch: Hashable {
    var from: Instant
    var to: Instant
    /// How many other apps had an order.
    var engaged: Int
    /// How many other apps waited.
    var waiting: Int
  }

  /// The moments at which something changes, in order, each with what holds from there on.
  private let changes: [Stretch]

  /// O(n log n) in the cells.
  init(_ timelines: [Timeline]) {
    var steps: [Instant: (engaged: Int, waiting: Int)] = [:]
    func step(_ moment: Instant, _ phase: Phase?, _ by: Int) {
      switch phase {
      case .p2, .p3: steps[moment, default: (0, 0)].engaged += by
      case .p1: steps[moment, default: (0, 0)].waiting += by
      case .p0, nil: break
      }
    }
    for cell in timelines.lazy.flatMap(\.cells) {
      step(cell.from, cell.phase, 1)
      step(cell.to, cell.phase, -1)
    }
    var changes: [Stretch] = []
    var (engaged, waiting) = (0, 0)
    for (moment, step) in steps.sorted(by: { $0.key < $1.key }) where step != (0, 0) {
      engaged += step.engaged
      waiting += step.waiting
      if let last = changes.indices.last { changes[last].to = moment }
      changes.append(
        Stretch(from: moment, to: Instant(seconds: .max), engaged: engaged, waiting: waiting))
    }
    self.changes = changes
  }

  /// `from..<to` cut where the other apps change. O(log n + stretches).
  func stretches(from: Instant, to: Instant) -> [Stretch] {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].to <= from { low = middle + 1 } else { high = middle }
    }
    var stretches: [Stretch] = []
    var cursor = from
    if low < changes.count, cursor < changes[low].from {
      let end = min(to, changes[low].from)
      stretches.append(Stretch(from: cursor, to: end, engaged: 0, waiting: 0))
      cursor = end
    }
    while cursor < to, low < changes.count {
      var part = changes[low]
      part.from = cursor
      part.to = min(to, part.to)
      stretches.append(part)
      cursor = part.to
      low += 1
    }
    if cursor < to { stretches.append(Stretch(from: cursor, to: to, engaged: 0, waiting: 0)) }
    return stretches
  }
}

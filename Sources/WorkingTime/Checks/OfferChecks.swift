import Dossier

/// What slots count of offers, summed for each app: an offer may be taken in one slot and driven in
/// the next.
struct OfferCounts {
  private(set) var accepts = 0
  private(set) var completed = 0
  private(set) var cancelled = 0
  private(set) var dispatches = 0
  private(set) var rejections = 0
  private(set) var expired = 0
  /// Whether slots count what the check needs.
  private(set) var knowsEnds = false
  private(set) var knowsOffers = false

  /// No slot holds more offers than seconds of a day.
  private static let most = 86_400

  init(_ slots: [DispatchSlot]) {
    func sum(_ path: KeyPath<DispatchSlot, Int?>) -> Int {
      slots.reduce(0) { $0 + min(max($1[keyPath: path] ?? 0, 0), Self.most) }
    }
    accepts = sum(\.accepts)
    completed = sum(\.completed)
    cancelled = sum(\.riderCancellations) + sum(\.driverCancellations)
    dispatches = sum(\.dispatches)
    rejections = sum(\.rejections)
    expired = sum(\.expired)
    knowsEnds = slots.contains {
      $0.accepts != nil && $0.completed != nil && $0.riderCancellations != nil
        && $0.driverCancellations != nil
    }
    knowsOffers = slots.contains {
      $0.dispatches != nil && $0.accepts != nil && $0.rejections != nil
    }
  }

  /// D7: every accepted offer ended as a trip or a cancellation.
  var ends: Check {
    guard knowsEnds else { return Check(id: "D7", status: .cannotTell) }
    let ended = completed + cancelled
    return Check(
      id: "D7", status: accepts == ended ? .ok : .differs, expected: .count(accepts),
      found: .count(ended),
      figures: [
        Check.Figure("completed", .count(completed)), Check.Figure("cancelled", .count(cancelled)),
      ])
  }

  /// D10: offers were accepted, rejected or ran out. Layouts count them in different ways, so numbers
  /// that do not add up are told, and nothing follows from them.
  var answers: Check {
    guard knowsOffers else { return Check(id: "D10", status: .cannotTell) }
    let answered = accepts + rejections
    let all = answered + expired
    let fits = dispatches == answered || dispatches == all
    return Check(
      id: "D10", status: fits ? .ok : .cannotTell, expected: .count(dispatches),
      found: .count(dispatches == answered ? answered : all))
  }
}

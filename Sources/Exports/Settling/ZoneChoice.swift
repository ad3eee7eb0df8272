import CivilTime
import Dossier
import Places

/// The zone that the dossier's local times are read in.
struct ZoneChoice {
  var rules: ZoneRules
  /// Whether the user chose it, or nothing better than a guess was at hand.
  var isAssumed: Bool
  /// Whether it is the last resort: neither rows nor user nor places told one.
  var isLastResort = false

  /// Stated by most rows, else the user's, else that of most places, else UTC.
  init(_ sink: Sink, chosen: String?, _ zones: inout ZoneCache) {
    let votes = sink.zoneVotes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (name, _) in votes {
      if let rules = zones.rules(name) {
        self.init(rules: rules, isAssumed: false)
        return
      }
    }
    if let chosen, let rules = zones.rules(chosen) {
      self.init(rules: rules, isAssumed: true)
    } else if let rules = Self.zoneOfPlaces(sink.dossier).flatMap({ zones.rules($0) }) {
      self.init(rules: rules, isAssumed: false)
    } else {
      self.init(rules: .utc, isAssumed: true, isLastResort: true)
    }
  }

  private init(rules: ZoneRules, isAssumed: Bool, isLastResort: Bool = false) {
    self.rules = rules
    self.isAssumed = isAssumed
    self.isLastResort = isLastResort
  }

  /// The zone of most places among at most two hundred of each list, spread over it.
  private static func zoneOfPlaces(_ dossier: Dossier) -> String? {
    let finder = ZoneFinder()
    var votes: [String: Int] = [:]
    func count(_ coordinates: some Sequence<Coordinate?>) {
      for coordinate in coordinates {
        if let coordinate, let zone = finder.zone(at: coordinate) { votes[zone, default: 0] += 1 }
      }
    }
    count(spread(dossier.trips.count).map { dossier.trips[$0].place })
    count(spread(dossier.segments.count).map { dossier.segments[$0].beginPlace })
    count(spread(dossier.fixes.count).map { dossier.fixes.coordinate(at: $0) })
    count(spread(dossier.givenStays.count).map { dossier.givenStays[$0].coordinate })
    count(
      spread(dossier.movements.count).map {
        dossier.movements[$0].from ?? dossier.movements[$0].to
      })
    count(spread(dossier.savedPlaces.count).map { dossier.savedPlaces[$0].coordinate })
    return votes.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  private static func spread(_ count: Int) -> StrideTo<Int> {
    stride(from: 0, to: count, by: max(1, count / 200))
  }
}

extension Trip {
  /// The first place that the row gives.
  var place: Coordinate? { request.coordinate ?? begin.coordinate ?? dropoff.coordinate }
}

/// Zones by name, each file read once. A hostile table cannot make it read files without end.
struct ZoneCache {
  private static let capacity = 100
  private var known: [String: ZoneRules?] = [:]

  mutating func rules(_ name: String) -> ZoneRules? {
    if let rules = known[name] { return rules }
    guard known.count < Self.capacity else { return nil }
    let rules = ZoneRules(identifier: name)
    known[name] = .some(rules)
    return rules
  }
}

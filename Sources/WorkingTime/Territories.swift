import CivilTime
import Dossier

/// The online time in one of the company's cities, by the number or name that its rows give.
public struct TerritoryHours: Sendable, Hashable {
  /// As written, hostile; nil where no row names a city.
  public var city: String?
  public var phases: PhaseSeconds
}

extension Timeline {
  /// The online seconds of each city that the status rows name, most first, then by name. A change of
  /// the city may be a change of the law. O(rows + cells).
  func territories(_ segments: [WorkSegment]) -> [TerritoryHours] {
    var cities: [Provenance: String] = [:]
    for segment in segments { cities[segment.provenance] = segment.city }
    var sums: [String?: PhaseSeconds] = [:]
    for cell in cells where cell.isWork {
      let city = cell.sources.lazy.compactMap { cities[$0] }.first
      sums[city, default: PhaseSeconds()][cell.phase] += cell.seconds
    }
    return sums.map { TerritoryHours(city: $0, phases: $1) }.sorted { one, other in
      (other.phases.online, one.city ?? "") < (one.phases.online, other.city ?? "")
    }
  }
}

import CivilTime
import Dossier

extension Inference {
  /// How often an app noted a position, and how much of that while no ride was under way.
  static let locationSampling = Inference(name: "location-sampling") { dossier, _, groundwork in
    let fixes = dossier.fixes
    guard let first = fixes.times.first, let last = fixes.times.last else { return [] }
    let rides = Spans(dossier.trips)
    let outside = fixes.times.indices.filter { !rides.contains(fixes.times[$0]) }
    var reader = ClockReader(groundwork.zone)
    var days = Set<LocalDate>()
    for time in fixes.times { days.insert(reader.local(Instant(seconds: time)).date) }
    let from = groundwork.zone.local(Instant(seconds: first)).date
    let to = groundwork.zone.local(Instant(seconds: last)).date
    let hasRides = !rides.isEmpty
    let shown = hasRides ? outside : Array(fixes.times.indices.prefix(12))
    let group = EvidenceGroup(
      hasRides ? "fixesBetweenRides" : "fixes", rows: hasRides ? outside.count : fixes.count,
      examples: shown.prefix(12).map { fixes.provenance(at: $0) })
    return [
      Finding(
        id: "", kind: .locationSampling, variant: hasRides ? "betweenRides" : "counted",
        facts: [
          Fact("count", .count(outside.count)), Fact("of", .count(fixes.count)),
          Fact("days", .count(days.count)),
          Fact("share", .share(Double(outside.count) / Double(fixes.count))),
          Fact("step", .seconds(Int64(FixSamples(fixes).medianStep))),
          Fact("from", .date(from)), Fact("to", .date(to)),
        ],
        measure: Measure(
          count: hasRides ? outside.count : fixes.count, of: hasRides ? fixes.count : nil,
          unit: .points),
        from: from, to: to, evidence: Evidence(supporting: [group]))
    ]
  }
}

/// The time during which some ride was under way.
private struct Spans {
  /// Sorted and apart, both ends included.
  private var spans: [(from: Int64, to: Int64)] = []
  var isEmpty: Bool { spans.isEmpty }

  init(_ trips: [Trip]) {
    let rides = trips.compactMap { trip -> (from: Int64, to: Int64)? in
      guard let from = trip.begin.at ?? trip.request.at, let to = trip.dropoff.at, from <= to
      else { return nil }
      return (from.seconds, to.seconds)
    }
    for ride in rides.sorted(by: { $0 < $1 }) {
      if let last = spans.last, ride.from <= last.to {
        spans[spans.count - 1].to = max(last.to, ride.to)
      } else {
        spans.append(ride)
      }
    }
  }

  func contains(_ time: Int64) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].from <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 && time <= spans[low - 1].to
  }
}

import CivilTime
import Dossier

extension Inference {
  /// How often an app noted a position, and how much of that while no ride was under way.
  static let locationSampling = Inference(name: "location-sampling") { dossier, _, groundwork in
    let fixes = dossier.fixes
    guard let first = fixes.times.first, let last = fixes.times.last else { return [] }
    let sampling = Sampling(fixes, Spans(dossier.trips), zone: groundwork.zone)
    let from = groundwork.zone.local(Instant(seconds: first)).date
    let to = groundwork.zone.local(Instant(seconds: last)).date
    let hasRides = sampling.hasRides
    let group = EvidenceGroup(
      hasRides ? "fixesBetweenRides" : "fixes", rows: sampling.outside,
      examples: sampling.examples.map { fixes.provenance(at: $0) })
    return [
      Finding(
        id: "", kind: .locationSampling, variant: hasRides ? "betweenRides" : "counted",
        facts: [
          Fact("count", .count(sampling.outside)), Fact("of", .count(fixes.count)),
          Fact("days", .count(sampling.days)),
          Fact("share", .share(Double(sampling.outside) / Double(fixes.count))),
          Fact("step", .seconds(Int64(FixSamples(fixes).medianStep))),
          Fact("from", .date(from)), Fact("to", .date(to)),
        ],
        measure: Measure(
          count: sampling.outside, of: hasRides ? fixes.count : nil, unit: .points),
        from: from, to: to, evidence: Evidence(supporting: [group]))
    ]
  }
}

/// What one pass over positions in the order of their times counts.
private struct Sampling {
  let hasRides: Bool
  /// Positions while no ride was under way: all, where there are no rides.
  private(set) var outside = 0
  /// Local days with a position.
  private(set) var days = 0
  /// The first few outside of rides.
  private(set) var examples: [Int] = []

  init(_ fixes: Fixes, _ rides: Spans, zone: ZoneRules) {
    hasRides = !rides.isEmpty
    var reader = ClockReader(zone)
    var known = Set<LocalDate>()
    var latest: LocalDate?
    for index in fixes.times.indices {
      let time = fixes.times[index]
      let date = reader.local(Instant(seconds: time)).date
      if date != latest, known.insert(date).inserted { days += 1 }
      latest = date
      guard !rides.contains(time) else { continue }
      outside += 1
      if examples.count < 12 { examples.append(index) }
    }
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

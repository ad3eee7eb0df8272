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
    let perDay = Double(sampling.outside) / Double(max(1, sampling.daysOutside))
    return [
      Finding(
        id: "", kind: .locationSampling, variant: hasRides ? "betweenRides" : "counted",
        facts: [
          Fact("count", .count(sampling.outside)), Fact("of", .count(fixes.count)),
          Fact("days", .count(sampling.days)),
          Fact("span", .count(max(sampling.days, to - from + 1))),
          Fact("share", .share(Double(sampling.outside) / Double(fixes.count))),
          Fact("step", .seconds(sampling.medianStep)),
          Fact("perDay", .number(perDay, decimals: perDay < 10 ? 1 : 0)),
          Fact("night", .count(sampling.atNight)), Fact("from", .date(from)), Fact("to", .date(to)),
        ],
        measure: Measure(
          count: sampling.outside, of: hasRides ? fixes.count : nil, unit: .points),
        from: from, to: to, evidence: Evidence(supporting: [group]),
        method: Method(
          thresholds: Moments.nightFacts,
          sources: [
            "H. Almuhimedi et al., Your Location has been Shared 5,398 Times! A Field Study on Mobile "
              + "App Privacy Nudging, CHI 2015"
          ], limits: ["ridesNotInFile", "keptNotNoted"]))
    ]
  }
}

/// What one pass over positions in the order of their times counts.
private struct Sampling {
  let hasRides: Bool
  /// Positions while no ride was under way: all, where there are no rides.
  private(set) var outside = 0
  /// Those of them between midnight and five.
  private(set) var atNight = 0
  /// Local days with a position, and with one outside of rides.
  private(set) var days = 0
  private(set) var daysOutside = 0
  /// The first few outside of rides.
  private(set) var examples: [Int] = []
  /// How many pairs of positions outside of rides lie so many seconds apart, up to a day.
  private var steps = [Int](repeating: 0, count: 86_401)

  /// Positions are sorted by time, and days all but so: a clock set back at the end of summer repeats an
  /// hour, and not a date.
  init(_ fixes: Fixes, _ rides: Spans, zone: ZoneRules) {
    hasRides = !rides.isEmpty
    var reader = ClockReader(zone)
    var latest: (date: LocalDate?, outside: LocalDate?, time: Int64?)
    for index in fixes.times.indices {
      let time = fixes.times[index]
      let local = reader.local(Instant(seconds: time))
      if local.date != latest.date { days += 1 }
      latest.date = local.date
      guard !rides.contains(time) else {
        latest.time = nil
        continue
      }
      outside += 1
      if Moments.nightHours.contains(local.hour) { atNight += 1 }
      if local.date != latest.outside { daysOutside += 1 }
      latest.outside = local.date
      if let earlier = latest.time {
        let step = Instant(seconds: time) - Instant(seconds: earlier)
        // Several rows of one moment are one look.
        if step > 0 { steps[Int(min(Int64(steps.count - 1), step))] += 1 }
      }
      latest.time = time
      if examples.count < 12 { examples.append(index) }
    }
  }

  /// The median of the seconds between two positions outside of rides, a day at most.
  var medianStep: Int64 {
    let half = (steps.reduce(0, +) + 1) / 2
    var seen = 0
    return Int64(
      steps.firstIndex {
        seen += $0
        return half > 0 && seen >= half
      } ?? steps.count - 1)
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

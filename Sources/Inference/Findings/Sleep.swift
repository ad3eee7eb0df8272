import CivilTime
import Dossier

extension Inference {
  /// The usual sleep window, from the gaps between whatever all exports noted. Never single nights.
  static let sleep = Inference(name: "sleep") { dossier, _, groundwork in
    var minutes = NightMinutes()
    var reader = ClockReader(groundwork.zone)
    for time in dossier.appEvents.times { minutes.insert(reader.local(Instant(seconds: time))) }
    for time in dossier.fixes.times { minutes.insert(reader.local(Instant(seconds: time))) }
    for end in groundwork.trips.ends { minutes.insert(end.local) }
    for order in dossier.orders {
      if let at = order.at { minutes.insert(reader.local(at)) }
    }
    for message in dossier.communications where message.direction == .fromSubject {
      if let at = message.at { minutes.insert(reader.local(at)) }
    }
    guard let sleep = SleepWindow(minutes) else { return [] }
    return [sleep.finding(dossier, groundwork.zone)]
  }
}

/// Medians over nights: a gap is an upper bound of a night's sleep, in one study by 1.5 hours.
private struct SleepWindow {
  private var gaps: [NightGap] = []
  private var nightsSeen = 0
  private var activeHours = 0.0
  private let dates: [LocalDate]

  static let fewestNights = 14
  /// A gap as short as a film, or as long as a day off the phone, is no night.
  static let gapMinutes = 4 * 60...14 * 60
  /// A day with fewer active hours says too little about when it began and ended.
  static let fewestActiveHours = 6
  /// With so many active hours a day, the gap is about as good as the phone's own record.
  static let fullActiveHours = 15.0
  /// The part of the nights that must have a clear gap.
  static let clearShare = 0.5
  /// Gaps agree with armbands in 0.89 (Cuttone et al. 2017) at best.
  static let highestConfidence = 0.85

  init?(_ minutes: NightMinutes) {
    var dates: [LocalDate] = []
    for date in minutes.dates {
      let active = minutes.activeHours(on: date)
      guard active >= Self.fewestActiveHours else { continue }
      nightsSeen += 1
      activeHours += Double(active)
      guard let gap = minutes.longestGap(on: date), Self.gapMinutes.contains(gap.minutes) else {
        continue
      }
      gaps.append(gap)
      dates.append(date)
    }
    self.dates = dates
    guard gaps.count >= Self.fewestNights,
      Double(gaps.count) >= Self.clearShare * Double(nightsSeen)
    else { return nil }
  }

  func finding(_ dossier: Dossier, _ zone: ZoneRules) -> Finding {
    let bed = Quartiles(gaps.map(\.from))
    let wake = Quartiles(gaps.map(\.to))
    let length = Quartiles(gaps.map(\.minutes))
    let window = ClockWindow(from: clock(bed.median), to: clock(wake.median))
    let mean = min(1, activeHours / Double(nightsSeen) / Self.fullActiveHours)
    let regular = Double(gaps.count + 1) / Double(nightsSeen + 2)
    return Finding(
      id: "", kind: .sleep, variant: "window",
      facts: [
        Fact("count", .count(gaps.count)), Fact("of", .count(nightsSeen)),
        Fact("bed", .clock(window.from)), Fact("wake", .clock(window.to)),
        Fact("bedSpread", .seconds(Int64(bed.spread) * 60)),
        Fact("wakeSpread", .seconds(Int64(wake.spread) * 60)),
        Fact("length", .seconds(Int64(length.median) * 60)),
      ],
      tag: .guess, confidence: min(Self.highestConfidence, mean * regular),
      measure: Measure(count: gaps.count, of: nightsSeen, unit: .nights), from: dates.first,
      to: dates.last, window: window, evidence: evidence(dossier, zone),
      alternatives: ["phoneAway", "otherPhone"])
  }

  private func clock(_ minutesAfterEvening: Int) -> Int {
    (minutesAfterEvening + Int(NightMinutes.eveningHour) * 60) % 1_440
  }

  private func evidence(_ dossier: Dossier, _ zone: ZoneRules) -> Evidence {
    let groups = [
      EvidenceGroup(
        "appEvents", rows: dossier.appEvents.count,
        examples: (0..<min(12, dossier.appEvents.count)).map {
          dossier.appEvents.provenance(at: $0)
        }
      ),
      EvidenceGroup(
        "fixes", rows: dossier.fixes.count,
        examples: (0..<min(12, dossier.fixes.count)).map { dossier.fixes.provenance(at: $0) }),
    ]
    return Evidence(supporting: groups.filter { $0.rows > 0 })
  }
}

/// The median and how far apart the middle half lies.
struct Quartiles {
  let median: Int
  let spread: Int

  init(_ values: [Int]) {
    let sorted = values.sorted()
    func at(_ quarter: Int) -> Int {
      sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * quarter / 4]
    }
    median = at(2)
    spread = at(3) - at(1)
  }
}

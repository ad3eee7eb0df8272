import CivilTime
import Dossier

extension Inference {
  /// The usual sleep window, from the silences between whatever all exports noted. Never single nights.
  static let sleep = Inference(name: "sleep") { dossier, _, groundwork in
    let signs = SignsOfUse(dossier, groundwork)
    let shifts = WorkHours(groundwork)
    let nights = Nights(signs.minutes) { shifts.hold($0) }
    return Sleep.isClear(nights) ? [Sleep.finding(nights, signs.groups)] : []
  }
}

/// Medians over nights: a silence is an upper bound of a night's sleep, in one study by 1.5 hours.
private enum Sleep {
  static let fewestNights = 14
  /// The part of the days seen that must have a rest about the usual hour.
  static let clearShare = 0.5
  /// With so many active hours a day, the silence is about as good as the phone's own record.
  static let fullActiveHours = 15.0
  /// Silences agree with armbands in 0.89 (Cuttone et al. 2017) at best.
  static let highestConfidence = 0.85
  /// Nights before free days, and before workdays, that must be known to compare the two.
  static let fewestCompared = 4
  /// A smaller difference between them is not told.
  static let smallestShift = 30

  static func isClear(_ nights: Nights) -> Bool {
    nights.rests.count >= fewestNights
      && Double(nights.rests.count) >= clearShare * Double(nights.seen)
  }

  static func finding(_ nights: Nights, _ groups: [EvidenceGroup]) -> Finding {
    let rests = nights.rests
    let bed = Quartiles(rests.map { nights.start(of: $0) })
    let wake = Quartiles(rests.map { nights.start(of: $0) + $0.minutes })
    let length = Quartiles(rests.map(\.minutes))
    let window = ClockWindow(
      from: clock(bed.median, nights), to: clock(wake.median, nights))
    let shift = weekendShift(nights)
    let isShifted = shift.map { abs($0) >= smallestShift } ?? false
    var facts = [
      Fact("count", .count(rests.count)), Fact("of", .count(nights.seen)),
      Fact("bed", .clock(window.from)), Fact("wake", .clock(window.to)),
      Fact("bedSpread", .seconds(Int64(bed.spread) * 60)),
      Fact("wakeSpread", .seconds(Int64(wake.spread) * 60)),
      Fact("length", .seconds(Int64(length.median) * 60)),
    ]
    if let shift { facts.append(Fact("shift", .seconds(Int64(abs(shift)) * 60))) }
    return Finding(
      id: "", kind: .sleep,
      variant: !isShifted ? "window" : (shift ?? 0) > 0 ? "windowLater" : "windowEarlier",
      facts: facts, tag: .guess, confidence: confidence(nights),
      measure: Measure(count: rests.count, of: nights.seen, unit: .nights),
      from: rests.first.map(day), to: rests.last.map(day), window: window,
      evidence: Evidence(supporting: groups), alternatives: ["phoneAway", "otherPhone"],
      method: method)
  }

  private static let method = Method(
    thresholds: [
      Fact("fewestNights", .count(fewestNights)),
      Fact("shortest", .seconds(Int64(Nights.restMinutes.lowerBound) * 60)),
      Fact("longest", .seconds(Int64(Nights.restMinutes.upperBound) * 60)),
      Fact("fewestSigns", .count(Nights.fewestMinutes)),
      Fact("regular", .seconds(Int64(Nights.regularMinutes) * 60)),
      Fact("clearShare", .share(clearShare)),
    ],
    sources: [
      "Cuttone et al. 2017, SensibleSleep, PLOS ONE 0169901",
      "StudentLife (Wang et al. 2014): silences ran 1.5 hours longer than the sleep of 49 students",
    ], limits: ["sleepIsShorter", "sleepByOneClock", "onlyThisPhone"])

  /// The share of regular nights, less where little was noted by day.
  private static func confidence(_ nights: Nights) -> Double {
    let regular = Double(nights.rests.count + 1) / Double(nights.seen + 2)
    return min(highestConfidence, min(1, nights.activeHours / fullActiveHours) * regular)
  }

  /// How many minutes later the middle of the rest lies before a Saturday and a Sunday than before
  /// other days; nil where too few of either are known.
  private static func weekendShift(_ nights: Nights) -> Int? {
    func middles(_ isWanted: (Weekday) -> Bool) -> [Int] {
      nights.rests.filter { isWanted(day($0).weekday) }.map {
        nights.start(of: $0) + $0.minutes / 2
      }
    }
    let free = middles { $0.isWeekend }
    let working = middles { !$0.isWeekend }
    guard free.count >= fewestCompared, working.count >= fewestCompared else { return nil }
    return Quartiles(free).median - Quartiles(working).median
  }

  /// The day on which a rest ends.
  private static func day(_ rest: Nights.Silence) -> LocalDate {
    NotedMinutes.firstDay + rest.to / NotedMinutes.minutesPerDay
  }

  private static func clock(_ minutesAfterCut: Int, _ nights: Nights) -> Int {
    (minutesAfterCut + nights.cutHour * 60) % NotedMinutes.minutesPerDay
  }
}

/// The times spent at a place of work, where a silent phone is no sign of sleep.
private struct WorkHours {
  /// Seconds since 1970 on the local clock, by their beginning; apart.
  private let stays: [ClosedRange<Int64>]

  init(_ groundwork: Groundwork) {
    let places = groundwork.work.places
    stays = groundwork.placedStays.filter { places.contains($0.place) && $0.from <= $0.to }
      .map { $0.from.naiveSeconds...$0.to.naiveSeconds }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// Whether the middle of a silence was spent at work.
  func hold(_ silence: Nights.Silence) -> Bool {
    let middle =
      (Int64(silence.from + silence.to) / 2 * 60)
      + Int64(NotedMinutes.firstDay.daysSince1970) * 86_400
    var (low, high) = (0, stays.count)
    while low < high {
      let probe = (low + high) / 2
      if stays[probe].lowerBound <= middle { low = probe + 1 } else { high = probe }
    }
    return low > 0 && stays[low - 1].contains(middle)
  }
}

import CivilTime

/// The silence of each rest, at the hour of the day at which a person rests most regularly.
///
/// Most rest by night and some by day. The days are cut at each of the 24 hours in turn, and the cut is
/// kept under which most days have a long silence about the same time.
struct Nights {
  /// One rest, in minutes since the start of 2000 on the local clock.
  typealias Silence = NotedMinutes.Silence

  /// The rests that are long enough and about as late as most, in order.
  let rests: [Silence]
  /// Days on which enough was noted to tell.
  let seen: Int
  /// The mean over those days of the hours in which something was noted.
  let activeHours: Double
  /// The hour of the clock at which the days are cut.
  let cutHour: Int

  /// A silence as short as a film, or as long as a day off the phone, is no night.
  static let restMinutes = 4 * 60...14 * 60
  /// A silence that one noted minute cuts is one where both parts are so long: a glance at the clock.
  static let cutPart = 120
  /// A day with fewer noted minutes or hours says too little about when it began and ended.
  static let fewestMinutes = 15
  static let fewestHours = 6
  /// The part of the day in which the rest is looked for, from the cut on.
  static let windowMinutes = 18 * 60
  /// A rest whose middle lies farther from the usual one is another kind of silence.
  static let regularMinutes = 3 * 60
  /// The first cut to be tried, which is right for most people.
  private static let evening = 20

  /// - Parameter isAwake: Whether a silence is known to be no rest.
  init(_ minutes: NotedMinutes, except isAwake: (Silence) -> Bool = { _ in false }) {
    let silences = Self.joined(minutes.silences(ofAtLeast: Self.cutPart)).filter { !isAwake($0) }
    let perHour = minutes.perHour()
    var best: (days: Cut, rests: [Silence])?
    for step in 0..<24 {
      let cut = Cut(at: (Self.evening + step) % 24, perHour)
      let rests = Self.regular(cut.longest(of: silences))
      if rests.count > (best?.rests.count ?? 0) { best = (cut, rests) }
    }
    rests = best?.rests ?? []
    seen = best?.days.seen ?? 0
    activeHours = best?.days.activeHours ?? 0
    cutHour = best?.days.hour ?? Self.evening
  }

  /// When a rest began, in minutes since the cut of its day.
  func start(of rest: Silence) -> Int {
    (rest.from - cutHour * 60).flooredRemainder(by: NotedMinutes.minutesPerDay)
  }

  /// The silences, and those that two of them make up around a single noted minute.
  private static func joined(_ silences: [Silence]) -> [Silence] {
    var joined: [Silence] = []
    for (index, silence) in silences.enumerated() {
      joined.append(silence)
      if index + 1 < silences.count, silences[index + 1].from == silence.to {
        joined.append(Silence(from: silence.from, to: silences[index + 1].to))
      }
    }
    return joined.filter { restMinutes.contains($0.minutes) }
  }

  /// Those whose middle is near the middle one of all. All lie in one window, so that no clock turns
  /// over between them.
  private static func regular(_ rests: [(offset: Int, silence: Silence)]) -> [Silence] {
    let middles = rests.map { $0.offset + $0.silence.minutes / 2 }
    let usual = Quartiles(middles).median
    return zip(rests, middles).filter { abs($0.1 - usual) <= regularMinutes }.map(\.0.silence)
  }
}

/// Days that begin at one hour of the clock.
private struct Cut {
  let hour: Int
  /// By day since the start of 2000: whether enough was noted.
  private var isSeen: [Bool] = []
  private(set) var seen = 0
  private var hours = 0

  var activeHours: Double { seen == 0 ? 0 : Double(hours) / Double(seen) }

  init(at hour: Int, _ perHour: [UInt8]) {
    self.hour = hour
    guard let first = perHour.firstIndex(where: { $0 > 0 }) else { return }
    // The day under way at the first noted minute began the day before, perhaps.
    var start = max(0, first / 24 - 1) * 24 + hour
    isSeen = [Bool](repeating: false, count: start / 24)
    while start < perHour.count {
      let day = perHour[start..<min(perHour.count, start + 24)]
      let active = day.count { $0 > 0 }
      let isEnough =
        active >= Nights.fewestHours
        && day.reduce(0) { $0 + Int($1) } >= Nights.fewestMinutes
      isSeen.append(isEnough)
      if isEnough {
        seen += 1
        hours += active
      }
      start += 24
    }
  }

  /// The longest silence that lies within each seen day's window, with the minutes from the cut to it.
  func longest(of silences: [Nights.Silence]) -> [(offset: Int, silence: Nights.Silence)] {
    var found: [(offset: Int, silence: Nights.Silence)] = []
    var latest = -1
    for silence in silences {
      let sinceCut = silence.from - hour * 60
      guard sinceCut >= 0 else { continue }
      let (day, offset) = sinceCut.quotientAndRemainder(dividingBy: NotedMinutes.minutesPerDay)
      guard offset + silence.minutes <= Nights.windowMinutes, isSeen.indices.contains(day),
        isSeen[day]
      else { continue }
      if day != latest {
        found.append((offset, silence))
        latest = day
      } else if let known = found.last, silence.minutes > known.silence.minutes {
        found[found.count - 1] = (offset, silence)
      }
    }
    return found
  }
}

/// The median and the range of the middle half.
struct Quartiles {
  let lower: Int
  let median: Int
  let upper: Int

  var spread: Int { upper - lower }

  /// All zero where there are no values.
  init(_ values: [Int]) {
    let sorted = values.sorted()
    func at(_ quarter: Int) -> Int {
      sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * quarter / 4]
    }
    (lower, median, upper) = (at(1), at(2), at(3))
  }
}

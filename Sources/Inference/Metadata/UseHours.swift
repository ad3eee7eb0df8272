import CivilTime
import Dossier

/// In which hours of the local clock the data subject did something: a bit an hour. An hour with a
/// thousand events is one use, as a burst of them says no more than one.
struct UseHours {
  private var days: [LocalDate: UInt32] = [:]
  private var reader: ClockReader
  private var latest = Int64.min
  /// How much was done.
  private(set) var events = 0
  private(set) var examples: [Provenance] = []
  private(set) var nightExamples: [Provenance] = []

  private static let night = Moments.nightHours.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }

  /// What the data subject did in apps, looked for, wrote and ordered. Linear.
  init(_ dossier: Dossier, _ zone: ZoneRules) {
    reader = ClockReader(zone)
    readAppEvents(dossier)
    for search in dossier.searches { insert(search.at, search.provenance) }
    for message in dossier.messages where message.direction == .fromSubject {
      insert(message.at, message.provenance)
    }
    for trip in dossier.trips where trip.role == .rider || trip.role == .eater {
      insert(trip.request.at, trip.provenance)
    }
    examples = Array(examples.sorted().prefix(12))
    nightExamples = Array(nightExamples.sorted().prefix(12))
  }

  private mutating func readAppEvents(_ dossier: Dossier) {
    let events = dossier.appEvents
    let isOwn = OwnActs(dossier)
    for index in events.times.indices where isOwn[index] {
      let time = events.times[index]
      self.events += 1
      guard isNewHour(time) else { continue }
      note(Instant(seconds: time), events.provenance(at: index))
    }
  }

  /// Whether a moment lies outside the hour of the one before: a cheap test, as events come by time.
  private mutating func isNewHour(_ seconds: Int64) -> Bool {
    // Zones differ by quarters of an hour.
    let quarter = seconds.flooredDivision(by: 900)
    defer { latest = quarter }
    return quarter != latest
  }

  private mutating func insert(_ moment: Instant?, _ source: Provenance) {
    guard let moment else { return }
    events += 1
    note(moment, source)
  }

  private mutating func note(_ moment: Instant, _ source: Provenance) {
    let local = reader.local(moment)
    let hour = UInt32(1) << UInt32(local.hour)
    days[local.date, default: 0] |= hour
    if examples.count < 12 { examples.append(source) }
    if hour & Self.night != 0, nightExamples.count < 12 { nightExamples.append(source) }
  }

  /// Days with any use, from early to late.
  var dates: [LocalDate] { days.keys.sorted() }
  /// Days with a use between midnight and five.
  var nights: Int { days.values.count { $0 & Self.night != 0 } }

  /// For each hour of the day, on how many days it has a use.
  var byHour: [Int] {
    (0..<24).map { hour in days.values.count { $0 & (1 << UInt32(hour)) != 0 } }
  }

  /// The longest row of days with a use; of two the earlier.
  var streak: (from: LocalDate, days: Int)? {
    var best: (from: LocalDate, days: Int)?
    var (start, previous): (LocalDate?, LocalDate?)
    for date in dates {
      if let known = previous, date - known == 1 {} else { start = date }
      previous = date
      if let start, date - start + 1 > (best?.days ?? 0) { best = (start, date - start + 1) }
    }
    return best
  }
}

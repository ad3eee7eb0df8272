import CivilTime
import Dossier

/// Counts moments by the local clock: from when to when, at which hours, at night.
struct Moments {
  /// The hours that few people are awake in.
  static let nightHours = 0..<5

  private var reader: ClockReader
  /// Moments that the export tells.
  private(set) var count = 0
  private(set) var first: LocalDate?
  private(set) var last: LocalDate?
  /// Those between midnight and five.
  private(set) var atNight = 0
  private(set) var nightExamples: [Provenance] = []
  private(set) var hours = [Int](repeating: 0, count: 24)
  private var examplesByHour = [[Provenance]](repeating: [], count: 24)

  init(_ zone: ZoneRules) { reader = ClockReader(zone) }

  mutating func add(_ moment: Instant?, _ source: Provenance) {
    guard let moment else { return }
    let local = reader.local(moment)
    count += 1
    first = first.map { min($0, local.date) } ?? local.date
    last = last.map { max($0, local.date) } ?? local.date
    hours[local.hour] += 1
    if examplesByHour[local.hour].count < 12 { examplesByHour[local.hour].append(source) }
    guard Self.nightHours.contains(local.hour) else { return }
    atNight += 1
    if nightExamples.count < 12 { nightExamples.append(source) }
  }

  /// The hour of the day with most moments; of two the earlier.
  var busiestHour: Int { hours.indices.max { (hours[$0], -$0) < (hours[$1], -$1) } ?? 0 }

  /// The first rows of that hour.
  var examples: [Provenance] { examplesByHour[busiestHour] }

  /// `from` and `to`, where times are told.
  var facts: [Fact] {
    [first.map { Fact("from", .date($0)) }, last.map { Fact("to", .date($0)) }].compactMap { $0 }
  }

  /// The bounds of the night, for methods that tell them.
  static let nightFacts = [
    Fact("nightFrom", .clock(nightHours.lowerBound * 60)),
    Fact("nightTo", .clock(nightHours.upperBound * 60)),
  ]
}

extension Dossier {
  /// Whether the hours of the day are told by a clock that nothing in the data names.
  func isClockGuessed(_ context: InferenceContext) -> Bool {
    context.zone == nil && (zone == nil || zoneIsAssumed) && fixes.isEmpty && trips.isEmpty
      && segments.isEmpty
  }

  /// What to add to the limits of a finding that tells hours of the day.
  func clockLimits(_ context: InferenceContext) -> [String] {
    isClockGuessed(context) ? ["guessedClock"] : []
  }
}

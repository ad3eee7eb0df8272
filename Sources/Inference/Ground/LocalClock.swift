import CivilTime
import Dossier
import Places

/// Which clock was on the wall: one zone for the data as a whole, others for trips and places abroad.
struct LocalClock: Sendable {
  /// The zone of whatever names no place and no zone of its own.
  let standard: ZoneRules
  private let isChosen: Bool
  /// Whether `standard` is better than what a place says.
  private let isStated: Bool
  private let finder: ZoneFinder?
  private var known: [String: ZoneRules?] = [:]
  private var cells: [CellGrid.Cell: ZoneRules?] = [:]

  /// Zones are looked up once for each square of ten kilometres.
  private static let grid = CellGrid(metres: 10_000)

  init(_ dossier: Dossier, _ context: InferenceContext) {
    finder = context.zones
    let chosen = context.zone.flatMap { ZoneRules(identifier: $0) }
    let stated = dossier.zone.flatMap { ZoneRules(identifier: $0) }
    isChosen = chosen != nil
    isStated = stated != nil && !dossier.zoneIsAssumed
    let somewhere =
      dossier.trips.lazy.compactMap { $0.begin.coordinate ?? $0.dropoff.coordinate }
      .first ?? dossier.segments.lazy.compactMap(\.beginPlace).first
      ?? (dossier.fixes.isEmpty ? nil : dossier.fixes.coordinate(at: 0))
    let there = isChosen || isStated ? nil : somewhere.flatMap { context.zones?.zone(at: $0) }
    standard =
      chosen ?? (isStated ? stated : nil)
      ?? there.flatMap { ZoneRules(identifier: $0) } ?? stated ?? .utc
  }

  /// The rules for a trip, whose row may name its zone.
  mutating func rules(named identifier: String?, at place: Coordinate?) -> ZoneRules {
    if isChosen { return standard }
    if let identifier, let named = rules(identifier) { return named }
    if isStated { return standard }
    return place.flatMap { rules(at: $0) } ?? standard
  }

  /// The rules for a place, which may lie abroad.
  mutating func rules(for place: Coordinate) -> ZoneRules {
    isChosen ? standard : rules(at: place) ?? standard
  }

  private mutating func rules(_ identifier: String) -> ZoneRules? {
    if let rules = known[identifier] { return rules }
    let rules = ZoneRules(identifier: identifier)
    known[identifier] = .some(rules)
    return rules
  }

  private mutating func rules(at place: Coordinate) -> ZoneRules? {
    guard let finder else { return nil }
    let cell = Self.grid.cell(of: place)
    if let rules = cells[cell] { return rules }
    let found = finder.zone(at: place).flatMap { rules($0) }
    cells[cell] = .some(found)
    return found
  }
}

/// Reads a clock for many moments in order: the offset is looked up once per quarter of an hour,
/// since no zone of our time changes within one.
struct ClockReader {
  let rules: ZoneRules
  private var quarter = Int64.min
  private var offset: Int64 = 0

  init(_ rules: ZoneRules) { self.rules = rules }

  mutating func local(_ moment: Instant) -> LocalDateTime {
    LocalDateTime(naiveSeconds: naiveSeconds(moment.seconds))
  }

  /// Seconds since 1970 on the local clock, of seconds since 1970 in UTC.
  @inline(__always)
  mutating func naiveSeconds(_ seconds: Int64) -> Int64 {
    let now = seconds.flooredDivision(by: 900)
    if now != quarter {
      quarter = now
      offset = Int64(rules.offset(at: Instant(seconds: seconds)))
    }
    return (Instant(seconds: seconds) + offset).seconds
  }
}

extension LocalDateTime {
  /// The day to which a night out still belongs: days are cut at 04:00.
  var eveningDay: LocalDate {
    LocalDateTime(naiveSeconds: naiveSeconds &- 4 * 3_600).date
  }

  /// Hours since midnight, with a fraction.
  var clockHours: Double { Double(secondOfDay) / 3_600 }

  /// Minutes since midnight.
  var minuteOfDay: Int { Int(secondOfDay) / 60 }
}

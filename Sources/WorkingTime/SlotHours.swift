import CivilTime
import Dossier

/// Hours from dispatch slots, for exports without a status file: how much of each slot was online,
/// engaged and on trip, without the clock inside the slot.
struct SlotHours {
  private let slots: [DispatchSlot]
  /// Slots may overlap; the union tells which trips they leave out.
  private let covered: [Range<Instant>]

  init(_ slots: [DispatchSlot]) {
    self.slots = slots.filter(\.isPlausible).sorted {
      ($0.begin, $0.provenance) < ($1.begin, $1.provenance)
    }
    covered = self.slots.reduce(into: []) { union, slot in
      if let last = union.last, slot.begin <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, slot.end)
      } else {
        union.append(slot.begin..<slot.end)
      }
    }
  }

  /// Whether a slot speaks of the trip's begin.
  func speak(of trip: Trip) -> Bool {
    guard let begin = trip.begin.at, let index = covered.last(startingBy: begin) else {
      return false
    }
    return covered[index].contains(begin)
  }

  /// A slot belongs to the local day of its begin. `others` are days of trips outside the slots, of
  /// which the engaged time is added.
  func days(in zone: ZoneRules, adding others: [DayHours]) -> [DayHours] {
    var sums: [LocalDate: DayHours] = [:]
    func add(_ phases: PhaseSeconds, on date: LocalDate, slots: [Provenance], cells: [TimelineCell])
    {
      var day = sums[date] ?? DayHours(date: date, phases: PhaseSeconds(), cells: [])
      day.phases += phases
      day.slots += slots
      day.cells += cells
      sums[date] = day
    }
    for slot in slots {
      add(slot.phases, on: zone.local(slot.begin).date, slots: [slot.provenance], cells: [])
    }
    for day in others where day.phases.engaged > 0 {
      let engaged = PhaseSeconds(p2: day.phases.p2, p3: day.phases.p3)
      add(engaged, on: day.date, slots: [], cells: day.cells.filter(\.isWork))
    }
    return sums.values.sorted { $0.date < $1.date }
  }
}

extension DispatchSlot {
  var isPlausible: Bool {
    PlausibleTime.holds(begin) && PlausibleTime.holds(end) && begin < end
  }

  /// Whole seconds, none above the length of the slot: on trip ≤ active ≤ online.
  var phases: PhaseSeconds {
    let length = max(0, end - begin)
    let online = Self.whole(online ?? active ?? onTrip, upTo: length)
    let active = Self.whole(active ?? onTrip, upTo: online)
    let onTrip = Self.whole(onTrip, upTo: active)
    return PhaseSeconds(p1: online - active, p2: active - onTrip, p3: onTrip)
  }

  private static func whole(_ seconds: Double?, upTo most: Int64) -> Int64 {
    guard let seconds, seconds > 0 else { return 0 }
    return seconds < Double(most) ? Int64(seconds.rounded()) : most
  }
}

import CivilTime
import Dossier
import Places

/// The distance of one local day by phase. A row belongs to the day on which it begins.
public struct DayKilometres: Sendable, Hashable {
  public var date: LocalDate
  public var p1: DistanceRange?
  public var p2: DistanceRange?
  public var p3: DistanceRange?

  public init(
    date: LocalDate, p1: DistanceRange? = nil, p2: DistanceRange? = nil, p3: DistanceRange? = nil
  ) {
    self.date = date
    self.p1 = p1
    self.p2 = p2
    self.p3 = p3
  }
}

extension DayKilometres {
  /// In the order of dates, those that hold a distance.
  static func days(
    of rows: WorkRows, factor: Double, trace: GPSTrace, zone: ZoneRules
  ) -> [DayKilometres] {
    var days: [LocalDate: DayKilometres] = [:]
    func add(
      _ length: Metres, _ phase: WritableKeyPath<DayKilometres, DistanceRange?>, _ date: LocalDate
    ) {
      let range = DistanceRange(low: length, central: length, high: length)
      let sum = days[date]?[keyPath: phase].map { $0 + range } ?? range
      days[date, default: DayKilometres(date: date)][keyPath: phase] = sum
    }
    for row in rows.segments where row.phase == .p1 || row.phase == .p2 {
      guard let circle = row.greatCircle else { continue }
      add(circle, row.phase == .p1 ? \.p1 : \.p2, zone.local(row.begin).date)
    }
    for trip in rows.trips where !trip.wasCancelled {
      guard let distance = trip.plausibleDistance, let begin = trip.begin.at ?? trip.order else {
        continue
      }
      add(distance, \.p3, zone.local(begin).date)
    }
    return days.values.sorted { $0.date < $1.date }.map { day in
      var day = day
      day.p1 = day.p1?.stretched(by: factor, atMost: trace.waiting[day.date])
      day.p2 = day.p2?.stretched(by: factor, atMost: trace.approaching[day.date])
      return day
    }
  }
}

extension DistanceRange {
  /// A way that is known by its great circle alone: the road is longer, and positions may show that
  /// it was longer still.
  func stretched(by factor: Double, atMost trace: Metres?) -> DistanceRange {
    let central = Metres(low.value * factor)
    return DistanceRange(low: low, central: central, high: max(central, trace ?? central))
  }
}

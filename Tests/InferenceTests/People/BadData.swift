import CivilTime
import Dossier
import Places
import Testing

/// Data from which nothing follows about anybody's life, as exports and receivers really give them.
enum BadData: CaseIterable, CustomTestStringConvertible {
  case nothing, oneFix, oneSpot, origin, swapped, clockJumps, tenYearsApart, oneTrip

  var testDescription: String { "\(self)" }

  var dossier: Dossier {
    var diary = Diary()
    let moment = Diary.moment(0, 12)
    switch self {
    case .nothing: break
    case .oneFix: diary.fix(moment, .town)
    // A tracker that was switched on for an hour, on a table.
    case .oneSpot: for second in 0..<3_600 { diary.fix(moment + Int64(second), .town) }
    case .origin: for hour in 0..<600 { diary.fix(moment + Int64(hour) * 3_600, .origin) }
    // Every other position has its latitude and longitude the wrong way round.
    case .swapped:
      let wrong = Coordinate.point(Coordinate.town.longitude, Coordinate.town.latitude)
      for hour in 0..<40 { diary.fix(moment + Int64(hour) * 1_800, hour % 2 == 0 ? .town : wrong) }
    case .clockJumps:
      for (index, at) in [0, 4_102_444_800, 86_400, -2_208_988_800, 1_704_110_400].enumerated() {
        diary.fix(Instant(seconds: Int64(at)), Coordinate.town.moved(east: 0, north: Double(index)))
      }
    case .tenYearsApart:
      diary.fix(moment, .town)
      diary.fix(moment + 3_653 * 86_400, .town)
    case .oneTrip: diary.ride(day: 0, 12, from: .town, to: .town.moved(east: 3_000, north: 0))
    }
    return diary.arranged()
  }
}

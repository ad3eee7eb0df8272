import CivilTime
import Dossier
import Places

extension Inference {
  /// How many points of place and hour are known, beside the few that single out most people.
  ///
  /// Whether this person is unique cannot be measured without other people's data, and is not
  /// claimed: the share is that of the study.
  static let uniqueness = Inference(name: "uniqueness") { dossier, _, groundwork in
    var points = PlaceHours()
    for index in 0..<dossier.fixes.count {
      points.insert(
        dossier.fixes.coordinate(at: index), dossier.fixes.times[index],
        dossier.fixes.provenance(at: index))
    }
    for end in groundwork.trips.ends where end.kind == .pickup || end.kind == .dropoff {
      points.insert(end.coordinate, end.at.seconds, end.provenance)
    }
    for segment in dossier.segments {
      for (place, at) in [
        (segment.beginPlace, Optional(segment.begin)), (segment.endPlace, segment.end),
      ] {
        guard let place, let at, place != .origin else { continue }
        points.insert(place, at.seconds, segment.provenance)
      }
    }
    guard points.count > 0 else { return [] }
    let isEnough = points.count >= PlaceHours.enough
    return [
      Finding(
        id: "", kind: .uniqueness, variant: isEnough ? "enough" : "few",
        facts: [
          Fact("count", .count(points.count)), Fact("needed", .count(PlaceHours.enough)),
          Fact("share", .share(PlaceHours.studyShare)),
        ],
        tag: .studies, measure: Measure(count: points.count, unit: .points),
        evidence: Evidence(supporting: [
          EvidenceGroup("placeHours", rows: points.rows, examples: points.examples)
        ]), alternatives: ["uniqueIsNotNamed"])
    ]
  }
}

/// Distinct pairs of a square kilometre and an hour, as coarse as the masts of the study.
private struct PlaceHours {
  /// de Montjoye et al. 2013, Scientific Reports 3:1376: four points, 95 of 100 of 1.5 million people.
  static let enough = 4
  static let studyShare = 0.95

  private struct Point: Hashable {
    var cell: CellGrid.Cell
    var hour: Int64
  }

  private static let grid = CellGrid(metres: 1_000)
  private var known = Set<Point>()
  private var latest: Point?
  private(set) var rows = 0
  private(set) var examples: [Provenance] = []

  var count: Int { known.count }

  mutating func insert(_ place: Coordinate, _ seconds: Int64, _ source: Provenance) {
    rows += 1
    let point = Point(cell: Self.grid.cell(of: place), hour: seconds.flooredDivision(by: 3_600))
    guard point != latest else { return }
    latest = point
    if known.insert(point).inserted, examples.count < 12 { examples.append(source) }
  }
}

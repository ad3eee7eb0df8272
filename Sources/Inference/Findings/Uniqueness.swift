import CivilTime
import Dossier
import Places

extension Inference {
  /// How many points of place and hour are known, beside the few that single out most people.
  ///
  /// Whether this person is unique cannot be measured without other people's data, and is not
  /// claimed: the share is that of the study.
  static let uniqueness = Inference(name: "uniqueness") { dossier, _, groundwork in
    let points = PlaceHours(dossier.fixes, others: otherPoints(dossier, groundwork))
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

  /// Where rides and shifts began and ended.
  private static func otherPoints(_ dossier: Dossier, _ groundwork: Groundwork) -> [PlaceAndTime] {
    var points = groundwork.trips.ends.filter { $0.kind == .pickup || $0.kind == .dropoff }.map {
      PlaceAndTime(place: $0.coordinate, seconds: $0.at.seconds, source: $0.provenance)
    }
    for segment in dossier.segments {
      for (place, at) in [
        (segment.beginPlace, Optional(segment.begin)), (segment.endPlace, segment.end),
      ] {
        guard let place, let at, place != .origin else { continue }
        points.append(
          PlaceAndTime(place: place, seconds: at.seconds, source: segment.provenance))
      }
    }
    return points
  }
}

private struct PlaceAndTime {
  let place: Coordinate
  let seconds: Int64
  let source: Provenance
}

/// Distinct pairs of a square kilometre and an hour, as coarse as the masts of the study.
private struct PlaceHours {
  /// de Montjoye et al. 2013, Scientific Reports 3:1376: four points, 95 of 100 of 1.5 million people.
  static let enough = 4
  static let studyShare = 0.95

  private static let grid = CellGrid(metres: 1_000)
  /// The hour under way, and the squares met in it.
  private var hour = Int64.min
  private var cells = Set<CellGrid.Cell>()
  private var latest: CellGrid.Cell?
  private(set) var count = 0
  private(set) var rows = 0
  private(set) var examples: [Provenance] = []

  /// Counts the points of fixes, which are sorted by time, and of others, hour by hour: memory is one
  /// hour's, however many years there are.
  init(_ fixes: Fixes, others: [PlaceAndTime]) {
    var others = others.sorted { ($0.seconds, $0.source) < ($1.seconds, $1.source) }[...]
    for index in 0..<fixes.count {
      let seconds = fixes.times[index]
      while let other = others.first, other.seconds < seconds {
        insert(other)
        others.removeFirst()
      }
      insert(
        PlaceAndTime(
          place: fixes.coordinate(at: index), seconds: seconds, source: fixes.provenance(at: index))
      )
    }
    others.forEach { insert($0) }
  }

  private mutating func insert(_ point: PlaceAndTime) {
    rows += 1
    let hour = point.seconds.flooredDivision(by: 3_600)
    if hour != self.hour {
      self.hour = hour
      cells.removeAll(keepingCapacity: true)
      latest = nil
    }
    let cell = Self.grid.cell(of: point.place)
    guard cell != latest else { return }
    latest = cell
    guard cells.insert(cell).inserted else { return }
    count += 1
    if examples.count < 12 { examples.append(point.source) }
  }
}

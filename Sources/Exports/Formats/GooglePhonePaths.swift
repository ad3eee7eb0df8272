import CivilTime
import Dossier
import Scanning

/// The ways in the timeline of an iPhone: they stand in their segment, and their times are minutes
/// after its begin.
struct SegmentPathReader {
  private let path: Column
  private let points: NestedRows
  private let place, minutes: Column

  init(_ columns: Columns) {
    path = columns.column("timelinepath")
    points = NestedRows("[]", ["point", "durationMinutesOffsetFromStartTime"])
    place = points.columns.column("point")
    minutes = points.columns.column("durationminutesoffsetfromstarttime")
  }

  func isMet(in row: borrowing Record) -> Bool { !row[path.index].isNull }

  /// Segments are hours long; a point a week after its segment's begin is no part of it.
  private static let longest = 7.0 * 1_440

  func read(_ row: borrowing Record, from begin: Moment, into sink: inout Sink) {
    points.forEach(in: row[path.index]) { point in
      guard let coordinate = sink.coordinateText(point, place) else { return }
      guard let offset = point[minutes.index].double(), (0...Self.longest).contains(offset) else {
        return sink.note(.notADate, minutes.name, value: point[minutes.index].excerpt)
      }
      sink.dossier.fixes.append(
        Fix(
          at: Instant(seconds: begin.seconds + Int64(offset * 60)), coordinate: coordinate,
          provenance: sink.here))
    }
  }
}

import CivilTime
import Dossier

/// The days that one file speaks of.
public struct Coverage: Sendable, Hashable {
  /// Index into `Dossier.files`.
  public var file: Int
  public var from: Instant
  /// The end of the last row, or its begin where it has no end.
  public var to: Instant
  /// Stretches of more than a day of which a status file says nothing, or only by a row without an
  /// end. Other files list events, between which silence is no hole.
  public var holes: [Range<Instant>]

  /// The shortest silence, in seconds, that is a hole must be longer than this.
  public static let longestSilence: Int64 = 86_400
}

extension Coverage {
  /// One entry for each file that holds work, by its index.
  static func of(_ rows: WorkRows) -> [Coverage] {
    var spans: [Int: Range<Instant>] = [:]
    func add(_ source: Provenance, _ from: Instant?, _ to: Instant?) {
      guard let from = from ?? to, PlausibleTime.holds(from) else { return }
      let end = max(from, to.flatMap { PlausibleTime.holds($0) ? $0 : nil } ?? from)
      let span = spans[source.file] ?? from..<end
      spans[source.file] = min(span.lowerBound, from)..<max(span.upperBound, end)
    }
    for row in rows.segments { add(row.provenance, row.begin, row.end) }
    for slot in rows.slots { add(slot.provenance, slot.begin, slot.end) }
    for trip in rows.trips { add(trip.provenance, trip.order, trip.dropoff.at) }
    for payment in rows.payments { add(payment.provenance, payment.at, nil) }
    for restriction in rows.restrictions { add(restriction.provenance, restriction.at, nil) }
    let logs = Dictionary(grouping: rows.segments, by: \.provenance.file)
    return spans.sorted { $0.key < $1.key }.map { file, span in
      Coverage(
        file: file, from: span.lowerBound, to: span.upperBound,
        holes: logs[file].map(holes(in:)) ?? [])
    }
  }

  private static func holes(in segments: [WorkSegment]) -> [Range<Instant>] {
    let begins = segments.map(\.begin).filter(PlausibleTime.holds)
    guard let first = begins.min(), let last = begins.max() else { return [] }
    var holes: [Range<Instant>] = []
    var silence = first
    for span in StatusLog(of: segments).covered + [last..<last] {
      if span.lowerBound - silence > longestSilence { holes.append(silence..<span.lowerBound) }
      silence = max(silence, span.upperBound)
    }
    return holes
  }
}

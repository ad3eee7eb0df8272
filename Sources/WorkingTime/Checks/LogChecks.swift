import CivilTime
import Dossier

extension Check {
  /// D9b: in a whole log each row ends where the next begins, so a row that was taken out shows.
  static func contiguousLog(_ rows: WorkRows) -> Check {
    var neighbours = 0
    var apart: [Provenance] = []
    let logs = Dictionary(grouping: rows.segments) { rows.apps.app(of: $0.provenance) }
    for log in logs.values {
      for (row, next) in zip(log, log.dropFirst()) {
        neighbours += 1
        if row.end != next.begin { apart.append(row.provenance) }
      }
    }
    guard neighbours > 0 else { return Check(id: "D9b", status: .cannotTell) }
    return Check(
      id: "D9b", status: apart.isEmpty ? .ok : .differs, expected: .count(neighbours),
      found: .count(neighbours - apart.count), rows: apart)
  }

  /// D11: restrictions within a minute of which an offline row begins. That the platform logged the
  /// worker off follows from the timing; no row says it.
  static func imposedOffline(_ rows: WorkRows) -> Check {
    let begins = rows.segments.filter { $0.phase == .p0 }
    guard !rows.restrictions.isEmpty, !begins.isEmpty else {
      return Check(id: "D11", status: .cannotTell)
    }
    let imposing = rows.imposingRestrictions
    return Check(
      id: "D11", status: imposing.isEmpty ? .ok : .differs,
      expected: .count(rows.restrictions.count), found: .count(imposing.count),
      rows: imposing.map(\.provenance))
  }

  /// D15: holes in the status log, and trips or payments more than a day outside it.
  static func coverage(_ coverage: [Coverage], _ rows: WorkRows) -> Check {
    let logFiles = Set(rows.segments.map(\.provenance.file))
    let logs = coverage.filter { logFiles.contains($0.file) }
    guard let from = logs.map(\.from).min(), let to = logs.map(\.to).max() else {
      return Check(id: "D15", status: .cannotTell)
    }
    let edge = Coverage.longestSilence
    let outside = coverage.filter { $0.from < from - edge || $0.to > to + edge }
    let holes = logs.reduce(0) { $0 + $1.holes.count }
    let starts = Set(logs.flatMap(\.holes).map(\.lowerBound))
    let before = rows.segments.filter { starts.contains($0.end ?? $0.begin) }.map(\.provenance)
    let files = outside.map { Provenance(file: $0.file, row: 0) }
    return Check(
      id: "D15", status: holes == 0 && outside.isEmpty ? .ok : .differs, expected: .count(0),
      found: .count(holes + outside.count), rows: before + files)
  }
}

extension WorkRows {
  /// The restrictions within a minute of which an offline row begins. O(n log n).
  var imposingRestrictions: [Restriction] {
    let begins = segments.filter { $0.phase == .p0 }.map { $0.begin..<$0.begin }
    return restrictions.filter { restriction in
      let latest = restriction.at + OfflineGaps.imposedWithin
      guard let index = begins.last(startingBy: latest) else { return false }
      return restriction.at - begins[index].lowerBound <= OfflineGaps.imposedWithin
    }
  }

  /// The offline rows that begin within a minute of a restriction.
  var imposedRows: [WorkSegment] {
    let gaps = OfflineGaps(restrictions: restrictions, settings: .standard)
    return segments.filter { $0.phase == .p0 && gaps.restricts($0.begin) }
  }
}

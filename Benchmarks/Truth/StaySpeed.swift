import Dossier
import Inference
import Lives
import Places

/// How long the algorithm takes from a million positions to stays, nothing else.
enum StaySpeed {
  static let count = 1_000_000

  /// One person's positions of a minute each.
  private static func points(_ seed: UInt64) -> ArraySlice<TracePoint> {
    let person = Person(.nineToFive, number: 0, seed: seed, days: 720)
    return Feed.dense.points(of: person).prefix(count)
  }

  /// The table that other tools are timed on.
  static func write(_ seed: UInt64, to path: String) throws {
    var folder = try Folder(path)
    var bytes = Array("uid,time,offset,lat,lng,accuracy\n".utf8)
    for point in points(seed) {
      bytes += "one,\(point.at.seconds),0,\(point.coordinate.latitudeText),".utf8
      bytes += "\(point.coordinate.longitudeText),\(point.accuracy)\n".utf8
    }
    try folder.write([ExportFile("fixes-million.csv", bytes: bytes)])
  }

  /// The fastest of three runs, and the stays.
  static func measure(_ seed: UInt64) -> (seconds: Double, fixes: Int, stays: Int) {
    var fixes = Fixes()
    for (row, point) in points(seed).enumerated() {
      fixes.append(
        Fix(
          at: point.at, coordinate: point.coordinate,
          accuracy: point.accuracy > 0 ? Metres(Double(point.accuracy)) : nil,
          provenance: Provenance(file: 0, row: row + 1)))
    }
    fixes.sort()
    var best = Double.infinity
    var stays = 0
    for _ in 0..<3 {
      let start = secondsNow()
      stays = StayDetector.stays(in: fixes).count
      best = min(best, secondsNow() - start)
    }
    return (best, fixes.count, stays)
  }
}

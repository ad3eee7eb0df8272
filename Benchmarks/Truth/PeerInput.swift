import CivilTime
import Lives

/// What other tools are given: a table of positions per feed, everybody in one.
///
/// Their functions read the clock on the wall, so each row says how far it is from UTC: help that an
/// export itself does not give.
enum PeerInput {
  /// A feed of visits gives other tools nothing to find.
  static let feeds: [Feed] = [.records, .dense, .rides, .analytics, .photos]

  static func write(_ options: Options, to path: String) throws {
    var folder = try Folder(path)
    for feed in feeds where options.feeds.contains(feed) {
      var bytes = Array("uid,time,offset,lat,lng,accuracy\n".utf8)
      for (life, number) in options.everybody {
        let person = Person(life, number: number, seed: options.seed, days: options.days)
        append(person, feed, to: &bytes)
      }
      try folder.write([ExportFile("fixes-\(feed.rawValue).csv", bytes: bytes)])
    }
  }

  private static func append(_ person: Person, _ feed: Feed, to bytes: inout [UInt8]) {
    for point in feed.points(of: person) {
      let offset = Town.nearest(to: point.coordinate)?.zone.offset(at: point.at) ?? 0
      bytes += "\(person.name),\(point.at.seconds),\(offset),".utf8
      bytes += "\(point.coordinate.latitudeText),\(point.coordinate.longitudeText),".utf8
      bytes += "\(point.accuracy)\n".utf8
    }
  }
}

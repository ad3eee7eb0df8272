import CivilTime
import Places

/// One way in which a company keeps traces of a life.
package enum Feed: String, Sendable, CaseIterable {
  /// What Google's servers kept: often while moving, rarely at rest.
  case records
  /// One position a minute.
  case dense
  /// Visits as a company concluded them, some wrong.
  case timeline
  /// Begin and drop-off of some forty rides.
  case rides
  /// Positions in bursts, some five a day.
  case analytics
  /// Where pictures were taken.
  case photos
  /// What a driver's app reports on duty.
  case driverApp

  /// Whether positions come all day long.
  package var isDense: Bool { self == .records || self == .dense }

  /// Whether such a person has such a feed.
  package func exists(for life: Life) -> Bool { self != .driverApp || life == .driver }

  /// The export, and the positions in it.
  package func trace(of person: Person) -> Trace {
    switch self {
    case .records: RecordsFeed.trace(person, .adaptive)
    case .dense: RecordsFeed.trace(person, .everyMinute)
    case .timeline: TimelineFeed.trace(person)
    case .rides: RidesFeed.trace(person)
    case .analytics: AnalyticsFeed.trace(person)
    case .photos: PhotosFeed.trace(person)
    case .driverApp: DriverAppFeed.trace(person)
    }
  }

  /// The positions alone.
  package func points(of person: Person) -> [TracePoint] {
    switch self {
    case .records: RecordsFeed.points(person, .adaptive)
    case .dense: RecordsFeed.points(person, .everyMinute)
    default: trace(of: person).points
    }
  }
}

/// A file of an export.
package struct ExportFile: Sendable {
  /// Below the folder of the export.
  package var path: String
  package var bytes: [UInt8]

  package init(_ path: String, _ text: String) { (self.path, bytes) = (path, Array(text.utf8)) }

  package init(_ path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}

/// A reported position.
package struct TracePoint: Sendable {
  package var at: Instant
  package var coordinate: Coordinate
  /// Metres.
  package var accuracy: Int
}

package struct Trace: Sendable {
  package var files: [ExportFile]
  /// By time. What other tools are given.
  package var points: [TracePoint]
}

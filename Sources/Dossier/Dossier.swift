import CivilTime
import Places

/// What the opened exports say about one person: typed events, each with the row it came from.
///
/// Lists of trips, segments, payments… are sorted by time, then by provenance, once `arrange()` ran.
public struct Dossier: Sendable {
  public var exports: [SourceExport] = []
  public var files: [SourceFile] = []
  public var problems: [Problem] = []
  /// Problems beyond the number that is kept with their reasons, by index of their file.
  public var uncountedProblems: [Int: Int] = [:]

  public var trips: [Trip] = []
  public var orders: [Order] = []
  public var segments: [WorkSegment] = []
  public var slots: [DispatchSlot] = []
  public var restrictions: [Restriction] = []
  public var payments: [Payment] = []
  public var fixes = Fixes()
  public var appEvents = AppEvents()
  public var givenStays: [GivenStay] = []
  public var movements: [Movement] = []
  public var accountFacts: [AccountFact] = []
  public var savedPlaces: [SavedPlace] = []
  public var ratings: [Rating] = []
  public var communications: [Communication] = []
  /// Names of events, devices, networks.
  public var strings = StringPool()
  /// The IANA zone that fits most of the data: stated by rows, else the user's, else that of the
  /// places, else UTC.
  public var zone: String?
  /// Whether the user chose `zone`, or nothing better than a guess was at hand.
  public var zoneIsAssumed = false

  public init() {}

  /// Sorts every list by time, then provenance, so that the order of files plays no part.
  public mutating func arrange() {
    trips.sort { Self.before($0.order, $1.order, $0.provenance, $1.provenance) }
    orders.sort { Self.before($0.at, $1.at, $0.provenance, $1.provenance) }
    segments.sort { Self.before($0.begin, $1.begin, $0.provenance, $1.provenance) }
    slots.sort { Self.before($0.begin, $1.begin, $0.provenance, $1.provenance) }
    restrictions.sort { Self.before($0.at, $1.at, $0.provenance, $1.provenance) }
    payments.sort { Self.before($0.at, $1.at, $0.provenance, $1.provenance) }
    communications.sort { Self.before($0.at, $1.at, $0.provenance, $1.provenance) }
    givenStays.sort { Self.before($0.begin, $1.begin, $0.provenance, $1.provenance) }
    movements.sort { Self.before($0.begin, $1.begin, $0.provenance, $1.provenance) }
    problems.sort { ($0.at, $0.reason.rawValue) < ($1.at, $1.reason.rawValue) }
    fixes.sort()
    appEvents.sort()
  }

  private static func before(
    _ one: Instant?, _ other: Instant?, _ source: Provenance, _ otherSource: Provenance
  ) -> Bool {
    let early = one?.seconds ?? .min
    let late = other?.seconds ?? .min
    return early == late ? source < otherSource : early < late
  }
}

extension Trip {
  /// The first moment that the row gives.
  public var order: Instant? { request.at ?? begin.at ?? dropoff.at }
}

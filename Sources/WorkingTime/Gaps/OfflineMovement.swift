import CivilTime
import Dossier
import Places

/// How far the car moved while it was offline: shown, and never claimed.
public struct OfflineMovement: Sendable, Hashable {
  /// Offline rows with both places, between which they can be compared.
  public var rows: Int
  /// Those whose ends lie more than `noticeable` apart.
  public var moved: Int
  /// The sum of the great circles of those that moved.
  public var distance: Metres

  /// Nearer than this, parking and the error of a position look the same.
  public static let noticeable = Metres(500)

  /// Nil where no offline row tells both places.
  init?(of segments: [WorkSegment]) {
    let circles = segments.lazy.filter { $0.phase == .p0 }.compactMap(\.greatCircle)
    guard !circles.isEmpty else { return nil }
    let far = circles.filter { $0 > Self.noticeable }
    rows = circles.count
    moved = far.count
    distance = far.reduce(.zero, +)
  }
}

import CivilTime
import Dossier
import Places

/// What several inferences need, worked out once.
public struct Groundwork: Sendable {
  /// Stays from device positions, by time.
  public let stays: [Stay]
  /// Where the data subject was, most visited first.
  public let places: [VisitedPlace]

  public init(_ dossier: Dossier, _ context: InferenceContext = InferenceContext()) {
    stays = []
    places = []
  }
}

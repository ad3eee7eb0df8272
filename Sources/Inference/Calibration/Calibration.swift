import Assets

/// What kind of data a guess rests on; each has its models.
package enum Witness: String, Sendable, CaseIterable {
  /// Stretches of time at one place.
  case stays
  /// Begins and ends of journeys, or of shifts.
  case trips
  /// Moments with nothing before or after them.
  case points
}

/// The models that turn evidence into probabilities, as they were fitted.
enum Calibration {
  /// Whether the place that wins a period's ballot is the home of that time.
  static func home(_ witness: Witness) -> AdditiveModel {
    switch witness {
    case .stays: homeFromStays
    case .trips: homeFromTrips
    case .points: homeFromPoints
    }
  }

  /// Whether a place is the place of work.
  static func work(_ witness: Witness) -> AdditiveModel {
    switch witness {
    case .stays: workFromStays
    case .trips: workFromTrips
    case .points: workFromPoints
    }
  }

  /// Whom the fit learned most from.
  static let source =
    "De Sojo et al., HoWDe: home and work detection from mobile phone data, 2025, arXiv:2506.20679 "
    + "(labelled stops)"

  /// Whether the stops near a venue of a protected kind were visits to it.
  static func visit(_ witness: Witness) -> AdditiveModel {
    witness == .stays ? visitFromStays : visitFromTrips
  }

  private static let homeFromStays = model("home-stays", HomeFeatures.names)
  private static let homeFromTrips = model("home-trips", HomeFeatures.names)
  private static let homeFromPoints = model("home-points", HomeFeatures.names)
  private static let workFromStays = model("work-stays", WorkFeatures.names)
  private static let workFromTrips = model("work-trips", VoteWorkFeatures.names)
  private static let workFromPoints = model("work-points", VoteWorkFeatures.names)

  private static let visitFromStays = model("visit-stays", VisitFeatures.names)
  private static let visitFromTrips = model("visit-trips", VisitFeatures.names)

  /// Nothing is claimed with less: a guess that is wrong as often as right tells nobody anything.
  static let claimed = 0.5
  /// What an ideal record would give; no guess is certain.
  static let highest = 0.99

  private static func model(_ name: String, _ names: [String]) -> AdditiveModel {
    guard let table = Assets.text("calibration/\(name).tsv"),
      let model = AdditiveModel(table, names: names)
    else { preconditionFailure("calibration/\(name).tsv is part of the program") }
    return model
  }
}

import CivilTime
import Places

/// One guess with what its model sees, for those who fit and test the models.
package struct CalibrationCase: Sendable {
  package enum Question: String, Sendable, CaseIterable {
    case home, work, visit
  }

  package var question: Question
  package var witness: Witness
  /// The place that is weighed.
  package var coordinate: Coordinate
  package var features: [Double]
  /// 0…1, as the model of the program says now.
  package var probability: Double
}

extension CalibrationCase.Question {
  /// The names of the features, in their order.
  package func names(_ witness: Witness) -> [String] {
    switch (self, witness) {
    case (.home, _): HomeFeatures.names
    case (.work, .stays): WorkFeatures.names
    case (.work, _): VoteWorkFeatures.names
    case (.visit, _): VisitFeatures.names
    }
  }
}

extension Groundwork {
  /// Every guess about a home, a place of work or a visit that was weighed, claimed or not.
  package var calibrationCases: [CalibrationCase] {
    home.candidates.map {
      CalibrationCase(
        question: .home, witness: $0.witness, coordinate: places[$0.place].coordinate,
        features: $0.features,
        probability: $0.probability)
    }
      + work.candidates.map {
        CalibrationCase(
          question: .work, witness: $0.witness, coordinate: places[$0.place].coordinate,
          features: $0.features,
          probability: $0.probability)
      }
      + nearby.candidates.map {
        CalibrationCase(
          question: .visit, witness: $0.witness, coordinate: $0.venue.coordinate,
          features: $0.features, probability: $0.probability)
      }
  }
}

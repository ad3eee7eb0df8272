import CivilTime
import Dossier
import Foundation
import Inference
import Places

/// Prints what the models see of people whose homes and places of work are known, a row a guess:
/// `question, source, person, label, probability, features…`. `fit.py` fits the models to it.
func cases(of person: LabelledStops.Person, source: String) -> [String] {
  let groundwork = Groundwork(person.dossier)
  return groundwork.calibrationCases.map { guess in
    let truth =
      switch guess.question {
      case .home: person.homes
      case .work: person.works
      }
    let isRight = truth.contains { $0.distance(to: guess.coordinate) <= Metres(200) }
    let hasTruth = truth.isEmpty ? 0 : 1
    let cells = ["\(guess.question.rawValue)-\(guess.witness.rawValue)", source, person.name, isRight ? "1" : "0", "\(hasTruth)"]
    return (cells + [guess.probability].map(\.description) + guess.features.map(\.description))
      .joined(separator: "\t")
  }
}

let paths = CommandLine.arguments.dropFirst()
guard let path = paths.first, let table = try? String(contentsOfFile: path, encoding: .utf8) else {
  FileHandle.standardError.write(Data("usage: dataleaflet-fit STOPS.csv\n".utf8))
  exit(64)
}
for question in CalibrationCase.Question.allCases {
  for witness in Witness.allCases {
    print(
      (["#", "\(question.rawValue)-\(witness.rawValue)"] + question.names(witness))
        .joined(separator: "\t"))
  }
}
for person in try LabelledStops(table: table).people {
  for row in cases(of: person, source: "stops") { print(row) }
}

import Dossier
import Exports
import Inference
import Lives
import Places

/// What the models see of people whose homes, places of work and visits are known, a line a guess:
/// question, source, person, whether it is right, whether the person has such a place, the
/// probability that is said now, then the features. Heads begin with `#` and name the features.
/// `fit.py` reads this.
enum Cases {
  /// A guess so near to the truth is right.
  private static let reach = Metres(200)
  /// A map's own place, whose middle was rounded.
  private static let samePlace = Metres(5)

  static func lines(_ options: Options) async throws -> [String] {
    let stops = try options.stops.map {
      try LabelledStops(table: String(decoding: contents(of: $0), as: UTF8.self)).people
    }
    return heads + (stops ?? []).flatMap(lines(of:)) + riders(options)
      + (try await invented(options))
  }

  private static var heads: [String] {
    CalibrationCase.Question.allCases.flatMap { question in
      Witness.allCases.map { witness in
        (["#", name(question, witness)] + question.names(witness)).joined(separator: "\t")
      }
    }
  }

  private static func lines(of person: LabelledStops.Person) -> [String] {
    Groundwork(person.dossier).calibrationCases.map {
      line($0, source: "stops", person.name, homes: person.homes, works: person.works)
    }
  }

  /// People of whom half of the rides are known: so many of each kind as of a life, ten times.
  private static func riders(_ options: Options) -> [String] {
    Rider.Life.allCases.flatMap { life in
      (0..<options.people * 10).flatMap { number in
        let rider = Rider(life, seed: options.seed &* 1_000 &+ UInt64(number), days: options.days)
        return Groundwork(rider.dossier).calibrationCases.map {
          line(
            $0, source: "riders", "\(life.rawValue)-\(number)",
            homes: [rider.home].compactMap { $0 }, works: [rider.work].compactMap { $0 })
        }
      }
    }
  }

  private static func invented(_ options: Options) async throws -> [String] {
    try await Examination.ofEverybody(options) { try lines(of: $0, options.feeds) }
  }

  private static func lines(of person: Person, _ feeds: [Feed]) throws -> [String] {
    let homes = person.homes.map { person.places[$0.place].coordinate }
    let works = person.works.map { person.places[$0].coordinate }
    let visited = person.protectedVisits.map { person.map[$0.mapped].centre }
    let map = try PlaceIndex(geoJSON: person.mapFile.bytes)
    return try feeds.filter { $0.exists(for: person.life) }.flatMap { feed in
      try Folder.withTemporary { folder in
        try folder.write(feed.trace(of: person).files)
        let dossier = try ExportReader.read([folder.path]).dossier
        return Groundwork(dossier, .standard(places: map)).calibrationCases.map {
          line(
            $0, source: feed.rawValue, person.name, homes: homes, works: works, visited: visited)
        }
      }
    }
  }

  private static func line(
    _ guess: CalibrationCase, source: String, _ person: String, homes: [Coordinate],
    works: [Coordinate], visited: [Coordinate] = []
  ) -> String {
    let (truth, reach) =
      switch guess.question {
      case .home: (homes, reach)
      case .work: (works, reach)
      case .visit: (visited, samePlace)
      }
    let isRight = truth.contains { $0.distance(to: guess.coordinate) <= reach }
    let cells =
      [name(guess.question, guess.witness), source, person]
      + [isRight, !truth.isEmpty].map { $0 ? "1" : "0" }
    let numbers = [guess.probability] + guess.features
    return (cells + numbers.map(\.description)).joined(separator: "\t")
  }

  private static func name(_ question: CalibrationCase.Question, _ witness: Witness) -> String {
    "\(question.rawValue)-\(witness.rawValue)"
  }
}

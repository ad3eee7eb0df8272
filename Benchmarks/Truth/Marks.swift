import CivilTime
import Lives
import Places

/// How one person's answers compare with the truth.
struct Marks: Sendable {
  var life: Life
  var name: String
  var feed: Feed
  var hasHome = false
  var homeWithin100 = false
  var homeWithin200 = false
  /// All homes that are claimed, by whether the person has a home there, a second one perhaps.
  var homesRight = 0
  var homesWrong = 0
  /// Whether the person has a place of work.
  var works = false
  var hasWork = false
  var workIsRight = false
  var stays = Hits()
  /// Places of a protected kind with at least two visits, and those with one.
  var series = Hits()
  /// As `series`, with what is told as a possibility only.
  var told = Hits()
  var single = Hits()
  /// Claims of protected places that were really visited, and those that were not.
  var protectedRight = 0
  var protectedWrong: [String] = []
  /// Days between the move and its date; nil where it was not found.
  var moveErrors: [Int?] = []
  /// Stated confidences of homes and works, and whether they were right.
  var said: [(confidence: Double, isRight: Bool)] = []
  var seconds = 0.0

  /// What was found of what there is.
  struct Hits: Sendable {
    var truth = 0
    var found = 0
    /// Answers that count, right and wrong.
    var answers = 0

    static func + (one: Hits, other: Hits) -> Hits {
      Hits(
        truth: one.truth + other.truth, found: one.found + other.found,
        answers: one.answers + other.answers)
    }

    var recall: Double? { truth > 0 ? Double(found) / Double(truth) : nil }
    var precision: Double? { answers > 0 ? Double(found) / Double(answers) : nil }
    var f1: Double? { truth + answers > 0 ? 2 * Double(found) / Double(truth + answers) : nil }
  }

  /// Metres within which a place is right.
  private static let near = 100.0
  private static let reach = 200.0

  init(_ answers: Answers, of person: Person, _ feed: Feed, _ points: [TracePoint]) {
    (life, name, self.feed, seconds) = (person.life, person.name, feed, answers.seconds)
    markHome(answers, person)
    markWork(answers, person)
    markMoves(answers, person)
    if answers.namesStays { stays = StayMarks.hits(answers.stays, person, points) }
    markProtected(answers, person)
  }

  private mutating func markHome(_ answers: Answers, _ person: Person) {
    let all = person.homes.map { person.places[$0.place].coordinate }
    let main = person.homes.filter { !$0.isSecond }.map { person.places[$0.place].coordinate }
    if let first = answers.homes.first(where: \.isMade) {
      hasHome = true
      let metres = main.map { $0.distance(to: first.coordinate).value }.min() ?? .infinity
      (homeWithin100, homeWithin200) = (metres <= Self.near, metres <= Self.reach)
    }
    let claims = answers.homes.filter(\.isMade)
    homesRight = claims.count { Self.isNear($0, all) }
    homesWrong = claims.count - homesRight
    said += answers.homes.map { ($0.confidence, Self.isNear($0, all)) }
  }

  private mutating func markWork(_ answers: Answers, _ person: Person) {
    let places = person.works.map { person.places[$0].coordinate }
    works = !places.isEmpty
    if let first = answers.works.first(where: \.isMade) {
      hasWork = true
      workIsRight = Self.isNear(first, places)
    }
    said += answers.works.map { ($0.confidence, Self.isNear($0, places)) }
  }

  /// The first day at a new home, as it is claimed.
  private mutating func markMoves(_ answers: Answers, _ person: Person) {
    moveErrors = person.homes.filter { !$0.isSecond }.dropFirst().map { home in
      let point = person.places[home.place].coordinate
      let claim = answers.homes.first { $0.isMade && Self.isNear($0, [point]) }
      return claim?.from.map { abs($0 - home.from) }
    }
  }

  private mutating func markProtected(_ answers: Answers, _ person: Person) {
    let visited = person.protectedVisits
    let claims = answers.protected.filter(\.isMade)
    for visits in visited {
      let place = person.map[visits.mapped]
      let isFound = claims.contains { Self.isAt($0, place) }
      let hits = Hits(truth: 1, found: isFound ? 1 : 0)
      guard visits.stays.count > 1 else {
        single = single + hits
        continue
      }
      series = series + hits
      let isTold = answers.protected.contains { Self.isAt($0, place) }
      told = told + Hits(truth: 1, found: isTold ? 1 : 0)
    }
    for claim in claims {
      if visited.contains(where: { Self.isAt(claim, person.map[$0.mapped]) }) {
        protectedRight += 1
      } else {
        protectedWrong.append(Self.nearestName(claim, person))
      }
    }
  }

  private static func isNear(_ claim: Answers.Claim, _ places: [Coordinate]) -> Bool {
    places.contains { $0.distance(to: claim.coordinate).value <= reach }
  }

  /// On the ground of a place, or as near as its entrance.
  private static func isAt(_ claim: Answers.Claim, _ place: RegionPlace) -> Bool {
    let half = place.half.map { ($0.north * $0.north + $0.east * $0.east).squareRoot() } ?? 0
    return place.centre.distance(to: claim.coordinate).value <= half + 30
  }

  private static func nearestName(_ claim: Answers.Claim, _ person: Person) -> String {
    person.map.filter { $0.protected != nil }
      .min { $0.centre.distance(to: claim.coordinate) < $1.centre.distance(to: claim.coordinate) }?
      .name ?? "nothing"
  }
}

import CivilTime
import Lives
import Places

/// What another tool says of everybody, as `Benchmarks/peers/truth.py` writes it: rows of
/// `home,uid,lat,lng`, `work,uid,lat,lng`, `stay,uid,lat,lng,from,to` and `seconds,value`.
struct PeerAnswers {
  private var people: [String: Answers] = [:]
  private(set) var seconds = 0.0
  private(set) var namesWork = false
  private var hasStays = false

  init(_ path: String) throws {
    let bytes = try contents(of: path)
    for line in bytes.split(separator: 0x0a) {
      let fields = line.split(separator: 0x2c).map { String(decoding: $0, as: UTF8.self) }
      guard take(fields) else { throw Failure("\(path): \(fields.joined(separator: ","))") }
    }
  }

  /// Of a person of whom the tool says nothing, nothing.
  func answers(for person: Person) -> Answers {
    var answers = people[person.name] ?? Answers()
    answers.namesStays = hasStays
    return answers
  }

  private mutating func take(_ fields: [String]) -> Bool {
    if fields.count == 2, fields[0] == "seconds", let value = Double(fields[1]) {
      seconds = value
      return true
    }
    guard fields.count >= 4, let latitude = Double(fields[2]), let longitude = Double(fields[3]),
      let point = Coordinate(latitude: latitude, longitude: longitude)
    else { return false }
    let claim = Answers.Claim(coordinate: point)
    switch (fields[0], fields.count) {
    case ("home", 4): people[fields[1], default: Answers()].homes.append(claim)
    case ("work", 4):
      people[fields[1], default: Answers()].works.append(claim)
      namesWork = true
    case ("stay", 6):
      guard let from = Int64(fields[4]), let to = Int64(fields[5]) else { return false }
      people[fields[1], default: Answers()].stays.append(
        Answers.SeenStay(
          from: Instant(seconds: from), to: Instant(seconds: to), centre: point))
      hasStays = true
    default: return false
    }
    return true
  }
}

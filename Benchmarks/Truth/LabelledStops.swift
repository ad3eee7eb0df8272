import CivilTime
import Dossier
import Places

/// Stops that people labelled themselves or had labelled, as a table: who, where, from, to, label.
///
/// The columns are those of the HoWDe release (`useruuid,loc,start,end,true_location_type`): places
/// have numbers and no position, times are seconds of the local clock.
struct LabelledStops {
  struct Person {
    var name: String
    var dossier: Dossier
    /// By the label of their stops: `H`, `W`.
    var homes: [Coordinate] = []
    var works: [Coordinate] = []
  }

  let people: [Person]

  init(table: String) throws {
    var people: [String: Person] = [:]
    var order: [String] = []
    let lines = table.split(whereSeparator: \.isNewline)
    guard lines.first == "useruuid,loc,start,end,true_location_type" else {
      throw Failure("this is no table of labelled stops")
    }
    for (row, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 5, let place = Int(cells[1]), let start = Int64(cells[2]),
        let end = Int64(cells[3])
      else { throw Failure("row \(row) is no stop: \(line)") }
      let name = String(cells[0])
      if people[name] == nil { order.append(name) }
      var person = people[name] ?? Person(name: name, dossier: Self.dossier)
      let coordinate = Self.coordinate(place)
      person.dossier.givenStays.append(
        GivenStay(
          begin: Instant(seconds: start), end: Instant(seconds: end), coordinate: coordinate,
          provenance: Provenance(file: 0, row: row)))
      switch cells[4] {
      case "H" where !person.homes.contains(coordinate): person.homes.append(coordinate)
      case "W" where !person.works.contains(coordinate): person.works.append(coordinate)
      default: break
      }
      people[name] = person
    }
    self.people = order.compactMap { people[$0] }
  }

  private static var dossier: Dossier {
    var dossier = Dossier()
    dossier.zone = "UTC"
    return dossier
  }

  /// Places on a grid so wide that no two of them are ever one.
  private static func coordinate(_ place: Int) -> Coordinate {
    let (row, column) = place.quotientAndRemainder(dividingBy: 1_000)
    return Coordinate(latitude: Double(row % 1_000) * 0.05, longitude: Double(column) * 0.05)
      ?? .origin
  }
}

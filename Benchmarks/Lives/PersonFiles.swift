import CivilTime
import Places

extension Person {
  /// All that is true about the person, for whoever looks at the written files.
  package var truthFile: ExportFile { ExportFile("truth.json", truth) }

  /// What `--places` reads.
  package var mapFile: ExportFile { ExportFile("places.geojson", placesFile) }

  private var truth: String {
    let homes = homes.map {
      "{\"from\": \"\($0.from)\", \"to\": \"\($0.to)\", \"second\": \($0.isSecond), \(spot($0.place))}"
    }
    let visits = protectedVisits.map { visits in
      "{\"kind\": \"\(visits.kind.rawValue)\", \"visits\": \(visits.stays.count), "
        + "\"name\": \(quoted(map[visits.mapped].name))}"
    }
    let stays = diary.map { stay in
      "{\"from\": \"\(stay.from)\", \"to\": \"\(stay.to)\", \"name\": "
        + "\(quoted(places[stay.place].name)), \(spot(stay.place))}"
    }
    return """
      {
      "name": \(quoted(name)), "life": "\(life.rawValue)", "town": \(quoted(town.name)),
      "zone": "\(town.zone.identifier)", "from": "\(first)", "to": "\(last)",
      "homes": [\(homes.joined(separator: ", "))],
      "works": [\(works.map { "{\(spot($0))}" }.joined(separator: ", "))],
      "protected": [\(visits.joined(separator: ", "))],
      "stays": [
      \(stays.joined(separator: ",\n"))
      ]
      }

      """
  }

  private func spot(_ place: Int) -> String {
    let point = places[place].coordinate
    return "\"latitude\": \(point.latitudeText), \"longitude\": \(point.longitudeText)"
  }
}

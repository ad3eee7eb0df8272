import CivilTime
import Dossier
import Leaflet

/// The map in words: a map is never the only way to know.
struct MapSentence {
  let scene: Scene
  let selected: Int?
  let month: YearMonth?

  var text: String {
    let places = MapPlaces(scene)
    if let selected, places.all.indices.contains(selected) {
      return scene.words.text(
        "ui.map.place",
        [
          Fact("place", .text(places.name(selected))),
          Fact("n", .count(places.all[selected].visits)),
          Fact("index", .count(selected + 1)), Fact("of", .count(places.all.count)),
        ])
    }
    // Many exports have places and no journeys; none are counted then.
    let journeys = scene.opened.map.journeys
    guard let month else {
      return scene.words.text(
        journeys.isEmpty ? "ui.map.places" : "ui.map.sentence",
        [Fact("n", .count(places.all.count)), Fact("trips", .count(journeys.count))])
    }
    let trips = journeys.reduce(0) { $0 + ($1.month == month ? 1 : 0) }
    return scene.words.text(
      journeys.isEmpty ? "ui.map.onlyMonth" : "ui.map.inMonth",
      [Fact("month", .text(month.name(scene.words))), Fact("n", .count(trips))])
  }
}

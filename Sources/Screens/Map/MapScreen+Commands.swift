import Leaflet
import TUI

/// What can be done on the map.
extension MapScreen {
  static func commands(_ words: Words) -> [AppCommand] {
    let hasMap: @Sendable (AppState) -> Bool = { $0.scene?.opened.map.isEmpty == false }
    return [
      Commands.ofScreen(
        "map.next", title: words["ui.key.nextPlace"], hint: words["ui.hint.nextPlace"],
        keys: ["n", "N"], isEnabled: { $0.scene?.opened.map.places.isEmpty == false }),
      Commands.ofScreen(
        "map.open", title: words["ui.key.openPlace"], hint: words["ui.hint.open"],
        keys: ["enter"], isEnabled: { $0.mapScreen.selected != nil }),
      Commands.ofScreen(
        "map.zoom", title: words["ui.key.zoom"], hint: words["ui.hint.zoom"], keys: ["+", "-"],
        isEnabled: hasMap),
      Commands.ofScreen(
        "map.fit", title: words["ui.key.fit"], hint: words["ui.hint.fit"], keys: ["f", "0"],
        isEnabled: hasMap),
      Commands.ofScreen(
        "map.month", title: words["ui.key.month"], hint: words["ui.hint.month"],
        keys: ["]", "["], isEnabled: { $0.scene?.opened.map.months.isEmpty == false }),
      AppCommand(
        "map.journeys", title: words["ui.key.journeys"], hint: words["ui.hint.journeys"],
        keys: ["t"],
        isEnabled: { state in
          guard let map = state.scene?.opened.map else { return false }
          return map.hasJourneys(in: state.mapScreen.shownMonth(map))
        }
      ) { state in
        state.mapScreen.showsJourneys.toggle()
        return []
      },
      AppCommand(
        "map.points", title: words["ui.key.points"], hint: words["ui.hint.points"], keys: ["p"],
        isEnabled: { state in
          guard let map = state.scene?.opened.map else { return false }
          return map.hasPositions(in: state.mapScreen.shownMonth(map))
        }
      ) { state in
        state.mapScreen.showsPoints.toggle()
        return []
      },
    ]
  }
}

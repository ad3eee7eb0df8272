/// The screens of an opened export, by the number that opens them.
public enum ScreenID: Int, Sendable, Hashable, CaseIterable {
  case leaflet = 1
  case findings = 2
  case map = 3
  case hours = 5
  case data = 6

  /// The wording key of its name.
  var nameKey: String {
    switch self {
    case .leaflet: "ui.screen.leaflet"
    case .findings: "ui.screen.findings"
    case .map: "ui.screen.map"
    case .hours: "ui.screen.hours"
    case .data: "ui.screen.data"
    }
  }
}

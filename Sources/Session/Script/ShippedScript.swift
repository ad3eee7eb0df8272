import Assets
import Leaflet

/// The scripts that the program carries.
public enum ShippedScript: String, Sendable, Hashable, CaseIterable {
  case whoIsNadia = "who-is-nadia"
  case readTheLeaflet = "read-the-leaflet"
  case leafletToLetter = "leaflet-to-letter"

  /// Its text in a language, else in English; nil where the program carries neither.
  public func text(_ language: Language) -> String? {
    [language, .english].lazy.compactMap {
      Assets.text("sessions/\(rawValue).\($0.rawValue).session")
    }
    .first
  }

  /// The script in a language, else in English; nil where the program carries neither.
  public func script(_ language: Language) -> Script? {
    text(language).flatMap { ScriptReader(text: $0).script }
  }
}

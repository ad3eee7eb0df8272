import Leaflet

/// What stands above the first part.
struct ScriptHeader {
  private var values: [String: String] = [:]

  private static let needed = ["title", "lang", "minutes"]
  private static let known: Set = [
    "title", "lang", "minutes", "level", "needs", "persona", "mask", "author", "licence",
  ]

  var missing: [String] { Self.needed.filter { values[$0] == nil } }

  /// Takes a line; a mistake in it comes back.
  mutating func read(_ key: String, _ value: String, _ line: Int) -> ScriptError? {
    guard Self.known.contains(key) else {
      return ScriptError(.unknownHeader, line: line, text: key)
    }
    guard values.updateValue(value, forKey: key) == nil else {
      return ScriptError(.repeatedHeader, line: line, text: key)
    }
    let isFine =
      switch key {
      case "lang": Language(rawValue: value) != nil
      case "minutes": minutes.map { (1...600).contains($0) } ?? false
      case "persona": Persona(rawValue: value) != nil
      case "mask": mask != nil
      default: !value.isEmpty
      }
    return isFine ? nil : ScriptError(.badHeader, line: line, text: "\(key): \(value)")
  }

  private var minutes: Int? { values["minutes"].flatMap { Int($0) } }

  private var mask: MaskLevel? {
    values["mask"].flatMap { Int($0) }.flatMap(MaskLevel.init(rawValue:))
  }

  /// The script, once there is no mistake in it.
  func script(_ parts: [Part]) -> Script {
    Script(
      title: values["title"] ?? "",
      language: values["lang"].flatMap(Language.init(rawValue:)) ?? .english,
      minutes: minutes ?? 0, level: values["level"], needs: values["needs"],
      persona: values["persona"].flatMap(Persona.init(rawValue:)) ?? .nadia,
      // What is projected shows counts at most, unless the author says otherwise.
      mask: mask ?? .counts, author: values["author"], licence: values["licence"], parts: parts)
  }
}

import Leaflet
import Testing

@testable import Session

/// The scripts that the program carries are as strict as it asks of others'.
@Suite struct ShippedScriptTests {
  private static let carried = ShippedScript.allCases.flatMap { script in
    Language.allCases.map { (script, $0) }
  }.filter { $0.0.text($0.1) != nil }

  @Test func namesAreStable() {
    #expect(
      ShippedScript.allCases.map(\.rawValue) == [
        "who-is-nadia", "read-the-leaflet", "leaflet-to-letter",
      ])
  }

  @Test(.enabled(if: !carried.isEmpty, "the program carries no script"), arguments: carried)
  func theyAreWithoutFault(_ shipped: ShippedScript, _ language: Language) throws {
    let reader = ScriptReader(text: shipped.text(language) ?? "")
    #expect(reader.errors == [])
    let script = try #require(reader.script)
    #expect(Linter.remarks(script) == [])
    #expect(script.language == language)
    let minutes: [ShippedScript: Int] = [
      .whoIsNadia: 30, .readTheLeaflet: 60, .leafletToLetter: 120,
    ]
    #expect(script.minutes == minutes[shipped])
    // The closing task is never dropped.
    #expect(script.parts.last?.steps.allSatisfy { $0.drop == nil } == true)
  }
}

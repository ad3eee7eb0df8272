import Dossier
import Exports
import Leaflet
import Rules
import Testing
import WorkingTime

@testable import Evidence

/// The invented driver's answer, as a pack is made of it.
enum SampleDriver {
  static let answer =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    + "/SampleExports/driver/Uber answer to my access request.zip"

  static func input(
    rules: String? = "CH-GE", language: Language = .english
  ) throws -> EvidenceInput {
    var input = try (rules == nil ? withoutRules : standard).get()
    input.words = Words(language)
    return input
  }

  // Worked out once for all tests.
  private static let standard = Result { try input(under: RulePack.embedded("CH-GE")) }
  private static let withoutRules = Result { try input(under: nil) }

  private static func input(under pack: RulePack?) throws -> EvidenceInput {
    let dossier = try ExportReader.read([answer]).dossier
    let hours = try #require(
      WorkingTime.hours(of: dossier, settings: HoursSettings(rules: pack, status: .employee)))
    var sum = OriginalSum()
    sum.update([1, 2, 3])
    let original = Original(
      kind: .archive, parts: [Original.Part(bytes: 3, sha256: sum.sha256)], entries: [:],
      seed: sum.seed)
    return EvidenceInput(
      hours: hours, dossier: dossier, originals: [original], words: Words(.english),
      version: "0", command: "dataleaflet evidence EXPORT --output DIR",
      secret: DaySecret(of: [original]))
  }
}

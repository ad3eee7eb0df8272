import ArgumentParser
import Evidence
import Leaflet
import WorkingTime

/// What a pack is made of, and a day of it shown by.
struct EvidenceOptions: ParsableArguments {
  @OptionGroup var exports: ExportPaths
  @OptionGroup var options: HoursOptions
  @Option(help: help("cli.option.secret"), completion: .file()) var secret: String?

  /// All that is read once the process is confined.
  var files: [String] { exports.paths + options.law.files + (secret.map { [$0] } ?? []) }

  private static let mostSecretBytes = 4_096

  /// Reads the exports in an order that neither their names nor that of the arguments decide.
  func input(_ settings: HoursSettings, _ common: CommonOptions) throws(Failure) -> EvidenceInput {
    var settings = settings
    try options.addLaw(to: &settings)
    let own = try ownSecret()
    let originals = Originals(exports.paths)
    let dossier = try readExports(originals.paths, common).dossier
    return EvidenceInput(
      hours: try .known(of: dossier, settings), dossier: dossier, originals: originals.sums,
      words: common.wordsForPrograms, version: programVersion, command: command(common),
      secret: own ?? DaySecret(of: originals.sums))
  }

  private func ownSecret() throws(Failure) -> DaySecret? {
    guard let secret else { return nil }
    guard let bytes = readBeginning(secret, bytes: Self.mostSecretBytes) else {
      throw .secretNotFound(secret)
    }
    guard let own = DaySecret(own: bytes) else { throw .secretTooShort(secret) }
    return own
  }

  /// The command that makes the pack again. Paths of this machine are told by what they are.
  private func command(_ common: CommonOptions) -> String {
    var parts = ["dataleaflet", "evidence", "EXPORT"]
    func add(_ option: String, _ value: String?) {
      if let value { parts += ["--" + option, value] }
    }
    add("lang", common.wordsForPrograms.language.rawValue)
    add("zone", common.zone)
    add("from", options.from)
    add("to", options.to)
    add("basis", options.basis?.rawValue)
    add("rules", options.law.rules.map { options.law.files.isEmpty ? $0 : "RULES" })
    add("status", options.law.status.rawValue)
    options.law.settings.forEach { add("set", $0) }
    parts += options.apps.arguments + options.claim.arguments
    options.statement.forEach { add("statement", $0.contains(" ") ? "'\($0)'" : $0) }
    common.profilePaths.forEach { _ in add("profile", "PROFILE") }
    add("secret", secret.map { _ in "SECRET" })
    add("output", "DIR")
    return parts.joined(separator: " ")
  }
}

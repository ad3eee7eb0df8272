import ArgumentParser
import Evidence

/// Writes the document that shows one day of a pack without the others.
struct EvidenceOpenCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: spoken("cli.evidence.open.abstract"))
  }

  @OptionGroup var evidence: EvidenceOptions
  @Option(help: help("cli.option.day")) var day: String
  @OptionGroup var common: CommonOptions

  func validate() throws { try evidence.exports.requireSome() }

  func work() throws(Failure) -> ExitCode {
    let date = try parseDate(day)
    let settings = try evidence.options.settings(common)
    let output = try common.prepare(reading: evidence.files)
    let input = try evidence.input(settings, common)
    guard let commitment = DayCommitment(input) else { throw .noWork }
    guard let shown = commitment.disclosure(of: date) else {
      throw .dayOutside(date, commitment.days)
    }
    try output.write(shown.text)
    return ExitCode(reading: input.dossier)
  }
}

import ArgumentParser
import Evidence

/// Writes the pack into a folder of its own.
struct EvidencePackCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "pack", abstract: spoken("cli.evidence.pack.abstract"))
  }

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try evidence.exports.requireSome()
    guard common.output != nil else {
      throw ValidationError(spoken("cli.error.evidenceNeedsOutput"))
    }
  }

  func work() throws(Failure) -> ExitCode {
    let settings = try evidence.options.settings(common)
    let output = try common.prepareFolder(common.output ?? "", reading: evidence.files)
    let input: EvidenceInput
    do throws(Failure) {
      input = try evidence.input(settings, common)
    } catch {
      output.discard()
      throw error
    }
    try output.write(EvidencePack.files(input).map { ($0.name, $0.bytes) })
    return ExitCode(reading: input.dossier)
  }
}

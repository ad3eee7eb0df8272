import ArgumentParser
import Cohort
import Dossier
import Leaflet
import WorkingTime

extension CohortCommand {
  /// What one person gives, made on that person's machine: exactly the bytes that are sent.
  func giveContribution(_ settings: HoursSettings) throws(Failure) -> ExitCode {
    let dates = try consent.dates()
    let inputs = exports.paths + options.law.files + common.sideInputs
    let output = try Output(common.output, sparing: inputs, replaces: common.force)
    let paper = try receipt.map { path throws(Failure) in
      try Output(path, sparing: inputs, replaces: common.force)
    }
    try common.confine(
      Containment(
        readable: inputs, outputFolder: output.folder,
        sideOutputFolders: paper?.folder.map { [$0] } ?? []))
    let (contribution, dossier) = try contribution(settings)
    let bytes = Array((contribution.line + "\n").utf8)
    try output.write(bytes)
    try paper?.write(
      ConsentReceipt(
        contribution: contribution, bytes: bytes, dates: dates, recipient: consent.recipient,
        program: programVersion, words: common.wordsForPrograms
      ).json)
    return ExitCode(reading: dossier)
  }

  /// The same, split among holders: a file for each of them, to be sent by ways of its own.
  func giveShares(_ settings: HoursSettings, holders: Int) throws(Failure) -> ExitCode {
    let inputs = exports.paths + options.law.files + common.sideInputs
    let output = try common.prepareFolder(common.output ?? "", reading: inputs)
    do throws(Failure) {
      let (contribution, dossier) = try contribution(settings)
      try output.writeSigned(Self.shareFiles(contribution, holders: holders))
      return ExitCode(reading: dossier)
    } catch {
      output.discard()
      throw error
    }
  }

  private func contribution(
    _ given: HoursSettings
  ) throws(Failure) -> (Contribution, Dossier) {
    var settings = given
    settings.rules = try options.law.pack()
    let dossier = try readExports(exports.paths, common).dossier
    let hours = try Hours.known(of: dossier, settings)
    guard let number = CaseNumber(ofExports: exports.paths.map { [$0] }) else {
      throw .reading(.damaged(path: exports.paths.first ?? "", detail: ""))
    }
    return (Contribution(hours, of: dossier, caseNumber: number), dossier)
  }
}

/// What a receipt states that no export can know.
struct ConsentOptions: ParsableArguments {
  @Option(help: help("cli.option.recipient")) var recipient: String?
  @Option(help: help("cli.option.given")) var given: String?
  @Option(help: help("cli.option.expires")) var expires: String?

  var isGiven: Bool { recipient != nil || given != nil || expires != nil }

  func dates() throws(Failure) -> ConsentReceipt.Dates {
    ConsentReceipt.Dates(given: try given.map(parseDate), expires: try expires.map(parseDate))
  }
}

import ArgumentParser
import CivilTime
import Leaflet

/// What an answer to an access request must hold and these files do not, and the letter that asks for it.
struct MissingCommand: LeafletCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "missing", abstract: spoken("cli.missing.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  @Flag(help: help("cli.option.letter")) var letter = false
  @Option(help: help("cli.option.requested")) var requested: String?
  @Option(help: help("cli.option.answered")) var answered: String?
  @Option(help: help("cli.option.name")) var name: String?
  @Option(help: help("cli.option.authority")) var authority: String?
  @Flag(help: help("cli.option.represented")) var represented = false
  @Option(name: .customLong("disputed"), help: help("cli.option.disputed"))
  var disputed: [String] = []
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try exports.requireSome()
    if letter, format == .json { throw ValidationError(spoken("cli.error.letterFormat")) }
  }

  func work() throws(Failure) -> ExitCode {
    let dates = RequestDates(
      requested: try requested.map(parseDate), answered: try answered.map(parseDate))
    let disputed = try disputed.map(parseMonth)
    let output = try common.prepare(reading: exports.paths)
    let dossier = try readExports(exports.paths, common).dossier
    let checks = MissingReport.check(dossier, dates: dates)
    let text: String
    if letter {
      text = FollowUpLetter(
        dossier: dossier,
        particulars: FollowUpLetter.Particulars(
          dates: dates, name: name, authority: authority, isRepresented: represented,
          disputed: disputed),
        digests: digests(of: dossier.exports.map(\.path)), words: common.words
      ).text(checks, ascii: common.ascii)
    } else if format == .json {
      text = MissingReport.json(checks, dossier: dossier, words: common.wordsForPrograms)
    } else {
      text = MissingReport.text(
        checks, dossier: dossier, words: common.words, ascii: common.ascii, plain: common.plain)
    }
    try output.write(text)
    return ExitCode(reading: dossier)
  }

  /// The SHA-256 of each export that is one file.
  private func digests(of paths: [String]) -> [Int: String] {
    paths.enumerated().reduce(into: [:]) { sums, export in
      sums[export.offset] = digest(ofFile: export.element)
    }
  }
}

/// A month among the arguments: `2021-02`.
private func parseMonth(_ text: String) throws(Failure) -> YearMonth {
  guard let month = YearMonth(text) else { throw .notADate(text) }
  return month
}

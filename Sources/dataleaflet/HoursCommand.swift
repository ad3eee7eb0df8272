import ArgumentParser
import Dossier
import Leaflet
import WorkingTime

/// Working time and money.
struct HoursCommand: LeafletCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, html }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "hours", abstract: spoken("cli.hours.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  @OptionGroup var options: HoursOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try exports.requireSome() }

  func work() throws(Failure) -> ExitCode {
    var settings = try options.settings(common)
    let output = try common.prepare(reading: exports.paths + options.law.files)
    try options.addLaw(to: &settings)
    let dossier = try readExports(Originals.ordered(exports.paths), common).dossier
    try output.write(rendered(try .known(of: dossier, settings), dossier))
    return ExitCode(reading: dossier)
  }

  private func rendered(_ hours: Hours, _ dossier: Dossier) -> String {
    switch format {
    case .text:
      HoursReport.text(
        hours, dossier: dossier, words: common.words, ascii: common.ascii, plain: common.plain)
    case .json: HoursReport.json(hours, dossier: dossier, words: common.wordsForPrograms)
    case .csv: HoursReport.csv(hours, dossier: dossier)
    case .html: HoursReport.html(hours, dossier: dossier, words: common.words)
    }
  }
}

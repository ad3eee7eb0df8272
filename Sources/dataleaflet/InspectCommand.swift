import ArgumentParser
import Exports
import Leaflet

/// What is in the export: files, formats, rows, columns, problems.
struct InspectCommand: LeafletCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "inspect", abstract: spoken("cli.inspect.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  @OptionGroup var common: CommonOptions

  func validate() throws { try exports.requireSome() }

  func work() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: exports.paths)
    let dossier = try readExports(exports.paths, common, unknownTables: true).dossier
    let text =
      switch format {
      case .text:
        InspectReport.text(
          dossier: dossier, dictionary: .standard, words: common.words, ascii: common.ascii,
          plain: common.plain)
      case .json:
        InspectReport.json(
          dossier: dossier, dictionary: .standard, words: common.wordsForPrograms)
      }
    try output.write(text)
    return ExitCode(reading: dossier)
  }
}

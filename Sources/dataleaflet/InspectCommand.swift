import ArgumentParser
import Exports
import Leaflet

/// What is in the export: files, formats, rows, columns, problems.
struct InspectCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "inspect", abstract: spoken("cli.inspect.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  @OptionGroup var common: CommonOptions

  func validate() throws { try requirePaths(exports) }

  func run() throws {
    try reportingFailures(common.words) {
      let reading = try readExports(exports.paths, common)
      let text =
        switch format {
        case .text:
          InspectReport.text(
            dossier: reading.dossier, dictionary: .standard, words: common.words,
            ascii: common.ascii)
        case .json:
          InspectReport.json(dossier: reading.dossier, dictionary: .standard, words: common.words)
        }
      try Output(path: common.output).write(text)
      try endWithStatus(of: reading.dossier)
    }
  }
}

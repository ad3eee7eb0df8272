import ArgumentParser
import Leaflet

/// The leaflet and all findings, for a reader or a program.
struct ReportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "report", abstract: spoken("cli.report.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  @OptionGroup var common: CommonOptions

  func validate() throws { try requirePaths(exports) }

  func run() throws {
    try reportingFailures(common.words) {
      let analysis = try Analysis(exports.paths, common)
      try Output(path: common.output).write(rendered(analysis))
      try endWithStatus(of: analysis.dossier)
    }
  }

  private func rendered(_ analysis: Analysis) -> String {
    let leaflet = analysis.leaflet(common.words)
    switch format {
    case .text:
      return TextReport.render(
        leaflet, dossier: analysis.dossier, words: common.words, ascii: common.ascii)
    case .json:
      return ReportJSON.render(
        dossier: analysis.dossier, leaflet: leaflet, words: common.words, version: programVersion)
    }
  }
}

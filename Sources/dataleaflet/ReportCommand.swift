import ArgumentParser
import Leaflet

/// The leaflet and all findings, for a reader or a program.
struct ReportCommand: LeafletCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "report", abstract: spoken("cli.report.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  /// Each the export of another person.
  @Option(help: help("cli.option.among"), completion: .file()) var among: [String] = []
  @OptionGroup var mask: MaskOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try exports.requireSome() }

  func work() throws(Failure) -> ExitCode {
    switch format {
    case .text:
      try writeTextReport(
        exports.paths, among: among, masked: mask.level, common)
    case .json: try writeJSON()
    }
  }

  private func writeJSON() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: exports.paths + among)
    let analysis = try Analysis(exports.paths, among: among, common)
      .masked(by: Mask(mask.level))
    let words = common.wordsForPrograms
    try output.write(
      ReportJSON.render(
        dossier: analysis.dossier, leaflet: analysis.leaflet(words), words: words,
        version: programVersion))
    return ExitCode(reading: analysis.dossier)
  }
}

/// The leaflet as text from top to bottom.
///
/// - Parameters:
///   - among: Exports of other people, one each, among whom to measure uniqueness.
///   - mask: What is hidden of the person.
func writeTextReport(
  _ paths: [String], among: [String] = [], masked mask: MaskLevel, _ common: CommonOptions
) throws(Failure) -> ExitCode {
  let output = try common.prepare(reading: paths + among)
  let analysis = try Analysis(paths, among: among, common)
    .masked(by: Mask(mask, ascii: common.ascii))
  let leaflet = analysis.leaflet(common.words)
  try output.write(
    common.plain
      ? PlainLeaflet.render(
        leaflet, dossier: analysis.dossier, words: common.words, ascii: common.ascii)
      : TextReport.render(
        leaflet, dossier: analysis.dossier, words: common.words, ascii: common.ascii))
  return ExitCode(reading: analysis.dossier)
}

import ArgumentParser
import Dossier
import Leaflet

/// The leaflet and all findings, for a reader or a program.
struct ReportCommand: LeafletCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, html }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "report", abstract: spoken("cli.report.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  @Option(help: help("cli.option.layout")) var layout = PageLayout.a4
  /// Each the export of another person.
  @Option(help: help("cli.option.among"), completion: .file()) var among: [String] = []
  @OptionGroup var mask: MaskOptions
  @OptionGroup var about: ReaderOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try exports.requireSome()
    guard layout == .a4 || format == .html else {
      throw ValidationError(spoken("cli.error.layoutWithoutPage"))
    }
  }

  func work() throws(Failure) -> ExitCode {
    try writeLeaflet(exports.paths, among: among, masked: mask.level, common) { analysis in
      // What programs read is the same in every environment.
      let words = format == .json ? common.wordsForPrograms : common.words
      return text(analysis, analysis.leaflet(words, for: about.reader), words)
    }
  }

  private func text(_ analysis: Analysis, _ leaflet: Leaflet, _ words: Words) -> String {
    let dossier = analysis.dossier
    return switch format {
    case .text: common.text(leaflet, dossier)
    case .json:
      ReportJSON.render(dossier: dossier, leaflet: leaflet, words: words, version: programVersion)
    case .markdown:
      MarkdownLeaflet.render(leaflet, dossier: dossier, words: words, ascii: common.ascii)
    case .html: HTMLLeaflet.render(leaflet, dossier: dossier, words: words, layout: layout)
    }
  }
}

/// Reads exports and writes a report of them.
///
/// - Parameters:
///   - among: Exports of other people, one each, among whom to measure uniqueness.
///   - mask: What is hidden of the person.
func writeLeaflet(
  _ paths: [String], among: [String] = [], masked mask: MaskLevel, _ common: CommonOptions,
  render: (Analysis) -> String
) throws(Failure) -> ExitCode {
  let output = try common.prepare(reading: paths + among)
  let analysis = try Analysis(paths, among: among, common)
    .masked(by: Mask(mask, ascii: common.ascii))
  try output.write(render(analysis))
  return ExitCode(reading: analysis.dossier)
}

extension CommonOptions {
  /// The leaflet as text from top to bottom.
  func text(_ leaflet: Leaflet, _ dossier: Dossier) -> String {
    plain
      ? PlainLeaflet.render(leaflet, dossier: dossier, words: words, ascii: ascii)
      : TextReport.render(leaflet, dossier: dossier, words: words, ascii: ascii)
  }
}

import ArgumentParser
import Glibc
import Leaflet
import TUIPlain

/// Opens exports in the terminal program; as text where standard output is no terminal.
struct OpenCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: spoken("cli.open.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @OptionGroup var mask: MaskOptions
  @OptionGroup var about: ReaderOptions
  @OptionGroup var common: CommonOptions

  func work() throws(Failure) -> ExitCode {
    let showsResult = common.output == nil && isTerminal(STDOUT_FILENO)
    guard showsResult, !common.plain || isTerminal(STDIN_FILENO) else { return try writeReport() }
    return common.plain
      ? try converse()
      : try openFullScreen(exports.paths, about.reader, masked: mask.level, common)
  }

  /// `dataleaflet PATH | less` prints the text leaflet.
  private func writeReport() throws(Failure) -> ExitCode {
    guard !exports.paths.isEmpty else { throw .noTerminal }
    return try writeLeaflet(exports.paths, masked: mask.level, common) {
      common.text($0.leaflet(common.words, for: about.reader), $0.dossier)
    }
  }

  /// Linear text as a menu, where somebody can answer.
  private func converse() throws(Failure) -> ExitCode {
    guard !exports.paths.isEmpty else { throw .plainNeedsPath(samplePeople().map(\.path)) }
    try common.confine(Containment(readable: exports.paths + common.sideInputs))
    let analysis = try Analysis(exports.paths, common)
      .masked(by: Mask(mask.level, ascii: common.ascii))
    let program = PlainScreens(
      leaflet: analysis.leaflet(common.words, for: about.reader), dossier: analysis.dossier,
      hours: analysis.hours, export: mask.level < .counts ? analysis.opened(nil) : nil,
      words: common.words)
    let menu = PlainMenu(
      program, words: PlainScreens.menuWords(common.words),
      charset: common.ascii ? .ascii : .unicode)
    return ExitCode(menu.run())
  }
}

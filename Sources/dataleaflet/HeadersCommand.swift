import ArgumentParser
import Canvas
import Exports
import Leaflet

/// File names and column headers only: what to attach to a bug report.
struct HeadersCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "headers", abstract: spoken("cli.headers.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @OptionGroup var common: CommonOptions

  func validate() throws { try exports.requireSome() }

  func work() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: exports.paths)
    let dossier = try readExports(exports.paths, common, unknownTables: true).dossier
    let text = HeaderListing(dossier).files.map(lines).joined()
    try output.write(common.ascii ? ASCIIText.folded(text) : text)
    return ExitCode(reading: dossier)
  }

  /// A file a line, its columns below it.
  private func lines(of file: HeaderListing.File) -> String {
    let format = file.format.map { "  [\($0)]" } ?? ""
    let columns = file.columns.map { name in
      name.map { CleanText.terminal($0) } ?? common.words["cli.headers.withheld"]
    }
    let line = columns.isEmpty ? "" : "    " + columns.joined(separator: ", ") + "\n"
    return CleanText.terminal(file.path) + format + "\n" + line
  }
}

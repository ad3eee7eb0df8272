import ArgumentParser
import Canvas
import Exports
import Leaflet

/// File names and column headers only: what to attach to a bug report.
struct HeadersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "headers", abstract: spoken("cli.headers.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @OptionGroup var common: CommonOptions

  func validate() throws { try requirePaths(exports) }

  func run() throws {
    try reportingFailures(common.words) {
      let reading = try readExports(exports.paths, common)
      try Output(path: common.output).write(text(HeaderListing(reading.dossier)))
    }
  }

  /// A file a line, its columns below it.
  private func text(_ listing: HeaderListing) -> String {
    listing.files.map { file in
      let format = file.format.map { "  [\($0)]" } ?? ""
      let columns = file.columns.map {
        $0.map { CleanText.terminal($0) } ?? spoken("cli.headers.withheld")
      }
      let line = columns.isEmpty ? "" : "    " + columns.joined(separator: ", ") + "\n"
      return CleanText.terminal(file.path) + format + "\n" + line
    }.joined()
  }
}

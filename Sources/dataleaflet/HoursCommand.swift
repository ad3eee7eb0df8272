import ArgumentParser
import Leaflet
import WorkingTime

/// Working time and money.
struct HoursCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "hours", abstract: spoken("cli.hours.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.format")) var format = Format.text
  @Option(help: help("cli.option.basis")) var basis: Basis?
  @Option(help: help("cli.option.from")) var from: String?
  @Option(help: help("cli.option.to")) var to: String?
  @OptionGroup var common: CommonOptions

  func validate() throws { try requirePaths(exports) }

  func run() throws {
    try reportingFailures(common.words) {
      let settings = try hoursSettings()
      let reading = try readExports(exports.paths, common)
      guard let hours = WorkingTime.hours(of: reading.dossier, settings: settings) else {
        throw Failure.noWork
      }
      let text =
        switch format {
        case .text:
          HoursReport.text(
            hours, dossier: reading.dossier, words: common.words, ascii: common.ascii)
        case .json: HoursReport.json(hours, dossier: reading.dossier, words: common.words)
        case .csv: HoursReport.csv(hours, dossier: reading.dossier)
        }
      try Output(path: common.output).write(text)
      try endWithStatus(of: reading.dossier)
    }
  }

  private func hoursSettings() throws -> HoursSettings {
    var settings = HoursSettings.standard
    settings.zone = try common.checkedZone()
    settings.from = try from.map(parseDate)
    settings.to = try to.map(parseDate)
    settings.basis = basis
    return settings
  }
}

extension Basis: ExpressibleByArgument {}

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
  @Option(help: help("cli.option.basis")) var basis: Basis?
  @Option(help: help("cli.option.from")) var from: String?
  @Option(help: help("cli.option.to")) var to: String?
  @OptionGroup var law: LawOptions
  @OptionGroup var claim: ClaimOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try exports.requireSome() }

  func work() throws(Failure) -> ExitCode {
    var settings = try hoursSettings()
    let output = try common.prepare(reading: exports.paths + law.files)
    settings.rules = try law.pack()
    settings.claim = try claim.settings(under: settings.rules)
    let dossier = try readExports(exports.paths, common).dossier
    try output.write(rendered(try hours(of: dossier, settings), dossier))
    return ExitCode(reading: dossier)
  }

  private func hours(of dossier: Dossier, _ settings: HoursSettings) throws(Failure) -> Hours {
    if let hours = WorkingTime.hours(of: dossier, settings: settings) { return hours }
    var always = settings
    (always.from, always.to) = (nil, nil)
    throw WorkingTime.hours(of: dossier, settings: always) == nil ? .noWork : .noWorkThen
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

  private func hoursSettings() throws(Failure) -> HoursSettings {
    var settings = HoursSettings.standard
    settings.zone = try common.checkedZone()
    settings.from = try from.map(parseDate)
    settings.to = try to.map(parseDate)
    settings.basis = basis
    settings.status = law.status
    if let from = settings.from, let to = settings.to, from >= to {
      throw .noDay(from: from, to: to)
    }
    return settings
  }
}

extension Basis: ExpressibleByArgument {}

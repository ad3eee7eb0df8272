import ArgumentParser
import Dossier
import WorkingTime

/// What hours and pay are worked out by.
struct HoursOptions: ParsableArguments {
  @Option(help: help("cli.option.basis")) var basis: Basis?
  @Option(help: help("cli.option.from")) var from: String?
  @Option(help: help("cli.option.to")) var to: String?
  @OptionGroup var apps: AppOptions
  @OptionGroup var law: LawOptions
  @OptionGroup var claim: ClaimOptions
  @Option(help: help("cli.option.statement")) var statement: [String] = []

  /// The settings but for the rules, which may be a file and are read once the process is confined.
  func settings(_ common: CommonOptions) throws(Failure) -> HoursSettings {
    var settings = HoursSettings.standard
    settings.zone = try common.checkedZone()
    settings.from = try from.map(parseDate)
    settings.to = try to.map(parseDate)
    settings.basis = basis
    settings.status = law.status
    try apps.add(to: &settings)
    if let from = settings.from, let to = settings.to, from >= to {
      throw .noDay(from: from, to: to)
    }
    return settings
  }

  /// The rules, what is claimed under them, and statements, whose currency may be that of the rules.
  func addLaw(to settings: inout HoursSettings) throws(Failure) {
    settings.rules = try law.pack()
    settings.claim = try claim.settings(under: settings.rules)
    for text in statement {
      settings.statements.append(try parseStatement(text, settings.rules?.currency))
    }
  }
}

extension Hours {
  /// The hours of a dossier that must have some.
  static func known(of dossier: Dossier, _ settings: HoursSettings) throws(Failure) -> Hours {
    if let app = settings.app {
      let known = WorkingTime.apps(of: dossier)
      guard known.contains(app) else { throw .noSuchApp(app, known: known) }
    }
    if let hours = WorkingTime.hours(of: dossier, settings: settings) { return hours }
    var always = settings
    (always.from, always.to) = (nil, nil)
    throw WorkingTime.hours(of: dossier, settings: always) == nil ? .noWork : .noWorkThen
  }
}

extension Basis: ExpressibleByArgument {}

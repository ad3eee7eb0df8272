import ArgumentParser
import Dossier
import WorkingTime

/// Which of several apps the hours are counted against, and what fills in for a missing log.
struct AppOptions: ParsableArguments {
  @Option(help: help("cli.option.app")) var app: String?
  @Option(help: help("cli.option.appPolicy")) var appPolicy = AppPolicy.conservative
  @Flag(help: help("cli.option.lostTime")) var lostTime = false

  func add(to settings: inout HoursSettings) {
    settings.app = app
    settings.policy = appPolicy
    settings.countsLostTime = lostTime
  }

  /// The options that are not as they are by default, as they are typed.
  var arguments: [String] {
    (app.map { ["--app", $0] } ?? [])
      + (appPolicy == .conservative ? [] : ["--app-policy", appPolicy.rawValue])
      + (lostTime ? ["--lost-time"] : [])
  }
}

extension AppPolicy: ExpressibleByArgument {}

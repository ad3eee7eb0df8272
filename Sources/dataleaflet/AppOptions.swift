import ArgumentParser
import Dossier
import WorkingTime

/// Which of several apps the hours are counted against, and what fills in for a missing log.
struct AppOptions: ParsableArguments {
  @Option(help: help("cli.option.app")) var app: String?
  @Option(help: help("cli.option.appPolicy")) var appPolicy = AppPolicy.conservative
  @Option(help: help("cli.option.appShare")) var appShare: [String] = []
  @Flag(help: help("cli.option.lostTime")) var lostTime = false

  func add(to settings: inout HoursSettings) throws(Failure) {
    settings.app = app
    settings.policy = appPolicy
    settings.countsLostTime = lostTime
    guard appShare.isEmpty || (app != nil && appPolicy == .monthlyShare) else {
      throw .shareWithoutPolicy
    }
    for text in appShare {
      let (month, share) = try parseMonthShare(text)
      settings.monthlyShares[month] = share
    }
  }

  /// The options that are not as they are by default, as they are typed.
  var arguments: [String] {
    (app.map { ["--app", $0] } ?? [])
      + (appPolicy == .conservative ? [] : ["--app-policy", appPolicy.rawValue])
      + appShare.flatMap { ["--app-share", $0] }
      + (lostTime ? ["--lost-time"] : [])
  }
}

extension AppPolicy: ExpressibleByArgument {}

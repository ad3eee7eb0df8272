import ArgumentParser
import Cohort
import Leaflet

/// Many people's exports: a row each, and totals that expose no one.
struct CohortCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cohort", abstract: spoken("cli.cohort.abstract"),
      discussion: spoken("cli.cohort.discussion"))
  }

  @OptionGroup var exports: ExportPaths
  @Flag(help: help("cli.option.emit")) var emit = false
  @Flag(help: help("cli.option.merge")) var merge = false
  @Option(help: help("cli.option.shares")) var shares: Int?
  @Option(help: help("cli.option.receipt")) var receipt: String?
  @OptionGroup var consent: ConsentOptions
  @Option(help: help("cli.option.caseList")) var caseList: String?
  @Option(help: help("cli.option.ledger")) var ledger: String?
  @Flag(help: help("cli.option.forcePublish")) var forcePublish = false
  /// How long one export may take by the clock on the wall, in seconds.
  @Option(help: help("cli.option.patience")) var patience = 120
  @OptionGroup var noise: NoiseOptions
  @OptionGroup var options: HoursOptions
  @OptionGroup var common: CommonOptions

  /// `cohort -`: paths come on standard input.
  private var isStream: Bool { exports.paths == ["-"] }

  func validate() throws {
    try exports.requireSome()
    let ways = [emit, merge, isStream].count { $0 }
    guard ways < 2, emit || (receipt == nil && !consent.isGiven), caseList == nil || ways == 0,
      ledger == nil || !(emit || isStream), noise.epsilon == nil || !(emit || isStream),
      shares == nil || (emit && receipt == nil)
    else {
      throw ValidationError(spoken("cli.error.cohortWays"))
    }
    guard noise.epsilon == nil || ledger != nil else {
      throw ValidationError(spoken("cli.error.noiseNeedsLedger"))
    }
    guard shares.map(Share.holderCounts.contains) ?? true else {
      throw ValidationError(spoken("cli.error.shares"))
    }
    guard (1...86_400).contains(patience) else {
      throw ValidationError(spoken("cli.error.patience"))
    }
    guard (emit && shares == nil) || isStream || common.output != nil else {
      throw ValidationError(spoken("cli.error.cohortNeedsOutput"))
    }
  }

  func work() throws(Failure) -> ExitCode {
    let settings = try options.settings(common)
    if let shares { return try giveShares(settings, holders: shares) }
    if emit { return try giveContribution(settings) }
    if isStream { return try streamContributions() }
    return try merge ? mergeContributions() : readPeople()
  }

  /// What every worker is started with, before its paths.
  var workerArguments: [String] {
    var arguments = [CohortWorkerCommand.name]
    func add(_ option: String, _ value: String?) {
      if let value { arguments += ["--" + option, value] }
    }
    add("zone", common.zone)
    add("from", options.from)
    add("to", options.to)
    add("basis", options.basis?.rawValue)
    add("rules", options.law.rules)
    add("status", options.law.status.rawValue)
    options.law.settings.forEach { add("set", $0) }
    arguments += options.apps.arguments + options.claim.arguments
    common.profilePaths.forEach { add("profile", $0) }
    return arguments + (common.requiresSandbox ? ["--require-sandbox"] : [])
  }
}

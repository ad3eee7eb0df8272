import ArgumentParser
import Rules
import WorkingTime

/// What only the user knows about a claim, or may choose.
struct ClaimOptions: ParsableArguments {
  @Option(help: help("cli.option.policy"))
  var policy = ClaimPolicy.offset

  @Flag(name: .customLong("no-expenses"), help: help("cli.option.noExpenses"))
  var leavesOutExpenses = false

  @Option(help: help("cli.option.distance"))
  var distance = KilometreEstimate.central

  @Option(help: help("cli.option.kmRate"))
  var kmRate: String?

  @Option(help: help("cli.option.holidayRule"))
  var holidayRule: String?

  @Flag(help: help("cli.option.exactHoliday"))
  var exactHoliday = false

  @Option(help: help("cli.option.sick"))
  var sick: [String] = []

  @Option(help: help("cli.option.serviceSince"))
  var serviceSince: String?

  @Option(help: help("cli.option.paid"))
  var paid: [String] = []

  @Option(help: help("cli.option.interestUntil"))
  var interestUntil: String?

  @Option(help: help("cli.option.deactivated"))
  var deactivated: String?

  /// The options that are not as they are by default, as they are typed.
  var arguments: [String] {
    func option(_ name: String, _ value: String?) -> [String] { value.map { [name, $0] } ?? [] }
    return option("--policy", policy == .offset ? nil : policy.rawValue)
      + (leavesOutExpenses ? ["--no-expenses"] : [])
      + option("--distance", distance == .central ? nil : distance.rawValue)
      + option("--km-rate", kmRate) + option("--holiday-rule", holidayRule)
      + (exactHoliday ? ["--exact-holiday"] : []) + sick.flatMap { ["--sick", $0] }
      + option("--service-since", serviceSince) + paid.flatMap { ["--paid", $0] }
      + option("--interest-until", interestUntil) + option("--deactivated", deactivated)
  }

  /// `pack` gives other payments their currency.
  func settings(under pack: RulePack?) throws(Failure) -> ClaimSettings {
    var settings = ClaimSettings(
      policy: policy, expenses: !leavesOutExpenses, kilometres: distance, kilometreSeries: kmRate,
      holidayFraction: exactHoliday ? .exact : .asWritten, holidayRule: holidayRule)
    for days in sick { settings.sickDays.append(try parseDays(days)) }
    settings.serviceSince = try serviceSince.map(parseDate)
    for payment in paid { settings.otherPayments.append(try parsePayment(payment, pack?.currency)) }
    settings.interestUntil = try interestUntil.map(parseDate)
    settings.deactivation = try deactivated.map(parseDays)
    return settings
  }
}

extension ClaimPolicy: ExpressibleByArgument {}
extension KilometreEstimate: ExpressibleByArgument {}

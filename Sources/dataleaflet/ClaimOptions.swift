import ArgumentParser
import CivilTime
import Dossier
import Leaflet
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
    for payment in paid { settings.otherPayments.append(try parsePayment(payment, pack)) }
    settings.interestUntil = try interestUntil.map(parseDate)
    settings.deactivation = try deactivated.map(parseDays)
    return settings
  }

  /// `2024-03-01..2024-03-12`, both among them, or a single day.
  private func parseDays(_ text: String) throws(Failure) -> ClosedRange<LocalDate> {
    let ends = halves(of: text, at: "..")
    let first = try parseDate(ends.0)
    let last = try ends.1.map(parseDate) ?? first
    guard first <= last else { throw .noDay(from: first, to: last) }
    return first...last
  }

  /// `2024-03-01=1500.00`.
  private func parsePayment(_ text: String, _ pack: RulePack?) throws(Failure) -> OtherPayment {
    let parts = halves(of: text, at: "=")
    let date = try parseDate(parts.0)
    guard let currency = pack?.currency else { throw .setWithoutRules }
    guard let decimal = parts.1.flatMap(ExactDecimal.init),
      let amount = Money(
        unscaled: decimal.units, scale: decimal.places, currency: currency)
    else { throw .notAnAmount(text) }
    return OtherPayment(date: date, amount: amount)
  }

  private func halves(of text: String, at mark: String) -> (String, String?) {
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
  }
}

extension ClaimPolicy: ExpressibleByArgument {}
extension KilometreEstimate: ExpressibleByArgument {}

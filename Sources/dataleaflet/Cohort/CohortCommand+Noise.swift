import Cohort
import Dossier
import Glibc
import Leaflet

extension CohortCommand {
  /// Means with noise: those that were drawn for the same people before, or a new draw where the
  /// budget has room for it. The draw is noted before it is told.
  func noisyRelease(
    of contributions: [Contribution], _ settings: NoiseSettings, _ ledger: LedgerFile
  ) throws(Failure) -> NoisyRelease {
    guard contributions.count >= NoiseSettings.fewestDrivers else {
      throw .tooFewForNoise(contributions.count)
    }
    var noted = try ledger.read()
    let currency = try mainCurrency(of: contributions)
    let query = NoiseDraw.query(contributions, currency, settings)
    if let draw = noted.draw(for: query),
      let release = NoisyRelease(numbers: draw.numbers, currency: currency, settings: settings)
    {
      return release
    }
    let cases = contributions.map(\.caseNumber)
    let spent = noted.spent(on: cases, in: settings.quarter)
    guard spent.quarter + settings.epsilon <= NoiseSettings.quarterlyBudget,
      spent.year + settings.epsilon <= NoiseSettings.yearlyBudget
    else { throw .budgetSpent(settings, quarter: spent.quarter, year: spent.year) }
    var generator = SystemRandomNumberGenerator()
    let release = NoisyRelease(
      contributions, currency: currency, settings: settings, &generator)
    noted.add(NoiseDraw(release, of: contributions))
    try ledger.write(noted)
    tell(
      budget: settings.quarter, spent.quarter + settings.epsilon, spent.year + settings.epsilon)
    return release
  }

  /// That of the rules, or else the one that most people are paid in; of two, the first by its code.
  private func mainCurrency(of contributions: [Contribution]) throws(Failure) -> Currency? {
    if let currency = try options.law.pack()?.currency { return currency }
    let counts = contributions.compactMap(\.currency).reduce(into: [Currency: Int]()) {
      $0[$1, default: 0] += 1
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  private func tell(budget quarter: Quarter, _ inQuarter: Int64, _ inYear: Int64) {
    guard !common.quiet else { return }
    let sentence = common.words.text(
      "cli.cohort.budget",
      [
        Fact("quarter", .text(quarter.description)),
        Fact("spent", .text(CohortReport.epsilon(inQuarter))),
        Fact("year", .text("\(quarter.year)")),
        Fact("spentYear", .text(CohortReport.epsilon(inYear))),
      ])
    writeAll("dataleaflet: \(sentence)\n", to: STDERR_FILENO)
  }
}

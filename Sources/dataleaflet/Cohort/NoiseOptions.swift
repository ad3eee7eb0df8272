import ArgumentParser
import Cohort
import Rules

/// How much noise a release has, and of whose budget.
struct NoiseOptions: ParsableArguments {
  @Option(help: help("cli.option.epsilon")) var epsilon: String?
  @Option(help: help("cli.option.quarter")) var quarter: String?
  @Option(help: help("cli.option.clampHours")) var clampHours: Int64 = 80
  @Option(help: help("cli.option.clampPay")) var clampPay: Int64 = 60

  func validate() throws {
    guard epsilon != nil || (quarter == nil && clampHours == 80 && clampPay == 60) else {
      throw ValidationError(spoken("cli.error.noiseWithoutEpsilon"))
    }
    guard epsilon == nil || settings != nil else {
      throw ValidationError(spoken("cli.error.noise"))
    }
  }

  /// nil where no noise is asked for.
  var settings: NoiseSettings? {
    guard let epsilon = epsilon.flatMap(ExactDecimal.init), epsilon.places <= 3,
      let quarter = quarter.flatMap(Quarter.init)
    else { return nil }
    let thousandths = (epsilon.places..<3).reduce(epsilon.units) { units, _ in
      units.multipliedReportingOverflow(by: 10).partialValue
    }
    return NoiseSettings(
      epsilon: thousandths, quarter: quarter, hoursPerWeek: clampHours, payPerHour: clampPay)
  }
}

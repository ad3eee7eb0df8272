import Digests
import Dossier

/// What was drawn for a release with noise, and of whose budget: a line of the ledger.
public struct NoiseDraw: Sendable, Hashable {
  static let schema = "dataleaflet.noise.v1"

  /// The SHA-256 of the question: of the contributions, the bounds and ε.
  public let query: String
  /// In thousandths.
  public let epsilon: Int64
  public let quarter: Quarter
  /// Sorted, each once.
  public let cases: [CaseNumber]
  /// Those of a `NoisyRelease`.
  public let numbers: [Int64]

  public init(_ release: NoisyRelease, of contributions: [Contribution]) {
    query = Self.query(contributions, release.currency, release.settings)
    epsilon = release.settings.epsilon
    quarter = release.settings.quarter
    cases = contributions.map(\.caseNumber).sorted()
    numbers = release.numbers
  }

  /// The question that a release answers. In which order the people come plays no part, nor in which
  /// quarter it is asked.
  public static func query(
    _ contributions: [Contribution], _ currency: Currency?, _ settings: NoiseSettings
  ) -> String {
    let question =
      "\(schema) \(currency?.code ?? "-") \(settings.epsilon) \(settings.hoursPerWeek) "
      + "\(settings.payPerHour)\n"
    let people = contributions.map(\.line).sorted().joined(separator: "\n")
    return SHA256.hexadecimal(of: Array((question + people).utf8))
  }
}

extension NoiseDraw {
  var json: JSONValue {
    .object([
      "schema": .text(Self.schema), "query": .text(query), "epsilonThousandths": .integer(epsilon),
      "quarter": .text(quarter.description), "numbers": .list(numbers.map(JSONValue.integer)),
      "cases": .list(cases.map { .text($0.description) }),
    ])
  }

  static func isOne(_ json: JSONValue) -> Bool {
    guard var reader = try? ObjectReader(json, named: schema) else { return false }
    return (try? reader.schema(schema)) != nil
  }

  init(_ json: JSONValue) throws(CohortFileError) {
    var reader = try ObjectReader(json, named: Self.schema)
    try reader.schema(Self.schema)
    query = try reader.digest("query")
    epsilon = try reader.integer("epsilonThousandths", in: 1...NoiseSettings.quarterlyBudget)
    quarter = try reader.text("quarter") { Quarter($0) }
    numbers = try reader.integers(
      "numbers", count: NoisyRelease.numberCount, in: .min ... .max)
    cases = try reader.texts("cases", atMost: 1_000_000) { CaseNumber($0) }
    try reader.finish()
  }
}

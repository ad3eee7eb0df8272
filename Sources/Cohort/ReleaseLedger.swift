/// The releases that were made, so that no two of them can be taken off each other: what is left
/// would be the sums of the few people who are in one of them alone.
public struct ReleaseLedger: Sendable, Hashable {
  public static let schema = "dataleaflet.ledger.v1"

  /// One release.
  public struct Entry: Sendable, Hashable {
    /// Sorted, each once.
    public var cases: [CaseNumber]
    /// The SHA-256 of what was told, in 64 lowercase digits.
    public var sum: String

    public init(cases: [CaseNumber], sum: String) {
      self.cases = cases
      self.sum = sum
    }
  }

  public private(set) var entries: [Entry] = []
  /// Releases with noise.
  public private(set) var draws: [NoiseDraw] = []

  public init() {}

  /// Reads what `text` has written, and nothing else.
  public init(_ bytes: [UInt8]) throws(CohortFileError) {
    for value in try JSONParser.values(in: bytes) {
      if NoiseDraw.isOne(value) {
        draws.append(try NoiseDraw(value))
      } else {
        entries.append(try Entry(value))
      }
    }
  }

  /// A release a line, those with noise last.
  public var text: String {
    (entries.map(\.json) + draws.map(\.json)).map { $0.line + "\n" }.joined()
  }

  /// Whether people stand in one of two releases alone, and fewer of them than may be told of. The
  /// same people again are no difference. O(n) in the cases of the ledger.
  public func isTooNear(_ cases: [CaseNumber], rules: PublicationRules = .standard) -> Bool {
    let new = Set(cases)
    return entries.contains { entry in
      let difference = new.symmetricDifference(entry.cases).count
      return difference > 0 && Int64(difference) < rules.fewestDrivers
    }
  }

  /// Notes a release. The same one again changes nothing.
  public mutating func add(_ entry: Entry) {
    if !entries.contains(entry) { entries.append(entry) }
  }

  /// Notes a release with noise.
  public mutating func add(_ draw: NoiseDraw) { draws.append(draw) }

  /// The numbers that were drawn for the same question about the same data: a second draw would help
  /// to average the noise away.
  public func draw(for query: String) -> NoiseDraw? { draws.first { $0.query == query } }

  /// ε in thousandths that was spent on any of these people, in the quarter and in its year. What is
  /// told of others costs them nothing. O(n) in the cases of the ledger.
  public func spent(on cases: [CaseNumber], in quarter: Quarter) -> (quarter: Int64, year: Int64) {
    let people = Set(cases)
    let shared = draws.filter {
      $0.quarter.year == quarter.year && !people.isDisjoint(with: $0.cases)
    }
    return (
      shared.filter { $0.quarter == quarter }.map(\.epsilon).reduce(0, +),
      shared.map(\.epsilon).reduce(0, +)
    )
  }
}

extension ReleaseLedger.Entry {
  fileprivate var json: JSONValue {
    .object([
      "schema": .text(ReleaseLedger.schema), "sum": .text(sum),
      "cases": .list(cases.map { .text($0.description) }),
    ])
  }

  fileprivate init(_ json: JSONValue) throws(CohortFileError) {
    var reader = try ObjectReader(json, named: ReleaseLedger.schema)
    try reader.schema(ReleaseLedger.schema)
    sum = try reader.digest("sum")
    cases = try reader.texts("cases", atMost: 1_000_000) { CaseNumber($0) }
    try reader.finish()
  }
}

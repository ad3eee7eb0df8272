import Dossier

/// What one holder has of some drivers' totals: numbers that say nothing alone.
///
/// It names the drivers by their case numbers, so that no driver is added twice and no holder's part
/// is missing, and the currency of the money.
public struct Share: Sendable, Hashable {
  public static let schema = "dataleaflet.share.v1"
  public static let holderCounts = 2...16

  /// 1…`holders`.
  public let holder: Int
  public let holders: Int
  public let currency: Currency?
  /// Sorted, each once.
  public let cases: [CaseNumber]
  let values: [UInt64]

  private init(
    holder: Int, holders: Int, currency: Currency?, cases: [CaseNumber], values: [UInt64]
  ) {
    self.holder = holder
    self.holders = holders
    self.currency = currency
    self.cases = cases
    self.values = values
  }

  /// One driver's totals, split evenly at random.
  ///
  /// - Parameter generator: One that nobody can foresee: who can, has the totals.
  /// - Returns: A share for each holder; nil for a number of holders outside `holderCounts`.
  public static func split(
    _ contribution: Contribution, among holders: Int,
    _ generator: inout some RandomNumberGenerator
  ) -> [Share]? {
    let values = SharedTotals.values(contribution)
    guard holderCounts.contains(holders),
      let parts = AdditiveShares.split(values, among: holders, &generator)
    else { return nil }
    return parts.enumerated().map { index, part in
      Share(
        holder: index + 1, holders: holders, currency: contribution.currency,
        cases: [contribution.caseNumber], values: part)
    }
  }

  /// Adds the shares of one holder up.
  public static func sum(_ shares: [Share]) throws(ShareError) -> Share {
    guard let first = shares.first,
      let values = AdditiveShares.sum(shares.map(\.values))
    else { throw .noShares }
    guard shares.allSatisfy({ $0.holders == first.holders }) else { throw .differentSplits }
    let cases = shares.flatMap(\.cases).sorted()
    if let twice = zip(cases, cases.dropFirst()).first(where: { $0 == $1 }) {
      throw .countedTwice(twice.0)
    }
    return Share(
      holder: first.holder, holders: first.holders, currency: try currency(of: shares),
      cases: cases, values: values)
  }

  /// The totals, of the sums of all holders.
  public static func totals(_ sums: [Share]) throws(ShareError) -> SharedTotals {
    guard let first = sums.first, let values = AdditiveShares.sum(sums.map(\.values)) else {
      throw .noShares
    }
    guard sums.allSatisfy({ $0.holders == first.holders }) else { throw .differentSplits }
    for holder in 1...first.holders where !sums.contains(where: { $0.holder == holder }) {
      throw .holderMissing(holder)
    }
    guard sums.count == first.holders, sums.allSatisfy({ $0.cases == first.cases }) else {
      throw .differentPeople
    }
    guard
      let totals = SharedTotals(
        values, drivers: first.cases.count, currency: try currency(of: sums))
    else { throw .noTotals }
    return totals
  }

  private static func currency(of shares: [Share]) throws(ShareError) -> Currency? {
    let currencies = Set(shares.compactMap(\.currency))
    guard currencies.count < 2 else { throw .severalCurrencies }
    return currencies.first
  }
}

/// Why shares cannot be added up.
public enum ShareError: Error, Hashable, Sendable {
  /// There are none, or something else lies among them.
  case noShares
  /// They were split among different numbers of holders.
  case differentSplits
  case countedTwice(CaseNumber)
  case severalCurrencies
  case holderMissing(Int)
  /// One holder has people whom another has not.
  case differentPeople
  /// The sum is none: a share was changed, or is of another splitting.
  case noTotals
}

extension Share {
  /// On one line without its end.
  public var line: String {
    JSONValue.object([
      "schema": .text(Self.schema), "holder": .integer(holder), "holders": .integer(holders),
      "currency": .optional(currency?.code),
      "cases": .list(cases.map { .text($0.description) }),
      "values": .list(values.map { .integer(Int64(bitPattern: $0)) }),
    ]).line
  }

  /// Reads one share, and nothing that is not exactly one.
  public init(_ bytes: [UInt8]) throws(CohortFileError) {
    var reader = try ObjectReader(JSONParser.value(in: bytes), named: Self.schema)
    try reader.schema(Self.schema)
    let many = Int64(Self.holderCounts.lowerBound)...Int64(Self.holderCounts.upperBound)
    holders = Int(try reader.integer("holders", in: many))
    holder = Int(try reader.integer("holder", in: 1...Int64(holders)))
    currency = try Contribution.currency(in: &reader)
    cases = try reader.texts("cases", atMost: 1_000_000) { CaseNumber($0) }
    values = try reader.integers("values", count: SharedTotals.count, in: .min ... .max)
      .map(UInt64.init(bitPattern:))
    try reader.finish()
    if cases.isEmpty { throw .outOfRange("cases") }
  }
}

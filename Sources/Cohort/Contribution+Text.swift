import CivilTime
import Dossier
import WorkingTime

extension Contribution {
  /// On one line without its end: `{"schema":"dataleaflet.contribution.v1",…}`. The same
  /// contribution gives the same bytes.
  public var line: String { json.line }

  /// The same for people to read, a member a line.
  public var page: String { json.page }

  var json: JSONValue {
    .object([
      "schema": .text(Self.schema),
      "case": .text(caseNumber.description),
      "source": .text(source.rawValue),
      "marks": .list(marks.map { .text($0.rawValue) }),
      "currency": .optional(currency?.code),
      "workDays": .integer(workDays),
      "imposedOfflineSeconds": .integer(imposedOffline),
      "shortOfflineSeconds": .integer(shortOffline),
      "metres": .object([
        "p1": .optional(metres.p1), "p2": .optional(metres.p2), "p3": .optional(metres.p3),
      ]),
      "months": .list(months.map(\.json)),
      "weeksByOnlineHours": .list(weeks.map(JSONValue.integer)),
      "sessionsByHours": .list(sessions.map(JSONValue.integer)),
    ])
  }

  /// Reads one contribution, and nothing that is not exactly one.
  public init(_ bytes: [UInt8]) throws(CohortFileError) {
    try self.init(JSONParser.value(in: bytes))
  }

  init(_ json: JSONValue) throws(CohortFileError) {
    var reader = try ObjectReader(json, named: Self.schema)
    try reader.schema(Self.schema)
    caseNumber = try reader.text("case") { CaseNumber($0) }
    source = try reader.text("source") { HoursSource(rawValue: $0) }
    marks = try reader.texts("marks", atMost: HoursMark.allCases.count) { MarkRank($0) }
      .map(\.mark)
    currency = try Self.currency(in: &reader)
    workDays = try reader.integer("workDays", in: ContributionLimits.days)
    imposedOffline = try reader.integer("imposedOfflineSeconds", in: ContributionLimits.offline)
    shortOffline = try reader.integer("shortOfflineSeconds", in: ContributionLimits.offline)
    metres = try PhaseMetres(try reader.value("metres"))
    months = try Self.months(try reader.list("months"), isPaid: currency != nil)
    weeks = try reader.integers(
      "weeksByOnlineHours", count: FixedBins.week.count, in: ContributionLimits.count)
    sessions = try reader.integers(
      "sessionsByHours", count: FixedBins.session.count, in: ContributionLimits.count)
    try reader.finish()
  }

  static func currency(in reader: inout ObjectReader) throws(CohortFileError) -> Currency? {
    switch try reader.value("currency") {
    case .null: return nil
    case .text(let code):
      if let currency = currency(code) { return currency }
      throw .outOfRange("currency")
    default: throw .outOfRange("currency")
    }
  }

  private static func months(
    _ values: [JSONValue], isPaid: Bool
  ) throws(CohortFileError) -> [MonthFigures] {
    guard values.count <= ContributionLimits.months else { throw .outOfRange("months") }
    var months: [MonthFigures] = []
    for value in values {
      let month = try MonthFigures(value, isPaid: isPaid)
      if let last = months.last, month.month <= last.month { throw .outOfRange("months") }
      months.append(month)
    }
    return months
  }
}

/// A mark by its place in the order in which marks are printed.
private struct MarkRank: Comparable {
  let mark: HoursMark
  let rank: Int

  init?(_ text: String) {
    guard let mark = HoursMark(rawValue: text),
      let rank = HoursMark.allCases.firstIndex(of: mark)
    else { return nil }
    self.mark = mark
    self.rank = rank
  }

  static func < (one: MarkRank, other: MarkRank) -> Bool { one.rank < other.rank }
}

extension Contribution.PhaseMetres {
  fileprivate init(_ json: JSONValue) throws(CohortFileError) {
    var reader = try ObjectReader(json, named: "metres")
    p1 = try reader.optionalInteger("p1", in: ContributionLimits.metres)
    p2 = try reader.optionalInteger("p2", in: ContributionLimits.metres)
    p3 = try reader.optionalInteger("p3", in: ContributionLimits.metres)
    try reader.finish()
  }
}

extension Contribution.MonthFigures {
  fileprivate var json: JSONValue {
    .object([
      "month": .text(month.description), "p1": .integer(p1), "p2": .integer(p2),
      "p3": .integer(p3), "received": .optional(received), "commission": .optional(commission),
    ])
  }

  fileprivate init(_ json: JSONValue, isPaid: Bool) throws(CohortFileError) {
    var reader = try ObjectReader(json, named: "months")
    month = try reader.text("month", ContributionLimits.month)
    let seconds = ContributionLimits.monthSeconds
    p1 = try reader.integer("p1", in: seconds)
    p2 = try reader.integer("p2", in: seconds)
    p3 = try reader.integer("p3", in: seconds)
    guard seconds.contains(p1 + p2 + p3) else { throw .outOfRange("months") }
    received = try reader.optionalInteger("received", in: ContributionLimits.monthMoney)
    commission = try reader.optionalInteger("commission", in: ContributionLimits.monthMoney)
    guard isPaid || received == nil && commission == nil else { throw .outOfRange("currency") }
    try reader.finish()
  }
}

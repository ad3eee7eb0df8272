import CivilTime
import Cohort
import Dossier
import WorkingTime

/// Why a person's export is not counted.
public enum UnreadReason: String, Sendable, Hashable, CaseIterable {
  case notFound, encrypted, damaged, tooLarge, notUnderstood
  /// There is no working time in it, or none on the chosen days.
  case noWork, noWorkThen
  /// It took too long.
  case tooSlow
  /// Its process came to an end that was not planned, or used too much memory.
  case broken
  /// Where walls are asked for, the kernel has none.
  case unconfined
  /// The same content is counted already.
  case countedAlready
  /// A file that was to hold a contribution, and does not.
  case noContribution

  /// The key of the sentence about it.
  public var key: String { "cohort.reason.\(rawValue)" }
}

/// One person of a cohort: for those who advise the person, and for no one else.
public struct DriverRow: Sendable, Hashable {
  /// nil where the content could not be read to its end.
  public var caseNumber: CaseNumber?
  /// nil where the export is not counted.
  public var contribution: Contribution?
  /// nil where it is.
  public var reason: UnreadReason?
  /// Rows of the export that could not be read.
  public var rowsSetAside: Int64 = 0
  /// What the rules make of it on the basis shown first; nil without rules.
  public var claim: Money?

  public init(caseNumber: CaseNumber?, unread reason: UnreadReason) {
    self.caseNumber = caseNumber
    self.reason = reason
  }

  public init(_ contribution: Contribution, rowsSetAside: Int64 = 0, claim: Money? = nil) {
    caseNumber = contribution.caseNumber
    self.contribution = contribution
    self.rowsSetAside = rowsSetAside
    self.claim = claim
  }
}

/// The people of a cohort. The order in which they were read plays no part.
public struct DriverTable: Sendable, Hashable {
  /// By case number; those without one first.
  public let rows: [DriverRow]

  /// Of one content that comes twice, one row counts.
  public init(_ rows: [DriverRow]) {
    let sorted = rows.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
    var counted: Set<CaseNumber> = []
    self.rows = sorted.map { row in
      guard let contribution = row.contribution,
        !counted.insert(contribution.caseNumber).inserted
      else { return row }
      return DriverRow(caseNumber: row.caseNumber, unread: .countedAlready)
    }
  }

  public var contributions: [Contribution] { rows.compactMap(\.contribution) }

  private static func order(_ row: DriverRow) -> [String] {
    [
      row.caseNumber?.description ?? "", row.contribution?.line ?? "~", row.reason?.rawValue ?? "",
      "\(row.rowsSetAside)", "\(row.claim?.minorUnits ?? 0)", row.claim?.currency.code ?? "",
    ]
  }

  /// `drivers.csv`: a row each. The words say why an export was not counted.
  public func csv(_ words: Words) -> String {
    rows.reduce(into: CSVText.record(Self.columns)) { text, row in
      text += CSVText.record(Self.cells(row, words))
    }
  }

  /// Which case is whose: the one file that names them, by case.
  public static func caseList(_ rows: [DriverRow], paths: [[String]]) -> String {
    CSVText.record(["case", "path"])
      + zip(rows, paths).map { row, paths in
        CSVText.record([row.caseNumber?.description ?? "", paths.joined(separator: " ")])
      }.sorted().joined()
  }

  private static let columns = [
    "case", "status", "reason", "source", "marks", "currency", "from", "to", "work_days",
    "p1_seconds", "p2_seconds", "p3_seconds", "p1_metres", "p2_metres", "p3_metres", "received",
    "commission", "gross_per_hour_a", "gross_per_hour_b", "gross_per_hour_c", "gross_per_hour_d",
    "claim", "claim_currency", "rows_set_aside", "note",
  ]

  private static func cells(_ row: DriverRow, _ words: Words) -> [String] {
    let caseNumber = row.caseNumber?.description ?? ""
    guard let contribution = row.contribution else {
      let blanks = [String](repeating: "", count: columns.count - 4)
      return [caseNumber, "not counted", row.reason?.rawValue ?? ""] + blanks
        + [row.reason.map { words[$0.key] } ?? ""]
    }
    return [caseNumber, "counted", ""] + cells(contribution)
      + [row.claim?.decimal ?? "", row.claim?.currency.code ?? "", "\(row.rowsSetAside)", ""]
  }

  private static func cells(_ one: Contribution) -> [String] {
    func amount(_ minorUnits: Int64?) -> String {
      guard let minorUnits, let currency = one.currency else { return "" }
      return Money(minorUnits: minorUnits, currency: currency).decimal
    }
    func number(_ value: Int64?) -> String { value.map { "\($0)" } ?? "" }
    let phases = one.phases
    let knowsWaiting = one.source != .tripsOnly
    return [
      one.source.rawValue, one.marks.map(\.rawValue).joined(separator: " "),
      one.currency?.code ?? "", one.months.first?.month.description ?? "",
      one.months.last?.month.description ?? "", number(one.workDays),
      knowsWaiting ? number(phases.p1) : "", number(phases.p2), number(phases.p3),
      number(one.metres.p1), number(one.metres.p2), number(one.metres.p3), amount(one.received),
      amount(one.commission),
    ] + Basis.allCases.map { one.payPerHour(on: $0)?.decimal ?? "" }
  }
}

import CivilTime
import Dossier

/// What was seen of one item, and where.
public struct ChecklistResult: Sendable, Hashable {
  /// Never a breach: something may have come another way.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case found
    /// In none of the opened files.
    case notFound = "not-found"
    /// For a part of the time, or without some columns.
    case partly
    /// The answer, if there is one, is not in files of this kind.
    case cannotTell = "cannot-tell"
  }

  /// Why, as a key of the wording.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case dataRead, filesUnread, noData
    case textsUnread, noTexts
    case companiesNamed
    case machineReadable, alsoPages, onlyPages
    case noDates, withinMonth, afterMonth
    case ratingsOne, ratingsAverage, noRatings
    case ticketsOnly, noTickets
    case positionsCover, positionsPart, noPositions
    case logCovers, logPart, noLog
    case offersCover, offersPart, noOffers
    case payCovers, payPart, payWithoutParts, noPay
    case restrictionsListed, noRestrictions
    case columnSeen, noColumn
    case oneRole, severalRoles
  }

  public var item: ChecklistItem
  public var verdict: Verdict
  public var reason: Reason
  /// What was counted: files, ratings, days; nil where nothing was.
  public var count: Int?
  /// What was looked at, by index into `Dossier.files`, sorted.
  public var files: [Int]
  /// Columns that were found, or looked for in vain.
  public var columns: [String]
  /// Rows, such as trips, of which the files lack what the item asks for.
  public var rowsLacking: Int?
  /// The days that the item is found for.
  public var from: LocalDate?
  public var to: LocalDate?
  /// Stretches of days without it, in order.
  public var lacking: [ClosedRange<LocalDate>]

  init(
    _ item: ChecklistItem, _ verdict: Verdict, _ reason: Reason, count: Int? = nil,
    files: [Int] = [], columns: [String] = [], rowsLacking: Int? = nil,
    days: ClosedRange<LocalDate>? = nil, lacking: [ClosedRange<LocalDate>] = []
  ) {
    self.item = item
    self.verdict = verdict
    self.reason = reason
    self.count = count
    self.files = files.sorted()
    self.columns = columns
    self.rowsLacking = rowsLacking
    from = days?.lowerBound
    to = days?.upperBound
    self.lacking = lacking
  }

  /// Whether the letter asks for it.
  public var isFailing: Bool { verdict == .notFound || verdict == .partly }
}

/// All items, for the answer of one company.
public struct AnswerCheck: Sendable, Hashable {
  /// Hostile; nil where no file was recognised.
  public var controller: String?
  /// Indices into `Dossier.exports`.
  public var exports: [Int]
  public var results: [ChecklistResult]
}

/// What only the person knows about their request.
public struct RequestDates: Sendable, Hashable {
  public var requested: LocalDate?
  public var answered: LocalDate?

  public init(requested: LocalDate? = nil, answered: LocalDate? = nil) {
    self.requested = requested
    self.answered = answered
  }
}

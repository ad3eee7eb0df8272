import CivilTime
import Cohort
import Digests

/// A record of what one person agrees to share, in the structure of ISO/IEC TS 27560:2023. No clock
/// is read: dates are those that the person states, or null.
public struct ConsentReceipt: Sendable {
  public static let schema = "dataleaflet.receipt.v1"

  public struct Dates: Sendable, Hashable {
    public var given: LocalDate?
    public var expires: LocalDate?

    public init(given: LocalDate?, expires: LocalDate?) {
      self.given = given
      self.expires = expires
    }
  }

  private let contribution: Contribution
  private let sum: String
  private let dates: Dates
  private let recipient: String?
  private let program: String
  private let words: Words

  /// - Parameter bytes: The file that is shared, to the last byte.
  public init(
    contribution: Contribution, bytes: [UInt8], dates: Dates, recipient: String?, program: String,
    words: Words
  ) {
    self.contribution = contribution
    sum = SHA256.hexadecimal(of: bytes)
    self.dates = dates
    self.recipient = recipient
    self.program = program
    self.words = words
  }

  public var json: String {
    JSONText.object([
      ("schema", .text(Self.schema)), ("record", record), ("processing", processing),
      ("event", event),
    ]).rendered
  }

  /// Two records of the same file have the same identifier.
  private var record: JSONText {
    .object([
      ("schemaVersion", .text("ISO/IEC TS 27560:2023")), ("recordId", .text(sum)),
      ("piiPrincipalId", .text(contribution.caseNumber.description)),
      ("program", .object([("name", .text("DataLeaflet")), ("version", .text(program))])),
      ("language", .text(words.language.rawValue)),
    ])
  }

  private var processing: JSONText {
    .object([
      ("purposes", .list([.text(words["receipt.purpose"])])),
      ("purposeCode", .text("collective-bargaining-statistics")),
      ("lawfulBasis", .text("GDPR 6(1)(a), 9(2)(a)")),
      ("sensitive", .bool(true)), ("recipient", .optional(recipient)),
      (
        "data",
        .object([
          ("schema", .text(Contribution.schema)), ("sha256", .text(sum)),
          (
            "fields",
            .list(
              [
                "case", "source", "marks", "currency", "workDays", "imposedOfflineSeconds",
                "shortOfflineSeconds", "metres", "months", "weeksByOnlineHours", "sessionsByHours",
              ].map { .text($0) })
          ),
          ("from", .optional(contribution.months.first?.month.description)),
          ("to", .optional(contribution.months.last?.month.description)),
        ])
      ),
      ("notShared", .text(words["receipt.notShared"])),
      ("withdrawal", .text(words["receipt.withdrawal"])),
    ])
  }

  private var event: JSONText {
    .object([
      ("state", .text(dates.given == nil ? "requested" : "given")),
      ("given", .date(dates.given)), ("expires", .date(dates.expires)),
      ("signatures", .list([])),
    ])
  }
}

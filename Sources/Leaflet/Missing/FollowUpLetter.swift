import CivilTime
import Dossier

/// A letter that asks a company for what its answer lacks. It claims no breach: something may have
/// come another way.
public struct FollowUpLetter: Sendable {
  /// What only the person knows. What is not given stays in the letter in square brackets.
  public struct Particulars: Sendable, Hashable {
    public var dates: RequestDates
    /// The person's name.
    public var name: String?
    /// The authority of the person's country, such as CNIL.
    public var authority: String?
    /// Whether somebody writes on the person's behalf, with a mandate.
    public var isRepresented: Bool
    /// The months about which there is a dispute.
    public var disputed: [YearMonth]

    public init(
      dates: RequestDates = RequestDates(), name: String? = nil, authority: String? = nil,
      isRepresented: Bool = false, disputed: [YearMonth] = []
    ) {
      self.dates = dates
      self.name = name
      self.authority = authority
      self.isRepresented = isRepresented
      self.disputed = disputed
    }
  }

  let dossier: Dossier
  let particulars: Particulars
  /// The SHA-256 of each export that is one file, by its index in the dossier.
  let digests: [Int: String]
  let words: Words

  public init(
    dossier: Dossier, particulars: Particulars, digests: [Int: String], words: Words
  ) {
    self.dossier = dossier
    self.particulars = particulars
    self.digests = digests
    self.words = words
  }

  /// One letter for each company, parted by a line of dashes.
  public func text(_ checks: [AnswerCheck], width: Int = 76, ascii: Bool = false) -> String {
    var page = ReportPage(width: width, ascii: ascii)
    for (index, check) in checks.enumerated() {
      if index > 0 {
        page.blank()
        page.rule()
        page.blank()
      }
      write(check, on: &page)
    }
    return page.text
  }

  private func write(_ check: AnswerCheck, on page: inout ReportPage) {
    let failing = check.results.filter(\.isFailing)
    paragraph(words.text("letter.to", [Fact("company", .text(company(check)))]), on: &page)
    paragraph(opening(check), on: &page)
    guard !failing.isEmpty else { return paragraph(words["letter.nothing"], on: &page) }
    page.blank()
    page.paragraph(words["letter.notFound"])
    for result in failing { write(result, of: check, on: &page) }
    write(requests(of: failing), on: &page)
    paragraph(words["letter.exceptions"], on: &page)
    paragraph(words["letter.aims"], on: &page)
    paragraph(deadline(check), on: &page)
    if particulars.isRepresented { paragraph(words["letter.mandate"], on: &page) }
    paragraph(particulars.name.map(shown) ?? blank("name"), on: &page)
  }

  private func paragraph(_ text: String, on page: inout ReportPage) {
    page.blank()
    page.paragraph(text)
  }

  private func blank(_ name: String) -> String { "[\(words["letter.blank.\(name)"])]" }

  private func company(_ check: AnswerCheck) -> String {
    check.controller.map(shown) ?? blank("company")
  }

  private func date(_ date: LocalDate?, _ name: String) -> FactValue {
    date.map { .date($0) } ?? .text(blank(name))
  }

  private func opening(_ check: AnswerCheck) -> String {
    let files = dossier.files.wholeFiles.filter { check.exports.contains($0.export) }
    let sums = check.exports.compactMap { digests[$0] }.map { String($0.prefix(16)) }.sorted()
    let text = words.text(
      "letter.opening",
      [
        Fact("requested", date(particulars.dates.requested, "requested")),
        Fact("answered", date(particulars.dates.answered, "answered")),
        Fact("n", .count(files.count)),
      ])
    return sums.isEmpty
      ? text : text + " " + words.text("letter.sums", [Fact("sums", .texts(sums))])
  }

  private func write(
    _ result: ChecklistResult, of check: AnswerCheck, on page: inout ReportPage
  ) {
    let wording = MissingWords(words)
    page.paragraph(
      "- "
        + words.labelled(
          "\(wording.title(result)) (\(wording.basis(result.item)))", wording.reason(result)),
      indent: 2, hanging: 2)
    for stretch in wording.lacking(result, most: 6) { page.paragraph(stretch, indent: 4) }
    if result.item.test == .positions, let months = months(check) {
      page.paragraph(months, indent: 4)
    }
  }

  /// The numbered requests that belong to what is lacking.
  private func requests(of failing: [ChecklistResult]) -> [String] {
    (1...6).filter { number in failing.contains { $0.item.request == number } }
      .map { words["letter.request.\($0)"] }
  }

  private func write(_ requests: [String], on page: inout ReportPage) {
    guard !requests.isEmpty else { return }
    page.blank()
    page.paragraph(words["letter.please"])
    for (index, request) in requests.enumerated() {
      page.paragraph("\(index + 1). \(request)", indent: 2, hanging: 3)
    }
  }

  /// The Dutch authority leads where Uber has its seat in the Union.
  private func deadline(_ check: AnswerCheck) -> String {
    let facts = [
      Fact("authority", .text(particulars.authority.map(shown) ?? blank("authority")))
    ]
    return words.text(
      check.controller == "Uber" ? "letter.deadline.uber" : "letter.deadline", facts)
  }

  /// The months for which positions matter most: a company may keep them for a time only, and gives
  /// further ones where months are named. Those in dispute stand among them, whatever they paid.
  private func months(_ check: AnswerCheck) -> String? {
    let best = incomeByMonth(check).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.mostMonths).map(\.key)
    let months = Set(best + particulars.disputed).sorted()
    guard !months.isEmpty else { return nil }
    let names = months.map { "\(words["month.\($0.month)"]) \($0.year)" }
    return words.text("letter.months", [Fact("months", .texts(names))])
  }

  /// What the company paid in each month for work, in the currency of most months.
  private func incomeByMonth(_ check: AnswerCheck) -> [YearMonth: Int64] {
    var sums: [Currency: [YearMonth: Int64]] = [:]
    let zone = dossier.zone.flatMap(ZoneRules.init(identifier:)) ?? .utc
    for payment in dossier.payments where Self.isIncome(payment.purpose) {
      guard let file = dossier.file(payment.provenance.file), check.exports.contains(file.export)
      else { continue }
      let month = YearMonth(of: payment.localTime?.date ?? zone.local(payment.at).date)
      let (sum, overflow) = (sums[payment.amount.currency]?[month] ?? 0)
        .addingReportingOverflow(payment.amount.minorUnits)
      if !overflow { sums[payment.amount.currency, default: [:]][month] = sum }
    }
    return sums.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? [:]
  }

  private static func isIncome(_ purpose: Payment.Purpose) -> Bool {
    switch purpose {
    case .fare, .waiting, .incentive, .commission, .adjustment: true
    case .tip, .toll, .tax, .unclassified: false
    }
  }

  private static let mostMonths = 10
}

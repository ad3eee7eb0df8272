import CivilTime
import Cohort
import Dossier
import Places

/// What is told of a cohort in public: as data, and as a page.
public struct CohortReport {
  let release: Release
  let words: Words

  public init(_ release: Release, words: Words) {
    self.release = release
    self.words = words
  }

  /// A page for browsers and printers.
  public var html: String {
    var page = HTMLPage(words.language, title: words["cohort.title"])
    page.add(sections)
    return page.text
  }

  /// What each file of the folder is for, and which of them may be published.
  ///
  /// - Parameter withRows: Whether there is a file with a row for each person.
  public static func guide(_ words: Words, withRows: Bool) -> String {
    let files = ["totals", "page"] + (withRows ? ["drivers"] : []) + ["manifest"]
    return words["cohort.guide"] + "\n\n"
      + files.map { words["cohort.guide.\($0)"] + "\n" }.joined()
      + "\n" + words["cohort.limits"] + "\n"
  }

  /// ε as it is written: thousandths, without zeros at the end.
  public static func epsilon(_ thousandths: Int64) -> String {
    Decimal.shortest(Double(thousandths) / 1_000, decimals: 3)
  }

  private var sections: [ReportSection] {
    let limits = ReportSection(
      words["cohort.limits.title"],
      [
        .sentence(words["cohort.limits"]),
        .sentence(
          words.text(
            "cohort.rules",
            [
              Fact("n", .count(Int(clamping: release.rules.fewestDrivers))),
              Fact("digits", .count(release.rules.digits)),
              Fact("step", .count(Int(clamping: release.rules.driverRounding))),
            ])),
      ])
    guard release.detail != nil, let drivers = release.drivers else {
      return [ReportSection(words["cohort.people"], [.notice(words["cohort.nothing"])]), limits]
    }
    let people = Fact("n", .count(Int(clamping: drivers)))
    var first: [ReportSection.Line] = [.sentence(words.text("cohort.intro", [people]))]
    if release.withheld > 0 {
      first.append(.notice(words.text("cohort.withheld", [Fact("n", .count(release.withheld))])))
    }
    return [
      ReportSection(words["cohort.people"], first),
      table("cohort.totals", release.sums.filter { $0.key.month == nil }),
      table("cohort.months", release.sums.filter { $0.key.month != nil }), spreads,
    ].compactMap { $0 } + [limits]
  }

  private func table(_ title: String, _ sums: [Release.Sum]) -> ReportSection? {
    guard !sums.isEmpty else { return nil }
    let header = ["cohort.column.what", "cohort.column.people", "cohort.column.sum"]
    return ReportSection(
      words[title],
      [
        .table(
          header: header.map { words[$0] },
          rows: sums.map { sum in
            [name(sum.key), words.format(count: Int(clamping: sum.drivers)), value(sum)]
          })
      ])
  }

  private var spreads: ReportSection? {
    guard !release.spreads.isEmpty else { return nil }
    let header = ["what", "people", "quarter", "half", "threeQuarters"]
    let text = CohortFigureText(words: words)
    return ReportSection(
      words["cohort.spreads"],
      [
        .sentence(words["cohort.spreads.note"]),
        .table(
          header: header.map { words["cohort.column.\($0)"] },
          rows: release.spreads.map { spread in
            let quartiles = spread.quartiles
            return [
              text.name(spread.key),
              words.format(count: Int(clamping: spread.drivers)),
            ]
              + [quartiles.lower, quartiles.median, quartiles.upper].map { bin($0, of: spread.key) }
          }),
      ])
  }

  private func name(_ key: CellKey) -> String {
    var parts = [words["cohort.measure.\(key.measure.rawValue)"]]
    if let bins = key.measure.bins, let bin = key.bin {
      parts.append(range(bins.bounds(of: bin)) { words.format(seconds: $0) })
    }
    if let month = key.month { parts.append(month.description) }
    return parts.joined(separator: ", ")
  }

  private func value(_ sum: Release.Sum) -> String {
    switch sum.key.measure.unit {
    case .seconds: words.format(seconds: sum.sum)
    case .metres: words.format(length: Metres(Double(sum.sum)))
    case .count: words.format(count: Int(clamping: sum.sum))
    case .minorUnits: CohortFigureText(words: words).money(sum.sum, sum.key.currency)
    }
  }

  private func bin(_ bin: Int, of key: DistributionKey) -> String {
    range(key.bins.bounds(of: bin)) { CohortFigureText(words: words).value($0, of: key) }
  }

  private func range(
    _ bounds: (lower: Int64?, upper: Int64?), _ shown: (Int64) -> String
  ) -> String {
    switch bounds {
    case (nil, let upper?): words.text("cohort.bin.below", [Fact("to", .text(shown(upper)))])
    case (let lower?, nil): words.text("cohort.bin.above", [Fact("from", .text(shown(lower)))])
    case (let lower?, let upper?):
      words.text(
        "cohort.bin.between",
        [Fact("from", .text(shown(lower))), Fact("to", .text(shown(upper)))])
    case (nil, nil): ""
    }
  }
}

import Cohort
import Dossier

/// What is told of a cohort with noise: as data, and as a page.
public struct NoisyCohortReport {
  private let release: NoisyRelease
  private let words: Words

  public init(_ release: NoisyRelease, words: Words) {
    self.release = release
    self.words = words
  }

  private var epsilon: String { CohortReport.epsilon(release.settings.epsilon) }

  /// `dataleaflet.cohort.v1` of the detail `noisy`: means, and nothing that was not drawn.
  public var json: String {
    let settings = release.settings
    return JSONText.object([
      ("schema", .text(Release.schema)), ("detail", .text("noisy")), ("drivers", .null),
      (
        "noise",
        .object([
          ("epsilon", .text(epsilon)),
          ("hoursPerWeekAtMost", .number(settings.hoursPerWeek)),
          ("payPerHourAtMost", .number(settings.payPerHour)),
        ])
      ),
      ("figures", .list(release.figures.map(figure))),
    ]).rendered
  }

  private func figure(_ figure: NoisyRelease.Figure) -> JSONText {
    .object([
      ("figure", .text(figure.key.kind.rawValue)),
      ("currency", .optional(figure.key.currency?.code)), ("drivers", .number(figure.drivers)),
      ("mean", figure.mean.map { .number($0) } ?? .null),
      ("error95", figure.error.map { .number($0) } ?? .null),
    ])
  }

  /// A page for browsers and printers.
  public var html: String {
    var page = HTMLPage(words.language, title: words["cohort.title"])
    page.add([means, explanation])
    return page.text
  }

  private var means: ReportSection {
    let header = ["what", "about", "mean", "error"].map { words["cohort.column.\($0)"] }
    let text = CohortFigureText(words: words)
    return ReportSection(
      words["cohort.noise.title"],
      [
        .sentence(words["cohort.noise.intro"]),
        .table(
          header: header,
          rows: release.figures.map { figure in
            [
              text.name(figure.key), words.format(count: Int(clamping: figure.drivers)),
              figure.mean.map { text.value($0, of: figure.key) } ?? words["cohort.noise.drowned"],
              figure.error.map { text.value($0, of: figure.key) } ?? "",
            ]
          }),
      ])
  }

  private var explanation: ReportSection {
    let settings = release.settings
    return ReportSection(
      words["cohort.limits.title"],
      [
        .sentence(
          words.text(
            "cohort.noise.bounds",
            [
              Fact("hours", .count(Int(clamping: settings.hoursPerWeek))),
              Fact("pay", .count(Int(clamping: settings.payPerHour))),
              Fact("currency", .text(release.currency?.code ?? "")),
            ])),
        .sentence(words.text("cohort.noise.epsilon", [Fact("epsilon", .text(epsilon))])),
        .sentence(words["cohort.limits"]),
      ])
  }
}

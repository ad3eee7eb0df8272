import CivilTime
import Dossier

/// What an answer under Article 15 must hold and these files do not.
public enum MissingReport {
  /// The checklist for each company that answered, in the order of the exports.
  public static func check(
    _ dossier: Dossier, dates: RequestDates = RequestDates()
  ) -> [AnswerCheck] {
    AnswerFiles.answers(in: dossier).map { answer in
      AnswerCheck(
        controller: answer.exports.first.flatMap { dossier.exports[$0].controller },
        exports: answer.exports, results: AnswerTests(answer: answer, dates: dates).results)
    }
  }

  /// `dataleaflet.missing.v1`.
  public static func json(_ checks: [AnswerCheck], dossier: Dossier, words: Words) -> String {
    let wording = MissingWords(words)
    return JSONText.object(
      [
        ("schema", .text("dataleaflet.missing.v1")),
        ("exports", .list(dossier.exports.indices.map { ReportJSON.export($0, of: dossier) })),
        (
          "answers",
          .list(
            checks.map { check in
              .object([
                ("controller", .optional(check.controller)),
                ("exports", .list(check.exports.map { .number($0) })),
                ("items", .list(check.results.map { item($0, dossier, wording) })),
              ])
            })
        ),
      ] + JSONText.problems(of: dossier, words)
    ).rendered
  }

  private static func item(
    _ result: ChecklistResult, _ dossier: Dossier, _ wording: MissingWords
  ) -> JSONText {
    .object([
      ("id", .text(result.item.id)), ("title", .text(wording.title(result))),
      ("verdict", .text(result.verdict.rawValue)), ("basis", .text(wording.basis(result.item))),
      (
        "uncheckedReferences",
        .optional(result.item.unchecked.isEmpty ? nil : result.item.unchecked)
      ),
      ("reason", .text(wording.reason(result))), ("code", .text(result.reason.rawValue)),
      ("count", result.count.map { .number($0) } ?? .null),
      ("files", .list(result.files.compactMap { dossier.file($0)?.label }.map(JSONText.text))),
      ("columns", .list(result.columns.map(JSONText.text))),
      ("rowsLacking", result.rowsLacking.map { .number($0) } ?? .null),
      ("from", .date(result.from)), ("to", .date(result.to)),
      (
        "lacking",
        .list(
          result.lacking.map {
            .object([("from", .date($0.lowerBound)), ("to", .date($0.upperBound))])
          })
      ),
    ])
  }

  /// The same as text of at most `width` columns; `plain` for screen readers, unwrapped and
  /// without rules.
  public static func text(
    _ checks: [AnswerCheck], dossier: Dossier, words: Words, width: Int = 76,
    ascii: Bool = false, plain: Bool = false
  ) -> String {
    let wording = MissingWords(words)
    var page = ReportPage(width: width, ascii: ascii, plain: plain)
    page.paragraph(words["missing.intro"])
    for check in checks {
      page.blank()
      page.paragraph(check.controller.map(shown) ?? words["missing.unknownCompany"])
      page.rule()
      page.paragraph(wording.summary(check.results))
      for verdict in ChecklistResult.Verdict.inOrderOfUse {
        let results = check.results.filter { $0.verdict == verdict }
        guard !results.isEmpty else { continue }
        page.blank()
        page.paragraph(words["missing.verdict.\(verdict.rawValue)"])
        for result in results { draw(result, dossier, wording, on: &page) }
      }
    }
    page.blank()
    page.paragraph(words["missing.letterHint"])
    ProblemList(words: words, dossier: dossier).draw(on: &page)
    return page.text
  }

  private static func draw(
    _ result: ChecklistResult, _ dossier: Dossier, _ wording: MissingWords,
    on page: inout ReportPage
  ) {
    page.paragraph("\(result.item.id) \(wording.title(result))", indent: 2, hanging: 4)
    page.paragraph(wording.reason(result), indent: 6)
    for stretch in wording.lacking(result, most: 4) { page.paragraph(stretch, indent: 6) }
    if let files = wording.files(result, dossier, most: 3) {
      page.paragraph(files, indent: 6, hanging: 2)
    }
    page.paragraph(wording.basisLine(result.item), indent: 6, hanging: 2)
  }
}

extension ChecklistResult.Verdict {
  /// What asks for something first.
  static let inOrderOfUse: [Self] = [.notFound, .partly, .cannotTell, .found]
}

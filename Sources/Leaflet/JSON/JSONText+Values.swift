import CivilTime
import Dossier
import Places

extension JSONText {
  /// `2021-02-01T09:40:46Z`, or null.
  static func instant(_ moment: Instant?) -> JSONText { .optional(moment?.description) }

  /// `2021-02-01`, or null.
  static func date(_ date: LocalDate?) -> JSONText { .optional(date?.description) }

  /// Degrees with six decimals: a tenth of a metre.
  static func degrees(_ value: Double) -> JSONText {
    .number(Decimal.text(value, decimals: 6))
  }

  /// A path and a row of it, by the index of its export.
  static func source(_ source: Provenance, in dossier: Dossier) -> JSONText {
    let file = dossier.file(source.file)
    return .object([
      ("export", file.map { .number($0.export) } ?? .null),
      ("file", .optional(file?.label)), ("row", .number(source.row)),
    ])
  }

  /// The problem with its place, its reason in words, and its reason as a code.
  static func problem(_ problem: Problem, in dossier: Dossier, _ words: Words) -> JSONText {
    let file = dossier.file(problem.at.file)
    return .object([
      ("export", file.map { .number($0.export) } ?? .null), ("file", .optional(file?.label)),
      ("row", .number(problem.at.row)),
      ("reason", .text(Messages(words).reason(problem))),
      ("code", .text(problem.reason.rawValue)), ("column", .optional(problem.column)),
      ("setAside", .bool(problem.setAside)),
    ])
  }

  /// All problems that are kept, then how many more each file has.
  static func problems(of dossier: Dossier, _ words: Words) -> [(String, JSONText)] {
    let more = dossier.uncountedProblems.sorted { $0.key < $1.key }
    return [
      ("problems", .list(dossier.problems.map { problem($0, in: dossier, words) })),
      (
        "problemsNotListed",
        .list(
          more.map { file, count in
            .object([
              ("export", dossier.file(file).map { .number($0.export) } ?? .null),
              ("file", .optional(dossier.file(file)?.label)), ("count", .number(count)),
            ])
          })
      ),
    ]
  }
}

extension Dossier {
  /// The file at an index; nil where there is none.
  func file(_ index: Int) -> SourceFile? { files.indices.contains(index) ? files[index] : nil }
}

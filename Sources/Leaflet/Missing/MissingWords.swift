import CivilTime
import Dossier

/// Items and results in the reader's language.
struct MissingWords {
  let words: Words

  init(_ words: Words) { self.words = words }

  func title(_ result: ChecklistResult) -> String { words["missing.\(result.item.id)"] }

  func reason(_ result: ChecklistResult) -> String {
    let facts = [
      Fact("n", .count(result.count ?? 0)),
      Fact("trips", .count(result.rowsLacking ?? 0)),
      Fact("columns", .texts(result.columns)),
      Fact("from", result.from.map { .date($0) } ?? .text("")),
      Fact("to", result.to.map { .date($0) } ?? .text("")),
    ]
    return words.text("missing.reason.\(result.reason.rawValue)", facts)
  }

  func summary(_ results: [ChecklistResult]) -> String {
    words.text(
      "missing.summary",
      ChecklistResult.Verdict.allCases.map { verdict in
        Fact(
          verdict.rawValue.replacing("-", with: ""),
          .count(results.count { $0.verdict == verdict }))
      })
  }

  /// The stretches without, the longest `most` first in time.
  func lacking(_ result: ChecklistResult, most: Int) -> [String] {
    let longest = result.lacking.sorted {
      ($1.upperBound - $1.lowerBound, $0.lowerBound) < (
        $0.upperBound - $0.lowerBound, $1.lowerBound
      )
    }.prefix(most).sorted { $0.lowerBound < $1.lowerBound }
    let rest = result.lacking.count - longest.count
    let lines = longest.map { days in
      words.text(
        "missing.lacking",
        [Fact("from", .date(days.lowerBound)), Fact("to", .date(days.upperBound))])
    }
    return rest > 0 ? lines + [words.text("missing.lackingMore", [Fact("n", .count(rest))])] : lines
  }

  func files(_ result: ChecklistResult, _ dossier: Dossier, most: Int) -> String? {
    let labels = result.files.compactMap { dossier.file($0)?.label }.map(shown)
    guard !labels.isEmpty else { return nil }
    let more = labels.count - most
    let list = labels.prefix(most).joined(separator: ", ")
    return words.labelled(words["missing.files"], more > 0 ? "\(list) +\(more)" : list)
  }

  func basis(_ item: ChecklistItem) -> String { translated(item.basis) }

  /// With the references that nobody read again, marked as such.
  func basisLine(_ item: ChecklistItem) -> String {
    let unchecked =
      item.unchecked.isEmpty
      ? "" : "; \(translated(item.unchecked)) (\(words["missing.unchecked"]))"
    return words.labelled(words["missing.basis"], basis(item) + unchecked)
  }

  private func translated(_ basis: String) -> String {
    basis.replacing("GDPR", with: words["missing.law"])
      .replacing("CJEU", with: words["missing.court"])
  }
}

import Canvas
import Dossier
import Leaflet

/// The outcome of a self-test as an aligned table, and what it comes to.
struct SelfTestReport {
  let trials: [Trial]
  let walls: Walls
  let words: Words

  var isPassed: Bool { trials.allSatisfy(\.isKept) && walls.gap == nil }

  var text: String {
    let themes = Promise.Theme.allCases.flatMap { theme in
      [[], [words["selftest.theme.\(theme.rawValue)"]]]
        + trials.filter { $0.promise.theme == theme }.map(row)
    }
    let table = aligned([head] + themes)
    return (table + [""] + conclusion).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [
      words["selftest.column.deed"], words["selftest.column.confined"],
      words["selftest.column.free"], words["selftest.column.verdict"],
    ]
  }

  private func row(_ trial: Trial) -> [String] {
    [
      "  " + words["selftest.deed.\(trial.promise.id)"], word(trial.confined), word(trial.free),
      words[trial.isKept ? "selftest.kept" : "selftest.broken"],
    ]
  }

  private func word(_ outcome: Trial.Outcome) -> String {
    switch outcome {
    case .possible: words["selftest.possible"]
    case .refused: words["selftest.refused"]
    case .ended: words["selftest.ended"]
    case .unclear(let errno): words.text("selftest.unclear", [Fact("code", .count(errno))])
    }
  }

  private var conclusion: [String] {
    let broken = trials.filter { !$0.isKept }.count
    let kept = Fact("kept", .count(trials.count - broken))
    let sentence = words.text(
      broken == 0 ? "selftest.allKept" : "selftest.notAllKept",
      [kept, Fact("of", .count(trials.count))])
    return [sentence, guards] + (walls.gap.map { [words[$0.key]] } ?? [])
  }

  /// What the kernel has to confine a program with.
  private var guards: String {
    let landlock = walls.landlockVersion.map {
      words.text("selftest.landlock", [Fact("version", .count($0))])
    }
    return words.text(
      "selftest.kernel",
      [
        Fact("calls", .text(words[walls.filtersCalls ? "selftest.yes" : "selftest.no"])),
        Fact("files", .text(landlock ?? words["selftest.no"])),
      ])
  }

  /// Cells under each other, by the columns they take on a terminal.
  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = head.indices.map { column in
      rows.filter { $0.count > 1 }.map { $0[column].columns }.max() ?? 0
    }
    return rows.map { cells in
      guard cells.count > 1, let last = cells.last else { return cells.first ?? "" }
      return zip(cells, widths).dropLast().map { cell, width in
        cell + String(repeating: " ", count: width - cell.columns + 2)
      }.joined() + last
    }
  }
}

import Canvas
import Dossier
import Leaflet
import Screens

/// The outcome of a self-test as aligned tables, and what it comes to.
struct SelfTestReport {
  let trials: [Trial]
  let checks: [Check]
  let walls: Walls
  let words: Words

  /// Whether everything is kept that this machine lets be kept; what it lacks is told, and done without.
  var isPassed: Bool { kept == promised && walls.gap == nil }

  var text: String {
    (tried.lines + [""] + checked.lines + [""] + conclusion).joined(separator: "\n") + "\n"
  }

  private var promised: Int { trials.count + checks.count { $0.verdict != .missing } }
  private var kept: Int { trials.count { $0.isKept } + checks.count { $0.verdict == .kept } }

  private var tried: AlignedTable {
    AlignedTable(
      head: ["deed", "confined", "free", "verdict"].map { words["selftest.column.\($0)"] },
      rows: Promise.Theme.allCases.flatMap { theme in
        headed(theme.rawValue, trials.filter { $0.promise.theme == theme }.map(row))
      })
  }

  private var checked: AlignedTable {
    AlignedTable(
      head: ["checked", "found", "verdict"].map { words["selftest.column.\($0)"] },
      rows: Check.Theme.allCases.flatMap { theme in
        headed(theme.rawValue, checks.filter { $0.theme == theme }.map(row))
      })
  }

  private func headed(_ theme: String, _ rows: [[String]]) -> [[String]] {
    [[], [words["selftest.theme.\(theme)"]]] + rows
  }

  private func row(_ trial: Trial) -> [String] {
    [
      "  " + words["selftest.deed.\(trial.promise.id)"], word(trial.confined), word(trial.free),
      words[trial.isKept ? "selftest.kept" : "selftest.broken"],
    ]
  }

  private func row(_ check: Check) -> [String] {
    let verdict =
      switch check.verdict {
      case .kept: "selftest.kept"
      case .broken: "selftest.broken"
      case .missing: "selftest.missing"
      }
    return ["  " + words["selftest.check.\(check.id)"], check.found, words[verdict]]
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
    let sentence = words.text(
      kept == promised ? "selftest.allKept" : "selftest.notAllKept",
      [Fact("kept", .count(kept)), Fact("of", .count(promised))])
    let room = [
      Fact("columns", .count(App.smallest.columns)), Fact("rows", .count(App.smallest.rows)),
    ]
    let lacks = checks.filter { $0.verdict == .missing }
      .map { words.text("selftest.without.\($0.id)", room) }
    return [sentence, guards] + (walls.gap.map { [words[$0.key]] } ?? []) + lacks
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
}

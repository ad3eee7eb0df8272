import Lives

/// What the figures are measured against.
struct Target {
  var text: String
  /// Nil where the people give nothing to measure.
  var isMet: Bool?
  var measured: String

  static func all(_ marks: [Marks]) -> [Target] {
    let dense = Tally(marks.filter(\.feed.isDense))
    let rides = Tally(marks.filter { $0.feed == .rides })
    let nights = Tally(dense.marks.filter { $0.life == .nightShift })
    let errors = dense.moveErrors
    let moved = errors.count { $0 <= 14 }
    return [
      least("dense: home within 100 m for 98 of 100", dense.home100, 0.98),
      least("dense: work F1 at least 87", dense.work.f1, 0.87),
      most("dense: false work for at most 8 of 100", dense.falseWorkShare, 0.08),
      least("dense: stays F1 at least 95", dense.stays.f1, 0.95),
      least("rides: home within 200 m for 93 of 100", rides.home200, 0.93),
      least("rides: work for 80 of 100", rides.work.recall, 0.80),
      most("rides: false work for at most 1 of 6", rides.falseWorkShare, 1 / 6.0),
      least("dense: night workers' work for 8 of 10", nights.work.recall, 0.8),
      Target(
        text: "dense: moves dated within 14 days",
        isMet: dense.moves > 0 ? moved == dense.moves : nil, measured: "\(moved)/\(dense.moves)"),
      least("dense: sensitive precision at least 95", dense.protectedPrecision, 0.95),
      least("dense: sensitive recall at least 85", dense.series.recall, 0.85),
      most("dense: ECE at most 0.05", dense.calibrationError, 0.05),
    ]
  }

  private static func least(_ text: String, _ value: Double?, _ target: Double) -> Target {
    Target(text: text, isMet: value.map { $0 >= target }, measured: percent(value))
  }

  private static func most(_ text: String, _ value: Double?, _ target: Double) -> Target {
    Target(text: text, isMet: value.map { $0 <= target }, measured: percent(value))
  }

  static func table(_ marks: [Marks]) -> String {
    var table = Table(["target", "measured", ""])
    for target in all(marks) {
      let verdict = target.isMet.map { $0 ? "met" : "NOT MET" } ?? "nothing to measure"
      table.add([target.text, target.measured, verdict])
    }
    return table.text
  }
}

extension Tally {
  var falseWorkShare: Double? {
    withoutWork > 0 ? Double(falseWork) / Double(withoutWork) : nil
  }
}

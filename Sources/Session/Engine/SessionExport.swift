import Leaflet

extension SessionState {
  /// Fewer people could be told apart.
  public static let fewestExported = 5

  /// Counts and means for an evaluation, as a table: nothing that fewer than five people answered, and
  /// no single answer. Nil where nothing is left.
  public var export: String? {
    var rows: [[String]] = []
    for (key, scores) in checks.sorted(by: { ($0.key.id, $0.key.time) < ($1.key.id, $1.key.time) })
    where scores.count >= Self.fewestExported {
      rows.append([
        "check", key.id, key.time == 0 ? "before" : "after", "", "\(scores.count)",
        Self.mean(scores),
      ])
    }
    for (id, answers) in answers.sorted(by: { $0.key < $1.key }) {
      let hands = answers.hands.values.reduce(0, +)
      guard hands >= Self.fewestExported else { continue }
      for (option, count) in answers.hands.sorted(by: { $0.key < $1.key }) {
        rows.append(["hands", id, "", Self.letter(option), "\(count)", ""])
      }
    }
    guard !rows.isEmpty else { return nil }
    return ([["kind", "item", "when", "option", "count", "mean"]] + rows).map(CSVText.record)
      .joined()
  }

  /// `a` for the first option.
  public static func letter(_ option: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(clamping: min(25, max(0, option))))))
  }

  /// With two decimals, rounded half up.
  static func mean(_ scores: [Int]) -> String {
    guard !scores.isEmpty else { return "" }
    let hundredths = (scores.reduce(0, +) * 200 + scores.count) / (2 * scores.count)
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

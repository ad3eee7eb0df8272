import CivilTime
import Dossier
import Places
import Rules
import WorkingTime

/// The claim as text: what stands on the page of a report, without its heading.
public struct ClaimText {
  let claim: ClaimResult
  let settings: HoursSettings
  let words: Words

  public init(claim: ClaimResult, settings: HoursSettings, words: Words) {
    self.claim = claim
    self.settings = settings
    self.words = words
  }

  /// A label and what it says, or a sentence alone.
  public struct Entry {
    public var label: String?
    public var text: String
  }

  /// The total, its lines, what is left out and why.
  public var entries: [Entry] {
    let basis = settings.basis ?? .c
    let shown = claim[basis]
    return [summary(of: basis, shown), Entry(text: words["hours.claim.note"]), status]
      + (shown.map(lines) ?? []) + (shown.map(totals) ?? []) + others(than: basis)
      + (shown.map(unverified) ?? []) + claim.gaps.map(gap) + claim.payFloors.map(floor)
      + [lostPay]
      .compactMap { $0 }
  }

  /// Every rule that was used.
  public var rules: [Entry] { claim.rules.map(rule) }

  private func named(_ key: String, _ text: String) -> Entry {
    Entry(label: words[key], text: text)
  }

  private func named(_ key: String, _ money: Money?) -> Entry? {
    money.map { named(key, words.format(money: $0)) }
  }

  private func summary(of basis: Basis, _ claim: BasisClaim?) -> Entry {
    let pack = settings.rules.map { "\($0.id) \($0.version)" } ?? ""
    let facts = [Fact("basis", .text(basis.rawValue)), Fact("pack", .text(pack))]
    guard let total = claim?.total else {
      return Entry(text: words.text("hours.claim.noTotal", facts))
    }
    return Entry(text: words.text("hours.claim.total", facts + [Fact("amount", .money(total))]))
  }

  private var status: Entry {
    named("hours.claim.status", words["workStatus.\(settings.status.rawValue)"])
  }

  private func lines(of claim: BasisClaim) -> [Entry] { claim.lines.map(line) }

  private func line(_ line: ClaimLine) -> Entry {
    let parts = [
      words.format(money: line.amount), time(of: line), way(of: line),
      line.rules.isEmpty ? nil : shown(line.rules.joined(separator: ", ")),
    ]
    return named(
      "claimLine.\(line.id.rawValue)", parts.compactMap { $0 }.joined(separator: "; "))
  }

  /// Paid holiday counts the same hour for its wage and for each of its premiums: their sum is no time.
  private func time(of line: ClaimLine) -> String? {
    let time = line.id == .holiday ? 0 : line.count(of: [.hour])
    return time > 0 ? words.format(seconds: time) : nil
  }

  private func way(of line: ClaimLine) -> String? {
    let metres = line.count(of: [.kilometre, .mile])
    return metres > 0 ? words.format(length: Metres(Double(metres))) : nil
  }

  private func totals(of claim: BasisClaim) -> [Entry] {
    [
      named("hours.claim.offset", claim.offsetTotal), named("hours.claim.floor", claim.floorTotal),
      named("hours.claim.interest", claim.interest),
    ].compactMap { $0 }
  }

  private func others(than basis: Basis) -> [Entry] {
    claim.bases.filter { $0.basis != basis }.map { other in
      Entry(
        label: words.text("hours.claim.on", [Fact("basis", .text(other.basis.rawValue))]),
        text: other.total.map { words.format(money: $0) } ?? words["field.notKnown"])
    }
  }

  private func unverified(of shown: BasisClaim) -> [Entry] {
    guard !claim.unverifiedRules.isEmpty else { return [] }
    return [
      Entry(
        text: words.text(
          "hours.claim.unverified", [Fact("rules", .texts(claim.unverifiedRules))]))
    ] + shown.unverified.map(line)
      + [named("hours.claim.withUnverified", shown.unverifiedTotal)].compactMap { $0 }
  }

  private func gap(_ gap: ClaimGap) -> Entry {
    let parts = [
      gap.days.map(span), gap.seconds > 0 ? words.format(seconds: gap.seconds) : nil,
      gap.amount.map { words.format(money: $0) },
    ].compactMap { $0 }
    let sentence = words["claimGap.\(gap.reason.rawValue)"]
    return Entry(text: parts.isEmpty ? sentence : sentence + " (\(parts.joined(separator: "; ")))")
  }

  private func span(_ days: ClosedRange<LocalDate>) -> String {
    guard days.lowerBound < days.upperBound else { return words.format(date: days.lowerBound) }
    return words.format(date: days.lowerBound) + " – " + words.format(date: days.upperBound)
  }

  private func floor(_ floor: PayFloor) -> Entry {
    let below = floor.tripsBelow.map { trips in
      words.text(
        "payFloor.trips",
        [Fact("n", .count(trips)), Fact("of", .count(Int(clamping: floor.count)))])
    }
    let lacking = words.text("payFloor.lacking", [Fact("amount", .money(floor.shortfall))])
    let rule =
      floor.isConfirmed ? shown(floor.rule) : shown(floor.rule) + ", " + words["rule.unconfirmed"]
    return named(
      "payFloor.\(floor.kind.rawValue)",
      [lacking, below, rule].compactMap { $0 }.joined(separator: "; "))
  }

  private var lostPay: Entry? {
    claim.lostPay.map { lost in
      named(
        "hours.claim.lostPay", words.format(money: lost.amount) + " (\(span(lost.deactivated)))")
    }
  }

  /// With its days and its source.
  private func rule(_ rule: Rule) -> Entry {
    let days = [rule.from, rule.to].map { $0.map { "\($0)" } ?? "-" }.joined(separator: "/")
    let parts = [
      "\(rule.text) \(rule.unit)".trimmedEnd, days, rule.law,
      rule.source, words["ruleConfidence.\(rule.confidence.rawValue)"],
    ]
    return Entry(
      label: shown(rule.id), text: shown(parts.filter { !$0.isEmpty }.joined(separator: "; ")))
  }
}

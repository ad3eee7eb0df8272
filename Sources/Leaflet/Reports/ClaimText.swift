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

  /// The total, its lines, what is left out and why.
  public var entries: [LabelledText] {
    let basis = settings.basis ?? .c
    let shown = claim[basis]
    return [summary(of: basis, shown), LabelledText(text: words["hours.claim.note"]), status]
      + (shown.map(lines) ?? []) + (shown.map(totals) ?? []) + others(than: basis)
      + (shown.map(unverified) ?? []) + claim.gaps.map(gap) + claim.payFloors.map(floor)
      + [lostPay]
      .compactMap { $0 }
  }

  /// Every rule that was used.
  public var rules: [LabelledText] { claim.rules.map(rule) }

  private func named(_ key: String, _ text: String) -> LabelledText {
    LabelledText(label: words[key], text: text)
  }

  private func named(_ key: String, _ money: Money?) -> LabelledText? {
    money.map { named(key, words.format(money: $0)) }
  }

  private func summary(of basis: Basis, _ claim: BasisClaim?) -> LabelledText {
    let pack = settings.rules.map { "\($0.id) \($0.version)" } ?? ""
    let facts = [Fact("basis", .text(basis.rawValue)), Fact("pack", .text(pack))]
    guard let total = claim?.total else {
      return LabelledText(text: words.text("hours.claim.noTotal", facts))
    }
    return LabelledText(
      text: words.text("hours.claim.total", facts + [Fact("amount", .money(total))]))
  }

  private var status: LabelledText {
    named("hours.claim.status", words["workStatus.\(settings.status.rawValue)"])
  }

  private func lines(of claim: BasisClaim) -> [LabelledText] { claim.lines.map(line) }

  private func line(_ line: ClaimLine) -> LabelledText {
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

  private func totals(of claim: BasisClaim) -> [LabelledText] {
    [
      named("hours.claim.offset", claim.offsetTotal), named("hours.claim.floor", claim.floorTotal),
      named("hours.claim.interest", claim.interest),
    ].compactMap { $0 }
  }

  private func others(than basis: Basis) -> [LabelledText] {
    claim.bases.filter { $0.basis != basis }.map { other in
      LabelledText(
        label: words.text("hours.claim.on", [Fact("basis", .text(other.basis.rawValue))]),
        text: other.total.map { words.format(money: $0) } ?? words["field.notKnown"])
    }
  }

  private func unverified(of shown: BasisClaim) -> [LabelledText] {
    guard !claim.unverifiedRules.isEmpty else { return [] }
    return [
      LabelledText(
        text: words.text(
          "hours.claim.unverified", [Fact("rules", .texts(claim.unverifiedRules))]))
    ] + shown.unverified.map(line)
      + [named("hours.claim.withUnverified", shown.unverifiedTotal)].compactMap { $0 }
  }

  private func gap(_ gap: ClaimGap) -> LabelledText {
    let parts = [
      gap.days.map(span), gap.seconds > 0 ? words.format(seconds: gap.seconds) : nil,
      gap.amount.map { words.format(money: $0) },
    ].compactMap { $0 }
    let sentence = words["claimGap.\(gap.reason.rawValue)"]
    return LabelledText(
      text: parts.isEmpty ? sentence : sentence + " (\(parts.joined(separator: "; ")))")
  }

  private func span(_ days: ClosedRange<LocalDate>) -> String {
    guard days.lowerBound < days.upperBound else { return words.format(date: days.lowerBound) }
    return words.format(date: days.lowerBound) + " – " + words.format(date: days.upperBound)
  }

  private func floor(_ floor: PayFloor) -> LabelledText {
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

  private var lostPay: LabelledText? {
    claim.lostPay.map { lost in
      named(
        "hours.claim.lostPay", words.format(money: lost.amount) + " (\(span(lost.deactivated)))")
    }
  }

  /// With its days and its source.
  private func rule(_ rule: Rule) -> LabelledText {
    let parts = [
      "\(rule.text) \(rule.unit)".trimmedEnd, days(of: rule), rule.law,
      rule.source, words["ruleConfidence.\(rule.confidence.rawValue)"],
    ]
    return LabelledText(
      label: shown(rule.id), text: shown(parts.filter { !$0.isEmpty }.joined(separator: "; ")))
  }

  /// From when to when the rule holds; empty where it has no end on either side.
  private func days(of rule: Rule) -> String {
    let from = rule.from.map { words.text("rule.from", [Fact("date", .date($0))]) }
    let until = rule.to.map { words.text("rule.until", [Fact("date", .date($0 + (-1)))]) }
    return [from, until].compactMap { $0 }.joined(separator: " ")
  }
}

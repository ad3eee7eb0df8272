import CivilTime
import Dossier
import Exports
import Rules
import Testing
import WorkingTime

@testable import Leaflet

/// The claim of the invented driver of Geneva, as it is printed.
@Suite struct ClaimReportTests {
  /// Read once: the tests only print it.
  private static let dossier = {
    let samples = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/" + samples + "/SampleExports/driver/Uber answer to my access request.zip"
    return try? ExportReader.read([path]).dossier
  }()

  private func driver(
    _ claim: ClaimSettings = ClaimSettings(sensitivity: false)
  ) throws -> (Dossier, Hours) {
    let dossier = try #require(Self.dossier)
    let pack = try #require(RulePack.embedded("CH-GE"))
    let settings = HoursSettings(rules: pack, status: .employee, claim: claim)
    return (dossier, try #require(WorkingTime.hours(of: dossier, settings: settings)))
  }

  @Test func jsonHasTheClaimWithItsRules() throws {
    let (dossier, hours) = try driver()
    let claim = try #require(hours.claim?[.c])
    let total = try #require(claim.total)
    let json = HoursReport.json(hours, dossier: dossier, words: Words(.english))
    #expect(json.contains("\"rules\": {\n    \"id\": \"CH-GE\",\n    \"version\": \"2026.1\","))
    #expect(json.contains("\"status\": \"employee\""))
    #expect(json.contains("\"claim\": {\n    \"basis\": \"C\",\n    \"policy\": \"offset\","))
    #expect(json.contains("\"total\": \"\(total.decimal)\""))
    for line in claim.lines {
      #expect(
        json.contains(
          "\"id\": \"\(line.id.rawValue)\",\n        \"amount\": \"\(line.amount.decimal)\""))
    }
    let rules = try #require(hours.claim?.rules)
    #expect(rules.contains { $0.id == "CH-GE/minwage" } && rules.allSatisfy { !$0.law.isEmpty })
    // The wage of these days is confirmed, whatever the pack says of other years.
    #expect(hours.claim?.unverifiedRules.contains("CH-GE/minwage") == false)
    #expect(hours.claim?.unverifiedRules.contains("CH/holiday") == true)
    for rule in rules { #expect(json.contains("\"law\": \"\(rule.law)\"")) }
    #expect(!json.contains("\"overtimeSeconds\": null"))
    #expect(hours[.c].netPerHour != nil)
  }

  @Test func theSampleAddsUp() throws {
    let hours = try driver().1
    for claim in try #require(hours.claim).bases {
      let wages = try #require(claim.lines.first { $0.id == .wages })
      let unverified = claim.unverified.first { $0.id == .wages }?.count(of: [.hour]) ?? 0
      let outside = hours.claim?.gaps.filter { $0.reason != .unconfirmedWage }.map(\.seconds)
      if outside?.allSatisfy({ $0 == 0 }) ?? true {
        #expect(wages.count(of: [.hour]) + unverified == hours[claim.basis].seconds)
      }
      #expect(claim.balance.minorUnits == claim.lines.reduce(0) { $0 + $1.amount.minorUnits })
    }
  }

  /// Every word is there in every language, and the claim is never "owed".
  @Test(arguments: Language.allCases)
  func textNamesBasisAndPack(_ language: Language) throws {
    let day = try #require(LocalDate(year: 2024, month: 12, day: 1))
    let told = ClaimSettings(
      kilometres: .low, sickDays: [day...day],
      serviceSince: day,
      otherPayments: [
        OtherPayment(date: day, amount: Money(minorUnits: 100, currency: Currency("CHF")))
      ], interestUntil: day + 300, deactivation: day...day, sensitivity: language == .german)
    let (dossier, hours) = try driver(told)
    let words = Words(language)
    let text = HoursReport.text(hours, dossier: dossier, words: words, width: 2_000)
    let total = try #require(hours.claim?[.c]?.total)
    #expect(text.contains("CH-GE 2026.1"))
    #expect(text.contains(words.format(money: total)))
    #expect(text.contains(words["hours.claim.note"]))
    #expect(!text.lowercased().contains("owed"))
    #expect(!text.contains("{") && !text.contains("…"))
    for assumption in hours.assumptions { #expect(words.has("assumption.\(assumption.id)")) }
    for id in ClaimLine.ID.allCases { #expect(words.has("claimLine.\(id.rawValue)")) }
    for reason in ClaimGap.Reason.allCases { #expect(words.has("claimGap.\(reason.rawValue)")) }
    for kind in PayFloor.Kind.allCases { #expect(words.has("payFloor.\(kind.rawValue)")) }
    for status in WorkStatus.allCases { #expect(words.has("workStatus.\(status.rawValue)")) }
    for sure in Confidence.allCases { #expect(words.has("ruleConfidence.\(sure.rawValue)")) }
  }

  @Test func withoutRulesThereIsNoClaim() throws {
    let (dossier, _) = try driver()
    let hours = try #require(WorkingTime.hours(of: dossier))
    let json = HoursReport.json(hours, dossier: dossier, words: Words(.english))
    #expect(json.contains("\"rules\": null,") && json.contains("\"claim\": null,"))
  }
}

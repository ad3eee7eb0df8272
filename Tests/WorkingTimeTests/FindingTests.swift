import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("Findings from hours")
struct FindingTests {
  private let work = dossier(
    segments: [
      row(.p1, 0, clock(6), row: 1), row(.p2, clock(6), clock(7), row: 2),
      row(.p3, clock(7), clock(10), row: 3), row(.p2, clock(10), clock(10, 5), row: 4),
      row(.p1, clock(10, 5), clock(11), row: 5), row(.p0, clock(11), clock(11, 10), row: 6),
      row(.p1, clock(11, 10), clock(12), row: 7), row(.p0, clock(12), nil, row: 8),
    ],
    payments: [payment(.fare, 10_000, clock(6)), payment(.commission, -2_500, clock(6), row: 2)],
    restrictions: [restriction(clock(11)), restriction(clock(8), stated: 60, row: 2)])

  private func findings(_ dossier: Dossier) throws -> [FindingKind: Finding] {
    let hours = try #require(WorkingTime.hours(of: dossier))
    let findings = WorkingTime.findings(from: hours, of: dossier)
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.kind, $0) })
  }

  private func fact(_ name: String, _ finding: Finding) -> FactValue? {
    finding.facts.first { $0.name == name }?.value
  }

  @Test("Hours online, with the rows they rest on")
  func hours() throws {
    let finding = try #require(try findings(work)[.hours])
    #expect(finding.id == "hours-1" && finding.variant == "online")
    #expect(fact("worked", finding) == .seconds(clock(11, 50)))
    #expect(fact("night", finding) == .seconds(clock(6)))
    #expect(fact("sunday", finding) == .seconds(0))
    #expect(fact("weeks", finding) == .count(1))
    #expect(finding.measure == Measure(count: 12, unit: .hours))
    #expect(try finding.from == date(2024, 1, 15))
    #expect(try finding.to == date(2024, 1, 16))
    #expect(finding.evidence.supporting.map(\.key) == ["onlineRows"])
    #expect(finding.evidence.supporting.map(\.rows) == [6])
    #expect(finding.evidence.against.map(\.key) == ["openEndRows"])
  }

  @Test("Waiting, and the way to passengers who cancelled")
  func unpaid() throws {
    let finding = try #require(try findings(work)[.unpaidTime])
    #expect(finding.variant == "waiting")
    #expect(fact("waiting", finding) == .seconds(clock(7, 45)))
    #expect(fact("cancelled", finding) == .count(1))
    #expect(fact("cancelledApproach", finding) == .seconds(300))
    #expect(finding.measure == Measure(count: 8, of: 12, unit: .hours))
    #expect(finding.evidence.supporting.first?.examples.map(\.row) == [1, 5, 7])
  }

  @Test("Pay by the hour on two bases")
  func pay() throws {
    let finding = try #require(try findings(work)[.payPerHour])
    #expect(finding.variant == "both" && finding.tag == .measured)
    // 75.00 over 4:05 and over 11:50.
    #expect(
      finding.amounts == [
        NamedAmount("received", euros(7_500)), NamedAmount("grossPerHour.B", euros(1_837)),
        NamedAmount("grossPerHour.C", euros(634)),
      ])
    #expect(finding.evidence.supporting.map(\.key) == ["paymentRows", "onlineRows"])
  }

  @Test("Restrictions, and the offline time that they start")
  func sanctions() throws {
    let finding = try #require(try findings(work)[.sanctions])
    #expect(finding.variant == "imposed" && finding.tag == .guess)
    #expect(fact("restrictions", finding) == .count(2))
    #expect(fact("imposed", finding) == .count(1))
    #expect(fact("lockedOut", finding) == .seconds(600))
    #expect(fact("rules", finding) == .texts(["consecutiveReject"]))
    #expect(finding.evidence.supporting.map(\.key) == ["restrictionRows", "offlineRows"])
    #expect(finding.measure == Measure(count: 2, unit: .sanctions))
  }

  @Test("Trips alone: engaged hours, no word about waiting")
  func tripsOnly() throws {
    let trips = dossier(trips: [trip(0, 600, 7_200, fare: euros(4_000), fee: 2_500)])
    let found = try findings(trips)
    #expect(Set(found.keys) == [.hours, .payPerHour])
    let hours = try #require(found[.hours])
    #expect(hours.variant == "tripsOnly" && fact("waiting", hours) == nil)
    #expect(hours.alternatives == ["waitingNotInFile"])
    let pay = try #require(found[.payPerHour])
    #expect(pay.variant == "tripsOnlyEstimated" && pay.tag == .guess)
    #expect(pay.amounts.map(\.name) == ["received", "grossPerHour.B"])
  }
}

import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("Hours against one of several apps")
struct SeveralAppsTests {
  /// The worked example X1: app U waits, drives and waits; app B has an order while U waits.
  private var apps: AppTimelines {
    let own = Timeline.canonical(
      segments: [
        row(.p1, 0, 3_600, row: 1), row(.p2, 3_600, 4_200, row: 2),
        row(.p3, 4_200, 6_000, row: 3), row(.p1, 6_000, 7_200, row: 4),
      ], trips: [trip(3_540, 4_200, 6_060)])
    let other = Timeline.canonical(segments: [
      row(.p1, 3_000, 5_000, file: 5, row: 1), row(.p3, 6_600, 7_800, file: 5, row: 2),
    ])
    return AppTimelines(names: ["U", "B"], timelines: [own, other])
  }

  private func claim(
    _ policy: AppPolicy, shares: [YearMonth: Int] = [:], app: Int = 0
  ) throws -> AppClaim {
    try #require(apps.claimed(against: app, policy: policy, shares: shares))
  }

  @Test("X1: waiting with another app's order is not claimed, and the removed seconds are told")
  func conservative() throws {
    let claim = try claim(.conservative)
    #expect(claim.phases == PhaseSeconds(p1: 4_140, p2: 600, p3: 1_860))
    #expect(claim.phases.online == 6_600)
    #expect(claim.removed == 600)
  }

  @Test("The full policy takes nothing away")
  func full() throws {
    let claim = try claim(.full)
    #expect(claim.phases == PhaseSeconds(p1: 4_740, p2: 600, p3: 1_860))
    #expect(claim.removed == 0)
  }

  @Test("Two apps that wait at once share the seconds")
  func split() throws {
    // Both wait from 3000 to 3600; B has an order from 6600 to 7200.
    let claim = try claim(.split)
    #expect(claim.phases == PhaseSeconds(p1: 3_840, p2: 600, p3: 1_860))
    #expect(claim.removed == 900)
    // B waits 600 s beside U and 1 400 s while U has an order.
    #expect(
      try self.claim(.split, app: 1).phases == PhaseSeconds(p1: 300, p3: 1_200, unknown: 1_600))
  }

  @Test("A month's share is the stated one, else the part in all orders")
  func monthlyShare() throws {
    let january = try #require(YearMonth(year: 2024, month: 1))
    #expect(try claim(.monthlyShare, shares: [january: 2_500]).phases.p1 == 1_185)
    // U has 2 460 of 3 660 engaged seconds: 4740 × 2460 ÷ 3660 = 3185.9.
    #expect(try claim(.monthlyShare).phases.p1 == 3_186)
    #expect(try claim(.monthlyShare).phases.engaged == 2_460)
  }

  @Test("Shared seconds are neither lost nor invented", arguments: 1...20)
  func sharesAddUp(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let timelines = (0..<3).map { app in
      Timeline.canonical(
        segments: (1...30).map { number in
          let from = Int64.random(in: 0...5_000, using: &dice)
          let to = from + Int64.random(in: 1...400, using: &dice)
          return row(Phase.allCases.randomElement(using: &dice), from, to, file: app, row: number)
        })
    }
    let apps = AppTimelines(names: ["a", "b", "c"], timelines: timelines)
    let claims = try (0..<3).map { try #require(apps.claimed(against: $0, policy: .split)) }
    let split = claims.reduce(0) { $0 + $1.phases.p1 }
    // Second by second: waiting without anybody's order counts once, whoever has it.
    let once = (0..<5_400).filter { second in
      let phases = timelines.map { timeline in
        timeline.cells.first { $0.from <= at(Int64(second)) && at(Int64(second)) < $0.to }?.phase
      }
      return phases.contains(.p1) && !phases.contains(.p2) && !phases.contains(.p3)
    }
    #expect(abs(split - Int64(once.count)) <= 3)
    for (claim, timeline) in zip(claims, timelines) {
      #expect(claim.phases.p1 + claim.removed == timeline.totals.p1)
      #expect(claim.phases.engaged == timeline.totals.engaged)
      for (cell, next) in zip(claim.timeline.cells, claim.timeline.cells.dropFirst()) {
        #expect(cell.to == next.from)
      }
    }
  }

  @Test("A row split in two changes no policy", arguments: AppPolicy.allCases)
  func splitRow(policy: AppPolicy) throws {
    var cut = apps
    cut.timelines[0] = Timeline.canonical(
      segments: [
        row(.p1, 0, 3_100, row: 1), row(.p1, 3_100, 3_600, row: 5),
        row(.p2, 3_600, 4_200, row: 2), row(.p3, 4_200, 6_000, row: 3),
        row(.p1, 6_000, 7_200, row: 4),
      ], trips: [trip(3_540, 4_200, 6_060)])
    let claim = try #require(cut.claimed(against: 0, policy: policy))
    #expect(try claim.phases == self.claim(policy).phases)
  }

  @Test("The hours count what the settings claim, and say so")
  func settings() throws {
    var both = dossier(
      segments: [
        row(.p1, 0, 7_200, row: 1), row(.p3, 6_600, 7_800, file: 5, row: 1),
      ])
    both.exports.append(SourceExport(path: "other", controller: "Bringly"))
    both.files.append(SourceFile(export: 1, path: "log", bytes: 1, entry: 0))
    let union = try #require(WorkingTime.hours(of: both))
    #expect(union.totals == PhaseSeconds(p1: 6_600, p3: 1_200))
    #expect(union.pattern.apps.map(\.app) == ["Ridewell", "Bringly"])
    #expect(union.pattern.apps.map(\.phases.online) == [7_200, 1_200])
    let one = try #require(
      WorkingTime.hours(of: both, settings: HoursSettings(app: "Ridewell")))
    #expect(one.totals == PhaseSeconds(p1: 6_600))
    #expect(one.pattern.removed == 600)
    #expect(one.days.map(\.phases.total) == [6_600])
    #expect(
      one.assumptions.filter { ["app", "appPolicy"].contains($0.id) }.map(\.value)
        == ["Ridewell", "conservative"])
    #expect(!one.marks.contains(.unknownTime))
    let unknown = try #require(
      WorkingTime.hours(of: both, settings: HoursSettings(app: "Nobody")))
    #expect(unknown.totals == union.totals)
  }
}

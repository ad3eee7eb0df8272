import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("Checks of the files against each other")
struct CheckTests {
  private func check(_ id: String, _ dossier: Dossier) throws -> Check {
    let hours = try #require(WorkingTime.hours(of: dossier))
    return try #require(hours.checks.first { $0.id == id })
  }

  private func slot(
    _ hour: Int64, online: Double?, active: Double?, onTrip: Double?, row: Int = 1
  ) -> DispatchSlot {
    DispatchSlot(
      begin: at(clock(hour)), end: at(clock(hour + 1)), online: online, active: active,
      onTrip: onTrip, provenance: Provenance(file: 2, row: row))
  }

  private let log = [
    row(.p1, clock(9), clock(9, 30), row: 1), row(.p2, clock(9, 30), clock(9, 40), row: 2),
    row(.p3, clock(9, 40), clock(10, 20), row: 3), row(.p0, clock(10, 20), clock(11), row: 4),
  ]

  @Test("D9: slots that count the minutes of the log are fine")
  func slotsAgree() throws {
    let slots = [
      slot(9, online: 3_600, active: 1_800, onTrip: 1_200.4, row: 1),
      slot(10, online: 1_198, active: nil, onTrip: 1_203, row: 2),
    ]
    let check = try check("D9", dossier(segments: log, slots: slots))
    #expect(check.status == .ok)
    #expect(check.expected == .seconds(4_798) && check.found == .seconds(4_800))
  }

  @Test("D9: a row taken out of the log shows in its slot")
  func deletedRow() throws {
    let slots = [
      slot(9, online: 3_600, active: 1_800, onTrip: 1_200, row: 1),
      slot(10, online: 1_200, active: 1_200, onTrip: 1_200, row: 2),
    ]
    var segments = log
    segments.remove(at: 1)
    let rows = dossier(
      segments: segments, trips: [trip(clock(9), clock(9, 40), clock(10, 20))], slots: slots)
    let slotCheck = try check("D9", rows)
    #expect(slotCheck.status == .differs)
    #expect(slotCheck.rows == [Provenance(file: 2, row: 1)])
    let logCheck = try check("D9b", rows)
    #expect(logCheck.status == .differs)
    #expect(logCheck.expected == .count(2) && logCheck.found == .count(1))
    #expect(logCheck.rows == [Provenance(file: 0, row: 1)])
  }

  @Test(
    "D9: slots counted second by second agree with any log, until a row is gone", arguments: 1...3)
  func randomLog(seed: UInt64) throws {
    var dice = Dice(state: seed)
    var segments: [WorkSegment] = []
    var end: Int64 = 0
    while end < clock(6) {
      let begin = end
      end += Int64.random(in: 10...4_000, using: &dice)
      let phase = Phase.allCases[segments.count % 4]
      segments.append(row(phase, begin, end, row: segments.count + 1))
    }
    let slots = (0..<Int64(8)).map { hour in
      let seconds = (clock(hour)..<clock(hour + 1)).compactMap { second in
        segments.first { $0.begin <= at(second) && at(second) < ($0.end ?? at(0)) }?.phase
      }
      return slot(
        hour, online: Double(seconds.filter { $0 > .p0 }.count),
        active: Double(seconds.filter { $0 > .p1 }.count),
        onTrip: Double(seconds.filter { $0 == .p3 }.count), row: Int(hour) + 1)
    }
    #expect(try check("D9", dossier(segments: segments, slots: slots)).status == .ok)
    segments.remove(at: 1)
    #expect(try check("D9", dossier(segments: segments, slots: slots)).status == .differs)
  }

  @Test("D9: a period that cuts a row does not make its slot differ")
  func cutPeriod() throws {
    let segments = [row(.p1, -clock(1), clock(1))]
    let slots = [slot(0, online: 3_600, active: 0, onTrip: 0)]
    let settings = HoursSettings(from: try date(2024, 1, 15))
    let hours = try #require(
      WorkingTime.hours(of: dossier(segments: segments, slots: slots), settings: settings))
    #expect(hours.checks.first { $0.id == "D9" }?.status == .ok)
  }

  @Test("D9: online time between slots is a missing slot")
  func missingSlot() throws {
    let more = log + [row(.p1, clock(11), clock(13), row: 5)]
    let slots = [
      slot(9, online: 3_600, active: 1_800, onTrip: 1_200, row: 1),
      slot(10, online: 1_200, active: 1_200, onTrip: 1_200, row: 2),
      slot(12, online: 3_600, active: 0, onTrip: 0, row: 3),
    ]
    let check = try check("D9", dossier(segments: more, slots: slots))
    #expect(check.status == .differs && check.rows.isEmpty)
    #expect(check.expected == .seconds(8_400) && check.found == .seconds(12_000))
  }

  @Test("Checks without their files cannot tell")
  func cannotTell() throws {
    let trips = dossier(trips: [trip(0, 100, 200)])
    for id in [
      "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D9b", "D10", "D11", "D12", "D13",
      "D14", "D15", "D16",
    ] {
      #expect(try check(id, trips).status == .cannotTell)
    }
  }

  @Test("D9b: a log whose rows touch is whole")
  func contiguous() throws {
    let check = try check("D9b", dossier(segments: log))
    #expect(check.status == .ok && check.found == .count(3))
  }

  @Test("D11: restrictions that start an offline row are counted")
  func imposed() throws {
    let rows = dossier(
      segments: log,
      restrictions: [
        restriction(clock(10, 20) - 60, row: 1), restriction(clock(10, 20) + 60, row: 2),
        restriction(clock(9), row: 3),
      ])
    let check = try check("D11", rows)
    #expect(check.status == .differs)
    #expect(check.expected == .count(3) && check.found == .count(2))
    #expect(check.rows.map(\.row) == [1, 2])
  }

  @Test("D6: payments are joined by the time of the request")
  func payments() throws {
    let trips = [
      trip(0, 10, 20, fare: euros(900), row: 1), trip(100, 110, 120, fare: euros(850), row: 2),
      trip(200, 210, 220, row: 3), trip(300, nil, nil, status: .riderCancelled, row: 4),
      trip(9_000, 9_010, 9_020, row: 5),
    ]
    let ledger = [
      payment(.fare, 700, 0, row: 1), payment(.fare, 700, 200, row: 2),
      payment(.fare, 600, 300, row: 3), payment(.fare, 500, 400, row: 4),
      payment(.incentive, 100, 450, row: 5),
    ]
    let check = try check("D6", dossier(trips: trips, payments: ledger))
    // The fifth trip lies after the ledger; the cancelled one was paid a fee.
    #expect(check.status == .differs)
    #expect(check.expected == .count(3) && check.found == .count(2))
    #expect(check.amount == euros(850))
    #expect(check.rows == [Provenance(file: 1, row: 2), Provenance(file: 3, row: 4)])
  }

  @Test("D6: payments join by local time where the offset was guessed otherwise")
  func localJoin() throws {
    var line = payment(.fare, 700, 3_600)
    line.localTime = LocalDateTime(naiveSeconds: monday + 3_600)
    var ride = trip(0, 10, 20)
    ride.zone = "Europe/Zurich"
    let join = PaymentJoin(
      WorkRows(of: dossier(trips: [ride], payments: [line, payment(.tip, 5, -9)])), zone: .utc)
    #expect(join.works && join.unpaid.isEmpty && join.orphans.isEmpty)
  }

  @Test("D6: a ledger that names other times cannot be joined")
  func noJoin() throws {
    let rows = dossier(
      trips: [trip(0, 10, 20), trip(50, 60, 70)],
      payments: [payment(.fare, 700, -1), payment(.fare, 700, 80)])
    #expect(try check("D6", rows).status == .cannotTell)
  }

  @Test("D15: more than a day of silence is a hole, and so is an offline row without an end")
  func holes() throws {
    let day: Int64 = 86_400
    let whole = [row(.p1, 0, 10, row: 1), row(.p1, 10 + day, 20 + day, row: 2)]
    #expect(try check("D15", dossier(segments: whole)).status == .ok)
    let open = [
      row(.p1, 0, 10, row: 1), row(.p0, 10, nil, row: 2), row(.p1, 11 + day, 20 + day, row: 3),
    ]
    let hours = try #require(WorkingTime.hours(of: dossier(segments: open)))
    #expect(hours.coverage.map(\.holes) == [[at(10)..<at(11 + day)]])
    #expect(try check("D15", dossier(segments: open)).rows.map(\.row) == [1, 2])
  }

  @Test("D15: trips a week before the log are outside it")
  func outside() throws {
    let week: Int64 = 7 * 86_400
    let rows = dossier(segments: log, trips: [trip(-week, 10 - week, 20 - week)])
    let check = try check("D15", rows)
    #expect(check.status == .differs && check.rows == [Provenance(file: 1, row: 0)])
  }
}

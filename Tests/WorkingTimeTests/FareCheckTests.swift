import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("Checks of fares, distances and offers")
struct FareCheckTests {
  private func hours(
    segments: [WorkSegment] = [], trips: [Trip], slots: [DispatchSlot] = [],
    payments: [Payment] = [], restrictions: [Restriction] = [],
    settings: HoursSettings = .standard
  ) throws -> Hours {
    try #require(
      WorkingTime.hours(
        of: dossier(
          segments: segments, trips: trips, slots: slots, payments: payments,
          restrictions: restrictions), settings: settings))
  }

  private func check(_ id: String, _ hours: Hours) throws -> Check {
    try #require(hours.checks.first { $0.id == id })
  }

  private func francs(_ rappen: Int64) -> Money {
    Money(minorUnits: rappen, currency: Currency("CHF"))
  }

  /// The trip of the worked example X5.
  private func shortPaid() -> Trip {
    var ride = trip(0, 60, 960, fare: euros(2_500), fee: 2_500, distance: Metres(miles: 3.20))
    ride.begin.coordinate = Coordinate(latitude: 46.2, longitude: 6.15)
    ride.dropoff.coordinate = Coordinate(latitude: 46.25, longitude: 6.2)
    ride.terms = FareTerms(perMile: euros(169))
    return ride
  }

  @Test("X5: a paid distance below the great circle, a gap in the fare, and what the company keeps")
  func payDiscrepancy() throws {
    let hours = try hours(
      trips: [shortPaid()],
      payments: [payment(.fare, 2_460, 0, row: 1), payment(.commission, -615, 0, row: 2)])
    let distance = try check("D1", hours)
    #expect(distance.status == .differs)
    #expect(distance.items.map(\.expected) == [.metres(6_761)])
    #expect(distance.items.map(\.found) == [.metres(5_150)])
    #expect(distance.amount == euros(169))
    #expect(distance.figure("missing") == .metres(1_611))
    #expect(distance.figure("amountAfterFee") == .money(euros(127)))
    let pay = try check("D4", hours)
    #expect(pay.status == .differs && pay.amount == euros(40))
    #expect(pay.figure("medianGap") == .basisPoints(160))
    let commission = try check("D5", hours)
    #expect(commission.status == .ok)
    #expect(commission.figure("takeRate") == .basisPoints(2_620))
    let finding = try #require(
      WorkingTime.findings(
        from: hours, of: dossier(trips: [shortPaid()])
      ).first { $0.kind == .payDiscrepancy })
    #expect(finding.variant == "amount" && finding.evidence.rows == 2)
  }

  @Test("A trip within two per cent of the great circle, or of less than 200 metres, is fine")
  func distanceTolerance() throws {
    var ride = shortPaid()
    ride.distance = Metres(6_761 * 0.981)
    #expect(try check("D1", hours(trips: [ride])).status == .ok)
    ride.distance = Metres(6_761 * 0.979)
    #expect(try check("D1", hours(trips: [ride])).status == .differs)
    ride.dropoff.coordinate = Coordinate(latitude: 46.2015, longitude: 6.15)
    ride.distance = Metres(1)
    #expect(try check("D1", hours(trips: [ride])).status == .cannotTell)
  }

  @Test("What a company keeps is a ratio of sums, and trips that cost it money count")
  func takeRate() throws {
    let trips = [
      trip(0, 60, 960, fare: euros(1_000), row: 1),
      trip(2_000, 2_060, 2_960, fare: euros(4_000), row: 2),
    ]
    let hours = try hours(
      trips: trips,
      payments: [
        payment(.fare, 1_500, 0, row: 1), payment(.commission, -300, 0, row: 2),
        payment(.fare, 4_000, 2_000, row: 3), payment(.commission, -1_000, 2_000, row: 4),
      ])
    // Kept: −2.00 of 10.00 and 10.00 of 40.00. The mean of the ratios would be 2.5 %.
    #expect(try check("D5", hours).figure("takeRate") == .basisPoints(1_600))
    #expect(try check("D5", hours).figure("takeRate.lowerQuartile") == .basisPoints(-2_000))
  }

  @Test("Fares of two currencies are no one sum: the currency of most trips is told")
  func takeRateOfTwoCurrencies() throws {
    let trips = [
      trip(0, 60, 960, fare: francs(1_000_00), row: 1),
      trip(2_000, 2_060, 2_960, fare: euros(1_000), row: 2),
      trip(4_000, 4_060, 4_960, fare: euros(3_000), row: 3),
    ]
    let hours = try hours(
      trips: trips,
      payments: [
        payment(.fare, 1_000_00, 0, currency: "CHF", row: 1),
        payment(.commission, -500_00, 0, currency: "CHF", row: 2),
        payment(.fare, 1_000, 2_000, row: 3), payment(.commission, -200, 2_000, row: 4),
        payment(.fare, 3_000, 4_000, row: 5), payment(.commission, -600, 4_000, row: 6),
      ])
    #expect(try check("D5", hours).figure("takeRate") == .basisPoints(2_000))
    #expect(try check("D5", hours).figure("takeRate.upperQuartile") == .basisPoints(2_000))
  }

  @Test("A commission that is not the stated share differs, with the amount")
  func commission() throws {
    let hours = try hours(
      trips: [trip(0, 60, 960, fare: euros(2_000), fee: 2_500)],
      payments: [payment(.fare, 2_000, 0, row: 1), payment(.commission, -560, 0, row: 2)])
    let check = try check("D5", hours)
    #expect(check.status == .differs && check.amount == euros(60))
  }

  @Test("X6: offers end as trips or cancellations")
  func offers() throws {
    let slot = DispatchSlot(
      begin: at(0), end: at(3_600), online: 3_600, dispatches: 12, accepts: 6, rejections: 4,
      expired: 2, driverCancellations: 0, riderCancellations: 2, completed: 4,
      provenance: Provenance(file: 2, row: 1))
    let whole = try hours(trips: [], slots: [slot])
    #expect(try check("D7", whole).status == .ok)
    #expect(try check("D7", whole).expected == .count(6))
    #expect(try check("D10", whole).status == .ok)
    var fewer = slot
    fewer.completed = 3
    fewer.expired = 0
    let odd = try hours(trips: [], slots: [fewer])
    #expect(try check("D7", odd).status == .differs)
    // Numbers of offers that do not add up prove nothing.
    #expect(try check("D10", odd).status == .cannotTell)
  }

  @Test("X6: an unpaid way to a passenger is told with its time, its wage and its distance")
  func cancellation() throws {
    // Monday 2022-03-07 is 679 days earlier.
    let march: Int64 = -679 * 86_400
    var way = row(.p2, march + 100, march + 520, row: 2)
    way.beginPlace = Coordinate(latitude: 46.2, longitude: 6.15)
    way.endPlace = Coordinate(latitude: 46.218_885_8, longitude: 6.15)
    let segments = [
      row(.p1, march, march + 100, row: 1), way, row(.p1, march + 520, march + 1_000, row: 3),
      row(.p2, march + 1_000, march + 1_300, row: 4),
      row(.p1, march + 1_300, march + 2_000, row: 5),
    ]
    let hours = try hours(
      segments: segments,
      trips: [
        trip(march + 90, nil, nil, status: .riderCancelled, row: 1),
        trip(march + 990, nil, nil, status: .riderCancelled, row: 2),
      ],
      payments: [payment(.fare, 600, march + 990, currency: "CHF")],
      settings: HoursSettings(rules: RulePack.embedded("CH-GE")))
    let check = try check("D8", hours)
    #expect(check.status == .differs)
    #expect(check.expected == .count(2) && check.found == .count(1))
    #expect(check.figure("unpaidSeconds") == .seconds(420))
    #expect(check.figure("unpaidMetres") == .metres(2_100))
    #expect(check.amount == francs(271))
    #expect(check.figure("distanceCost") == .money(francs(147)))
    #expect(check.rows == [Provenance(file: 0, row: 2)])
  }

  @Test("X6: a log-off within a minute of a restriction is imposed, and in D only")
  func imposed() throws {
    let off = clock(21, 10) + 5
    let hours = try hours(
      segments: [
        row(.p1, clock(20), off, row: 1), row(.p0, off, off + 15, row: 2),
        row(.p1, off + 15, clock(22), row: 3),
      ], trips: [], restrictions: [restriction(off)])
    #expect(hours.pattern.gaps.map(\.kind) == [.imposed])
    #expect(hours.pattern.gaps.map(\.seconds) == [15])
    #expect(hours[.c].seconds == 7_185 && hours[.d].seconds == 7_200)
  }

  @Test("D2: a stated length may be off by a second")
  func durations() throws {
    var ride = trip(0, 60, 960)
    ride.statedSeconds = 901
    #expect(try check("D2", hours(trips: [ride])).status == .ok)
    ride.statedSeconds = 902
    let check = try check("D2", hours(trips: [ride]))
    #expect(check.items.map(\.expected) == [.seconds(900)])
    #expect(check.items.map(\.found) == [.seconds(902)])
  }

  @Test("D3: the parts of a fare add up, unless it was fixed in advance")
  func fareParts() throws {
    var ride = trip(0, 60, 960, fare: euros(1_750))
    // 3.00 + 5 mi × 1.50 + 12 min × 0.50 + 1.00.
    ride.terms = FareTerms(
      parts: [.base: euros(300), .surge: euros(100), .toll: euros(500)], perMile: euros(150),
      perMinute: euros(50), distance: Metres(miles: 5), duration: 720)
    #expect(try check("D3", hours(trips: [ride])).status == .ok)
    var low = ride
    low.fare = euros(1_650)
    low.provenance.row = 2
    let check = try check("D3", hours(trips: [ride, low]))
    #expect(check.status == .differs && check.amount == euros(100))
    #expect(check.rows == [Provenance(file: 1, row: 2)])
    // If not even half add up, the layout composes fares otherwise.
    #expect(try self.check("D3", hours(trips: [low])).status == .cannotTell)
    low.terms?.parts[.driverUpfront] = euros(1_650)
    #expect(try self.check("D3", hours(trips: [low])).status == .cannotTell)
  }

  @Test("D12 and D13: promised fares, waiting and tolls were paid, or by how much they were not")
  func extras() throws {
    var ride = trip(0, 60, 960, fare: euros(2_300))
    ride.terms = FareTerms(
      parts: [.driverUpfront: euros(2_000), .waiting: euros(120), .toll: euros(300)],
      isWaitingEligible: true, waited: 240, upfront: .honoured)
    let short = try hours(
      trips: [ride], payments: [payment(.fare, 1_900, 0, row: 1), payment(.toll, 100, 0, row: 2)])
    #expect(try check("D12", short).amount == euros(100))
    #expect(try check("D13", short).amount == euros(320))
    let paid = try hours(
      trips: [ride],
      payments: [
        payment(.fare, 2_000, 0, row: 1), payment(.toll, 300, 0, row: 2),
        payment(.waiting, 120, 0, row: 3),
      ])
    #expect(try check("D12", paid).status == .ok && check("D13", paid).status == .ok)
    ride.terms?.parts[.waiting] = nil
    ride.terms?.upfront = .notHonoured
    let unnamed = try hours(
      trips: [ride], payments: [payment(.fare, 2_000, 0, row: 1), payment(.toll, 300, 0, row: 2)])
    #expect(try check("D13", unnamed).status == .ok)
    #expect(try check("D13", unnamed).figure("payableWaiting") == .seconds(240))
    #expect(try check("D12", hours(trips: [ride])).status == .differs)
  }

  @Test("D14: the worker's statement is the sum of the ledger's lines")
  func statements() throws {
    let monday = try date(2024, 1, 15)
    func status(_ cents: Int64, days: Int = 1) throws -> Check {
      let statement = PayStatement(days: monday..<monday + days, amount: euros(cents))
      return try check(
        "D14",
        hours(
          trips: [trip(0, 60, 960)],
          payments: [payment(.fare, 2_000, 0, row: 1), payment(.tip, 150, 500, row: 2)],
          settings: HoursSettings(statements: [statement])))
    }
    #expect(try status(2_150).status == .ok)
    #expect(try status(2_000).amount == euros(150))
    #expect(try status(2_150, days: 9).status == .cannotTell)
  }

  @Test("Ledgers that number trips are joined to the nearest request")
  func numbers() throws {
    let trips = [
      trip(0, 60, 960, fee: 2_500, row: 1), trip(5_000, 5_060, 5_960, fee: 2_500, row: 2),
      trip(9_000, 9_060, 9_960, fee: 2_500, row: 3),
    ]
    func line(_ trip: String, _ purpose: Payment.Purpose, _ cents: Int64, _ at: Int64, _ row: Int)
      -> Payment
    {
      var line = payment(purpose, cents, at, row: row)
      line.trip = trip
      return line
    }
    let payments = [
      line("a", .fare, 1_000, 400, 1), line("a", .commission, -250, 900, 2),
      line("b", .fare, 2_000, 6_100, 3), line("b", .commission, -500, 6_100, 4),
      line("c", .fare, 2_000, 30_000, 5),
    ]
    let rows = WorkRows(of: dossier(trips: trips, payments: payments))
    let join = PaymentJoin(rows, zone: .utc)
    #expect(join.works && join.isApproximate)
    #expect(join.trips.map { $0.lines.map(\.trip) } == [["a", "a"], ["b", "b"], []])
    #expect(join.orphans.map(\.trip) == ["c"])
    let hours = try hours(trips: trips, payments: payments)
    #expect(try check("D5", hours).status == .ok)
    #expect(try check("D4", hours).status == .cannotTell)
  }

  @Test("The order of rows plays no part in any check", arguments: 1...3)
  func order(seed: UInt64) throws {
    var dice = Dice(state: seed)
    var trips = (1...12).map { number -> Trip in
      let start = Int64(number) * 3_000
      return trip(
        start, start + 60, start + 900, fare: euros(Int64.random(in: 500...4_000, using: &dice)),
        fee: 2_500, row: number)
    }
    var payments = trips.flatMap { trip -> [Payment] in
      let start = (trip.request.at ?? at(0)).seconds - monday
      let cents = Int64.random(in: 500...4_000, using: &dice)
      return [
        payment(.fare, cents, start, row: Int(start)),
        payment(.commission, -cents / 4, start, row: Int(start) + 1),
      ]
    }
    let before = try hours(trips: trips, payments: payments)
    trips.shuffle(using: &dice)
    payments.shuffle(using: &dice)
    #expect(try hours(trips: trips, payments: payments).checks == before.checks)
  }
}

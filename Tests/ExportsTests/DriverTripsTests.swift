import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

/// A row of a layout with some cells filled in.
func row(_ header: String, _ cells: [String: String], separator: Character = ",") -> String {
  header.split(separator: separator).map { cells[String($0)] ?? "" }
    .joined(separator: String(separator))
}

@Suite struct DriverTripsTests {
  static let header = Layout.driverSAR[2].header
  static let payments = Layout.driverSAR[6].header

  static func trip(_ cells: [String: String]) -> String {
    let common = [
      "city_id": "1", "currency_code": "EUR", "timezone": "Europe/Paris",
      "product_type_name": "uberX", "status": "completed",
    ]
    return row(header, common.merging(cells) { $1 }, separator: ";")
  }

  static let completed = trip([
    "request_timestamp_local": "2021-02-01T10:30:00.000Z",
    "request_timestamp_utc": "2021-02-01T09:30:00.000Z",
    "begintrip_timestamp_local": "2021-02-01T10:40:46.000Z",
    "begintrip_timestamp_utc": "2021-02-01T09:40:46.000Z",
    "dropoff_timestamp_local": "2021-02-01T11:00:00.000Z",
    "dropoff_timestamp_utc": "2021-02-01T10:00:00.000Z", "trip_distance_miles": "10",
    "trip_duration_seconds": "1154", "original_fare_local": "24.60", "service_fee": "0.25",
    "driver_trip_number": "7",
  ])
  static let cancelled = trip([
    "request_timestamp_local": "2021-02-01T12:00:00.000Z",
    "request_timestamp_utc": "2021-02-01T11:00:00.000Z", "status": "rider_canceled",
    "trip_distance_miles": "0", "trip_duration_seconds": "0",
  ])

  @Test func aTripHasItsTimesInUTCAndMetresFromMiles() throws {
    let dossier = try read(["t.csv": lines(Self.header, Self.cancelled, Self.completed)]).dossier
    #expect(dossier.trips.map(\.status) == [.completed, .riderCancelled])
    let trip = dossier.trips[0]
    #expect(trip.role == .driver)
    #expect(trip.request.at == utc("2021-02-01T09:30:00"))
    #expect(trip.begin.at == utc("2021-02-01T09:40:46"))
    #expect(trip.dropoff.at == utc("2021-02-01T10:00:00"))
    #expect(trip.distance == Metres(16_093.44))
    #expect(trip.statedSeconds == 1_154)
    #expect(trip.fare == Money(minorUnits: 2_460, currency: Currency("EUR")))
    #expect(trip.serviceFeeBasisPoints == 2_500)
    #expect(trip.product == "uberX")
    #expect(trip.zone == "Europe/Paris")
    #expect(!trip.assumedZone)
    #expect(trip.provenance.row == 2)
    #expect(dossier.trips[1].begin.at == nil)
    #expect(dossier.trips[1].distance == .zero)
    #expect(dossier.exports[0].timeZones == ["Europe/Paris"])
    #expect(dossier.zone == "Europe/Paris")
    #expect(dossier.problems.isEmpty)
  }

  @Test func aLocalTimeThatItsZoneDoesNotExplainIsAProblemButNoLoss() throws {
    let odd = Self.trip([
      "request_timestamp_local": "2021-02-01T12:00:00.000Z",
      "request_timestamp_utc": "2021-02-01T09:30:00.000Z",
    ])
    let dossier = try read(["t.csv": lines(Self.header, odd)]).dossier
    #expect(dossier.trips.count == 1)
    #expect(dossier.problems.map(\.reason) == [.localTimeDiffers])
    #expect(dossier.problems[0].value == "2021-02-01 12:00:00")
    #expect(!dossier.problems[0].setAside)
  }

  @Test func aDropoffBeforeTheBeginAndAnOddFeeAreTold() throws {
    let reversed = Self.trip([
      "request_timestamp_utc": "2021-02-01T09:30:00.000Z",
      "begintrip_timestamp_utc": "2021-02-01T09:40:46.000Z",
      "dropoff_timestamp_utc": "2021-02-01T09:40:45.000Z",
    ])
    let odd = Self.trip([
      "request_timestamp_utc": "2021-02-02T09:30:00.000Z", "status": "teleported",
      "service_fee": "25", "original_fare_local": "1e400", "trip_distance_miles": "-3",
    ])
    let dossier = try read(["t.csv": lines(Self.header, reversed, odd)]).dossier
    #expect(dossier.trips.count == 1)
    #expect(dossier.trips[0].status == .unknown)
    #expect(dossier.trips[0].fare == nil)
    #expect(dossier.trips[0].distance == nil)
    #expect(
      Set(dossier.problems.map(\.reason)) == [
        .endBeforeBegin, .unknownState, .notANumber, .notAnAmount,
      ])
  }

  @Test func theLedgerIsJoinedToItsTripsByLocalTime() throws {
    let ledgerTrips = lines(Self.header, Self.completed)
    let ledger = lines(
      Self.payments,
      "1;18.45;EUR;transport.fare.driver_upfront_fare;driver_payment_fares;2021-02-01T10:30:00",
      "1;-4.61;EUR;intermediary.commission;commission;2021-02-01T10:30:00",
      "1;3.07;EUR;transport.tax.vat;tax;2021-02-01T10:30:00",
      "1;-3.07;EUR;transport.tax.vat;tax;2021-02-01T10:30:00",
      "1;12;EUR;new.thing;;2021-02-01T13:00:00", end: "\r\n")
    let dossier = try read([
      "19a - Driver Payments.csv": ledger,
      "08 - Driver Lifetime Trips.csv": ledgerTrips,
    ]).dossier
    #expect(dossier.payments.count == 5)
    #expect(dossier.payments.prefix(4).allSatisfy { $0.at == utc("2021-02-01T09:30:00") })
    #expect(dossier.payments.map(\.amount.minorUnits) == [1_845, -461, 307, -307, 1_200])
    #expect(
      dossier.payments.map(\.purpose) == [.fare, .commission, .tax, .tax, .unclassified])
    #expect(dossier.payments[0].localTime?.description == "2021-02-01 10:30:00")
    #expect(dossier.payments[4].at == utc("2021-02-01T12:00:00"))
    #expect(dossier.problems.isEmpty)
  }

  @Test func aTripSettlesTheHourThatOccursTwice() throws {
    let trip = Self.trip([
      "request_timestamp_local": "2021-10-31T02:30:00.000Z",
      "request_timestamp_utc": "2021-10-31T01:30:00.000Z",
    ])
    let dossier = try read([
      "p.csv": lines(Self.payments, "1;5;EUR;transport.misc.tip;tip;2021-10-31T02:30:00"),
      "t.csv": lines(Self.header, trip),
    ]).dossier
    #expect(dossier.payments[0].at == utc("2021-10-31T01:30:00"))
    #expect(dossier.payments[0].purpose == .tip)
    #expect(dossier.problems.isEmpty)
  }

  @Test func aTripHasThePartsOfItsFare() throws {
    let euro = Currency("EUR")
    func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: euro) }
    let trip = Self.trip([
      "request_timestamp_utc": "2021-02-01T09:30:00.000Z",
      "request_timestamp_local": "2021-02-01T10:30:00.000Z", "base_fare_local": "1.20",
      "per_mile_fare_local": "1.69", "per_minute_fare_local": "0.30",
      "fare_distance_miles": "10", "fare_duration_minutes": "19.5", "toll_amount_local": "0.00",
      "driver_upfront_fare_local": "24.60", "is_wait_time_eligible": "TRUE",
      "wait_duration_minutes": "2.5", "ufp_type": "ufp_not_honored",
    ])
    let dossier = try read(["t.csv": lines(Self.header, trip, Self.completed)]).dossier
    let terms = try #require(dossier.trips.first { $0.terms != nil }?.terms)
    #expect(
      terms
        == FareTerms(
          parts: [.base: euros(120), .toll: euros(0), .driverUpfront: euros(2_460)],
          perMile: euros(169), perMinute: euros(30), distance: Metres(miles: 10),
          duration: 1_170, isWaitingEligible: true, waited: 150, upfront: .notHonoured))
    // A row that leaves all of it empty says nothing.
    #expect(dossier.trips.count == 2 && dossier.trips.contains { $0.terms == nil })
  }

  @Test func amountsThatCannotBeReadAreSetAside() throws {
    let dossier = try read([
      "p.csv": lines(
        Self.payments, "1;five;EUR;a;b;2021-10-30T02:30:00", "1;;EUR;a;b;2021-10-30T02:30:00",
        "1;5;;a;b;2021-10-30T02:30:00", "1;5;Euro;a;b;2021-10-30T02:30:00",
        "1;1.005;JPY;a;b;2021-10-30T02:30:00")
    ]).dossier
    #expect(dossier.payments.map(\.amount.minorUnits) == [1])
    #expect(dossier.files[0].rowsSetAside == 4)
    #expect(
      dossier.problems.filter(\.setAside).map(\.reason) == [
        .notAnAmount, .missingValue, .missingValue, .notAnAmount,
      ])
  }
}

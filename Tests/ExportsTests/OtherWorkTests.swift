import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

@Suite struct CourierAnswerTests {
  @Test func statusWithoutPlacesAndWithOpenRowsInTheMiddle() throws {
    let dossier = try read([
      "11 - Driver Online Offline.csv": lines(
        Layout.courier[0].header,
        "offline,1,2024-03-01T10:00:00.000Z,,,2024-03-01T11:00:00.000Z,",
        "open,1,2024-03-01T12:00:00.000Z,2024-03-01T12:10:00.000Z,600000,2024-03-01T13:00:00.000Z,2024-03-01T13:10:00.000Z",
        "offline,1,2024-03-01T12:10:00.000Z,,,2024-03-01T13:10:00.000Z,")
    ]).dossier
    #expect(dossier.segments.map(\.end) == [nil, utc("2024-03-01T12:10:00"), nil])
    #expect(dossier.problems.map(\.reason) == [.openEnded, .openEnded])
    #expect(dossier.segments.allSatisfy { $0.beginPlace == nil })
  }

  @Test func aDeliveryHasMilesOnTheWayAndItsZoneFromItsPlace() throws {
    let header = Layout.courier[2].header
    let delivery = row(
      header,
      [
        "courier_accept_timestamp_local": "2024-03-01 13:00:00",
        "courier_accept_timestamp_utc": "2024-03-01 12:00:00",
        "courier_accept_trip_lat": "50.8503", "courier_accept_trip_lng": "4.3517",
        "courier_begintrip_timestamp_local": "2024-03-01 13:10:00",
        "courier_dropoff_timestamp_local": "2024-03-01 13:25:30",
        "courier_begintrip_to_dropoff_miles": "2",
        "courier_begintrip_to_dropoff_seconds": "930", "dropoff_delivery_distance_km": "9",
        "delivery_status": "completed",
      ])
    let failed = row(
      header,
      [
        "courier_accept_timestamp_local": "2024-03-01 14:00:00", "delivery_status": "failed",
        "dropoff_delivery_distance_km": "3.5",
      ])
    let dossier = try read(["31.csv": lines(header, delivery, failed)]).dossier
    #expect(dossier.zone == "Europe/Brussels")
    #expect(!dossier.zoneIsAssumed)
    let trip = dossier.trips[0]
    #expect(trip.role == .courier)
    #expect(trip.request.at == utc("2024-03-01T12:00:00"))
    #expect(trip.begin.at == utc("2024-03-01T12:10:00"))
    #expect(trip.dropoff.at == utc("2024-03-01T12:25:30"))
    #expect(trip.statedSeconds == 930)
    #expect(trip.distance == Metres(3_218.688))
    #expect(dossier.trips[1].distance == Metres(3_500))
    #expect(dossier.trips[1].status == .unfulfilled)
    #expect(dossier.trips[1].request.at == utc("2024-03-01T13:00:00"))
    #expect(dossier.problems.isEmpty)
  }
}

@Suite struct PortalDownloadTests {
  @Test func titleCaseTimesHaveRealOffsets() throws {
    let dossier = try read([
      "Driver/driver_lifetime_trips.csv": lines(
        Layout.portal[0].header,
        "completed,2022-05-01T10:00:00+02:00,2022-05-01T10:05:00+02:00,2022-05-01T10:20:00+02:00,1,900,12.5,EUR,FALSE"
      )
    ]).dossier
    let trip = dossier.trips[0]
    #expect(trip.request.at == utc("2022-05-01T08:00:00"))
    #expect(trip.dropoff.at == utc("2022-05-01T08:20:00"))
    #expect(trip.distance == Metres(1_609.344))
    #expect(trip.fare == Money(minorUnits: 1_250, currency: Currency("EUR")))
    #expect(!trip.assumedZone)
  }

  @Test func aShortListOfAllTripsIsToldByItsNumbers() throws {
    let header = Layout.portal[1].header
    let trips = ["2897", "2898"].map {
      row(
        header,
        [
          "city_name": "Geneva", "timezone": "Europe/Zurich", "status": "completed",
          "request_timestamp_utc": "2025-01-0\($0.suffix(1)) 10:00:00", "driver_trip_number": $0,
        ])
    }
    let dossier = try read(["Driver/driver_lifetime_trips-0.csv": lines(header, trips[0], trips[1])]
    )
    .dossier
    #expect(dossier.trips.count == 2)
    #expect(dossier.problems.map(\.reason) == [.missingRows])
    #expect(dossier.problems[0].value == "2 / 2898")
    #expect(dossier.problems[0].at.row == 0)
  }

  @Test func theLedgerHasTripNumbersAndNaiveLocalTimes() throws {
    let dossier = try read(
      [
        "Driver/driver_payments-0.csv": lines(
          Layout.portal[2].header,
          "Sydney,a-1,31.20,AUD,transport.fare.base,driver_payment_fares,2024-01-10 09:00:00",
          "Sydney,a-1,4,AUD,something,existing_driver_incentive,2024-01-10 09:00:00")
      ], zone: "Australia/Sydney"
    ).dossier
    #expect(dossier.payments.map(\.at) == [utc("2024-01-09T22:00:00"), utc("2024-01-09T22:00:00")])
    #expect(dossier.payments.map(\.trip) == ["a-1", "a-1"])
    #expect(dossier.payments.map(\.purpose) == [.fare, .incentive])
  }

  @Test func analyticsAreFixesAndEventsWithDeviceAndNetwork() throws {
    let dossier = try read([
      "Driver/driver_app_analytics-0.csv": lines(
        Layout.portal[3].header,
        "go_online,Geneva,Acme,228,01,198.51.100.7,fr,SM-A1,android,14,true,,4.5,2025-01-10 09:00:00.123,46.2044,6.1432,0.5,tap",
        "go_online,Geneva,Acme,228,01,198.51.100.7,fr,SM-A1,android,14,true,,4.5,2025-01-10 09:00:01.123,,,,custom",
        "x,Geneva,N/A,228,01,2001:db8::1,fr,SM-A1,android,15,true,,4.5,2025-01-10 09:00:02,46.2044,6.1432,0.5,tap"
      )
    ]).dossier
    #expect(dossier.fixes.count == 2)
    #expect(dossier.appEvents.count == 3)
    let first = dossier.appEvents[0]
    #expect(first.at == utc("2025-01-10T09:00:00"))
    #expect(dossier.strings[first.name] == "go_online")
    #expect(dossier.strings[first.device] == "SM-A1 android 14")
    #expect(dossier.strings[first.carrier] == "Acme")
    #expect(dossier.strings[first.address] == "198.51.100.7")
    #expect(dossier.appEvents[1].device == first.device)
    #expect(dossier.strings[dossier.appEvents[2].device] == "SM-A1 android 15")
    #expect(dossier.appEvents[2].carrier == 0)
    #expect(dossier.problems.isEmpty)
  }

  @Test func ratingsAndProfileAreFacts() throws {
    let dossier = try read([
      "Driver/driver_lifetime_ratings_received-0.csv": "five_star_rating\n5\n4.0\n6\n\n",
      "Account and Profile/driver_profile-0.csv": lines(
        Layout.portal[5].header, "2020-01-02,Geneva,Lausanne,CH,2898,4.91"),
    ]).dossier
    #expect(dossier.ratings.map(\.stars) == [5, 4])
    #expect(dossier.problems.map(\.reason) == [.notANumber])
    let facts = Dictionary(uniqueKeysWithValues: dossier.accountFacts.map { ($0.kind, $0.value) })
    #expect(facts[.signupDate] == "2020-01-02")
    #expect(facts[.signupPlace] == "Geneva")
    #expect(facts[.city] == "Lausanne")
    #expect(facts[.lifetimeTrips] == "2898")
    #expect(facts[.rating] == "4.91")
  }
}

@Suite struct LegacyAnswerTests {
  @Test func minutesAndSecondsAreToldApartByTheTimes() throws {
    let dossier = try read(
      [
        "Trip details (Driver).csv": lines(
          Layout.legacy[0].header,
          "2016-02-03 9:00:07,2016-02-03 9:05:07,2016-02-03 9:20:07,46.2,6.1,46.3,6.2,completed,CHF,uberX,20.50,3.5,15,1",
          "2022-02-03 09:00:07 +0000 UTC,2022-02-03 09:05:07 +0000 UTC,2022-02-03 09:20:07 +0000 UTC,46.2,6.1,46.3,6.2,completed,CHF,uberX,20.50,3.5,900,1",
          "2016-02-04 9:00:07,,,,,,,rider_canceled,CHF,,0,0,0,", end: "\r\n")
      ], zone: "Europe/Zurich"
    ).dossier
    #expect(dossier.trips.count == 3)
    #expect(dossier.trips.map(\.statedSeconds) == [900, 0, 900])
    #expect(dossier.trips[0].request.at == utc("2016-02-03T08:00:07"))
    #expect(dossier.trips[0].assumedZone)
    #expect(dossier.trips[0].begin.coordinate == Coordinate(latitude: 46.2, longitude: 6.1))
    #expect(dossier.trips[0].fare == Money(minorUnits: 2_050, currency: Currency("CHF")))
    #expect(dossier.trips[2].request.at == utc("2022-02-03T09:00:07"))
    #expect(!dossier.trips[2].assumedZone)
    #expect(dossier.trips[1].begin.coordinate == nil)
    #expect(dossier.problems.isEmpty)
  }

  @Test func lostTimeIsReadAndAddsNothing() throws {
    let reading = try read([
      "Lost Time details (Driver).csv": Layout.legacy[1].header + "\n1,2\n3\n"
    ])
    #expect(reading.dossier.files[0].rows == 2)
    #expect(reading.dossier.trips.isEmpty)
  }
}

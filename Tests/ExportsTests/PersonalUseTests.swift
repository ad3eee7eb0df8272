import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

@Suite struct RiderTests {
  @Test func oldRidesStateTheirZoneAndWriteNeverAs1970() throws {
    let dossier = try read([
      "Rider/trips_data.csv": lines(
        Layout.rider[0].header,
        "9001,uberX,COMPLETED,2021-11-08 06:12:31 +0000 UTC,2021-11-08 06:18:04 +0000 UTC,46.2000,6.1400,\"Rue Inventée 1, Genève\",2021-11-08 06:33:20 +0000 UTC,46.2300,6.1100,Chemin Fictif 9,3.40,21.70,CHF",
        "9001,uberX,CANCELED,2021-11-09 06:12:31 +0000 UTC,1970-01-01 00:00:00 +0000 UTC,0.0,0.0,,1970-01-01 00:00:00 +0000 UTC,0.0,0.0,,0.00,0.00,CHF",
        "9001,UberEATS Marketplace,COMPLETED,2021-11-10 18:12:31 +0000 UTC,2021-11-10 18:30:00 +0000 UTC,46.2,6.14,,2021-11-10 18:40:00 +0000 UTC,46.23,6.11,,1,30,CHF",
        end: "\r\n")
    ]).dossier
    #expect(dossier.trips.map(\.role) == [.rider, .rider, .eater])
    #expect(dossier.trips.map(\.status) == [.completed, .cancelled, .completed])
    let trip = dossier.trips[0]
    #expect(trip.begin.at == utc("2021-11-08T06:18:04"))
    #expect(trip.begin.address == "Rue Inventée 1, Genève")
    #expect(trip.dropoff.coordinate == Coordinate(latitude: 46.23, longitude: 6.11))
    #expect(trip.distance == Metres(3.4 * 1_609.344))
    #expect(trip.fare == Money(minorUnits: 2_170, currency: Currency("CHF")))
    #expect(trip.zone == "Europe/Zurich")
    #expect(dossier.trips[1].begin.at == nil)
    #expect(dossier.trips[1].begin.coordinate == nil)
    #expect(dossier.zone == "Europe/Zurich")
    #expect(!dossier.zoneIsAssumed)
    #expect(dossier.problems.isEmpty)
  }

  @Test func newRidesKeepTheRequestedDestination() throws {
    let header = Layout.rider[1].header
    let ride = row(
      header,
      [
        "city_name": "Liège", "currency_code": "EUR", "timezone": "Europe/Brussels",
        "product_type_name": "UberX", "request_timestamp_local": "2025-07-31T13:53:29.000Z",
        "request_timestamp_utc": "2025-07-31T11:53:29.000Z", "request_lat": "50.65",
        "request_lng": "5.6", "begintrip_timestamp_utc": "2025-07-31T11:57:00.000Z",
        "dropoff_timestamp_utc": "2025-07-31T12:07:00.000Z", "dropoff_lat": "50.66",
        "dropoff_lng": "5.61", "destination_lat": "50.67", "destination_lng": "5.62",
        "destination_string": "Place Inventée", "status": "fare_split", "fare_amount": "9.9",
        "original_fare_local": "/", "begintrip_address": "N/A", "trip_duration_seconds": "600",
      ])
    let dossier = try read(["Rider/rider_lifetime_trips-0.csv": lines(header, ride)]).dossier
    let trip = dossier.trips[0]
    #expect(trip.role == .rider)
    #expect(trip.status == .fareSplit)
    #expect(trip.request.coordinate == Coordinate(latitude: 50.65, longitude: 5.6))
    #expect(trip.destination?.coordinate == Coordinate(latitude: 50.67, longitude: 5.62))
    #expect(trip.destination?.address == "Place Inventée")
    #expect(trip.begin.address == nil)
    #expect(trip.begin.coordinate == nil)
    #expect(trip.statedSeconds == 600)
    #expect(dossier.problems.isEmpty)
  }

  @Test func riderAndEatsAnalyticsAreToldApartByTheirFolder() throws {
    let event = row(
      Layout.analytics,
      [
        "Event Time (UTC)": "2025-10-02 04:43:00.045", "Latitude": "50.63",
        "Longitude": "5.58", "Horizontal Accuracy": "10.6", "Analytics Event Type": "impression",
      ])
    let dossier = try read([
      "Eats/eats_app_analytics-0.csv": lines(Layout.analytics, event),
      "Rider/rider_app_analytics-0.csv": lines(Layout.analytics, event),
    ]).dossier
    #expect(dossier.appEvents.roles == [.eater, .rider])
    #expect(dossier.fixes[0].accuracy == Metres(11))
    #expect(dossier.fixes.count == 2)
  }
}

@Suite struct EatsTests {
  @Test func dishesOfOneOrderAreOneOrder() throws {
    let header = Layout.eats[3].header
    let dossier = try read(
      [
        "Eats/user_orders-0.csv": lines(
          header,
          "Liège,Pâtes & Fictions,2025-10-13 18:43:00,2025-10-13 19:18:50,completed,Salade,1,/,0.0,,9.90,12.89,EUR",
          "Liège,Pâtes & Fictions,2025-10-13 18:43:00,2025-10-13 19:18:50,completed,Soupe,1,/,0.0,,2.99,12.89,EUR",
          "Liège,Autre,2025-10-13 18:43:00,2025-10-13 19:18:50,completed,Soupe,1,/,0.0,,2.99,5,EUR")
      ], zone: "Europe/Brussels"
    ).dossier
    #expect(dossier.orders.count == 2)
    #expect(dossier.orders[0].items == 2)
    #expect(dossier.orders[0].price == Money(minorUnits: 1_289, currency: Currency("EUR")))
    #expect(dossier.orders[0].restaurant == "Pâtes & Fictions")
    #expect(dossier.orders[0].at == utc("2025-10-13T16:43:00"))
    #expect(dossier.orders[0].provenance.row == 1)
    #expect(dossier.orders[1].provenance.row == 3)
  }

  @Test func oldOrdersGetTheRestaurantsNameFromItsTable() throws {
    let dossier = try read([
      "Eats/eats_order_details.csv": lines(
        Layout.eats[1].header,
        "9107,r-1,o-1,2022-09-30 20:25:19 +0000 UTC,completed,Frites,,,4.50,12.19,EUR",
        "9107,r-1,o-1,2022-09-30 20:25:19 +0000 UTC,completed,Sauce,,,1.50,12.19,EUR",
        "9107,r-2,o-2,2022-09-30 20:25:19 +0000 UTC,completed,Sauce,,,1.50,2,EUR"),
      "Eats/eats_restaurant_names.csv": lines(
        Layout.eats[2].header, "9107,r-1,Frituur De Verzinner"),
    ]).dossier
    #expect(dossier.orders.map(\.restaurant) == ["Frituur De Verzinner", nil])
    #expect(dossier.orders.map(\.items) == [2, 1])
    #expect(dossier.orders[0].at == utc("2022-09-30T20:25:19"))
  }
}

@Suite struct AccountTests {
  @Test func aProfileIsOneFactAColumn() throws {
    let dossier = try read([
      "Account and Profile/profile_data.csv": lines(
        Layout.account[0].header,
        "Nadia,Exemple,nadia@example.org,+32 400 00 00 00,4.91,rider,BE,2019-06-02,true,false,fr,nadiav,3.350.2,Liège,android,50.6246,5.5665,2019-06-02 17:40:11"
      )
    ]).dossier
    let facts = dossier.accountFacts
    #expect(facts.filter { $0.kind == .name }.map(\.value) == ["Nadia", "Exemple"])
    #expect(facts.first { $0.kind == .email }?.value == "nadia@example.org")
    #expect(facts.first { $0.kind == .phone }?.value == "+32 400 00 00 00")
    let signup = facts.first { $0.kind == .signupPlace }
    #expect(signup?.value == "Liège")
    #expect(signup?.place == Coordinate(latitude: 50.6246, longitude: 5.5665))
  }

  @Test func waysToPayAndSavedPlaces() throws {
    let dossier = try read([
      "payment_methods.csv": lines(
        Layout.account[1].header,
        "braintree,Banque Imaginaire,Bancontact,collections,true,,BE,BE,/,"),
      "saved.csv": lines(
        Layout.account[5].header,
        "Maman,8,Rue du Laminoir-Inventé,Seraing,,4100,BE,50.613000,5.508000", ",,,,,,,,"),
    ]).dossier
    #expect(dossier.accountFacts.map(\.value) == ["Bancontact, Banque Imaginaire"])
    #expect(dossier.savedPlaces.count == 1)
    #expect(dossier.savedPlaces[0].label == "Maman")
    #expect(dossier.savedPlaces[0].address == "Rue du Laminoir-Inventé 8, 4100 Seraing")
    #expect(dossier.savedPlaces[0].coordinate == Coordinate(latitude: 50.613, longitude: 5.508))
  }

  @Test func messagesAndTicketsKeepWhenAndHowOnly() throws {
    let dossier = try read(
      [
        "communications_sent-0.csv": lines(
          Layout.account[2].header, "2024-09-05 12:47:39,,3eef,push,out",
          "2024-09-06 12:47:39,,3eef,intercom_text,external"),
        "customer_support_tickets-0.csv": lines(
          "Creator,Message,Date", "rider,Bonjour, j'ai perdu, hier, un sac,2025-05-15 10:00:00",
          "agent,Merci,2025-05-15 11:00:00"),
      ], zone: "UTC"
    ).dossier
    #expect(dossier.communications.map(\.medium) == ["push", "intercom_text", "ticket", "ticket"])
    #expect(
      dossier.communications.map(\.direction) == [.toSubject, .unknown, .fromSubject, .toSubject])
    #expect(dossier.communications[2].at == utc("2025-05-15T10:00:00"))
    #expect(dossier.problems.isEmpty)
  }
}

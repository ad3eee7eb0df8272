/// The small files around the trips: profile, cards, messages, tickets.
enum NursePapers {
  static func entries(_ trips: [RiderTrip]) -> [Entry] {
    let root = "Uber Data"
    return [
      Entry("\(root)/Account and Profile/user_profile-0.csv", profile),
      Entry("\(root)/Account and Profile/payment_methods-0.csv", cards),
      Entry("\(root)/Account and Profile/rider_eater_saved_locations.csv", savedPlaces),
      Entry("\(root)/Account and Profile/communications_sent-0.csv", messages(trips)),
      Entry("\(root)/Account and Profile/customer_support_tickets-0.csv", tickets(trips)),
      Entry("\(root)/Rider/rider_lifetime_ratings_received-0.csv", ratings(trips)),
      Entry(
        "\(root)/Regional information/For_California_users.txt",
        text: "This file concerns residents of California only.\n"),
      Entry(
        "\(root)/readme.html",
        text: "<!DOCTYPE html>\n<html><body><h1>Your data</h1>"
          + "<p>What the files in this folder hold.</p></body></html>\n"),
    ]
  }

  private static var profile: Table {
    var table = Table([
      "First Name", "Last Name", "E-Mail", "Mobile", "Rating", "User Type", "Country",
      "First Payment Method Added", "Has confirmed mobile", "Referred to Uber?", "Language",
      "Referral Code", "Signup App Version", "Signup City", "Signup Form", "Signup Lat",
      "Signup Long", "Signup Date",
    ])
    table.append([
      "Nadia", "Verlinden-Okoro", "nadia@example.org", "+32 400 00 00 00", "4.91", "rider", "BE",
      "2019-06-02", "true", "false", "fr", "nadiav-fictif", "3.350.2", "Liège", "android",
      NurseWorld.leisure[1].spot.latitudeText, NurseWorld.leisure[1].spot.longitudeText,
      "2019-06-02 17:40:11",
    ])
    return table
  }

  private static var cards: Table {
    var table = Table([
      "profile type", "bank/issuer name", "brand/type", "used for collections/disbursements",
      "is latest version", "not payable", "billing country", "country", "region", "deleted at",
    ])
    table.append([
      "braintree", "Banque Imaginaire", "Bancontact", "collections", "true", "false", "BE", "BE",
      "/", "",
    ])
    table.append([
      "braintree", "Crédit Fictif", "Mastercard", "collections", "false", "true", "BE", "BE",
      "N/A", "2023-02-11 09:12:44",
    ])
    return table
  }

  /// Neither home nor work is saved: they have to be worked out.
  private static var savedPlaces: Table {
    var table = Table([
      "Label", "House number", "Street name", "City", "State", "Postal code", "Country code",
      "Latitude", "Longitude",
    ])
    let spot = NurseWorld.mother.spot
    table.append([
      "Maman", "8", "Rue du Laminoir-Inventé", "Seraing", "", "4100", "BE", spot.latitudeText,
      spot.longitudeText,
    ])
    return table
  }

  private static func messages(_ trips: [RiderTrip]) -> Table {
    var table = Table(["time", "subject", "content", "medium", "direction"])
    for (index, trip) in trips.enumerated() where index % 7 == 0 {
      let isHash = index % 14 == 0
      let hash = String(Dice.mixed(UInt64(trip.request)), radix: 16)
      table.append([
        Stamp.spaced(trip.request + 30), isHash ? "" : "Votre chauffeur arrive",
        isHash ? hash : "Votre chauffeur est en route, retrouvez-le au point indiqué.",
        isHash ? "intercom_text" : "push", isHash ? "external" : "out",
      ])
    }
    return table
  }

  /// The last field holds commas and no quotes, as the company writes it.
  private static func tickets(_ trips: [RiderTrip]) -> Table {
    var table = Table([
      "Trip Request Time", "Create Ticket Time", "City", "Country", "Product Name", "Locale",
      "Modality", "Creator", "Date", "Message",
    ])
    let toClinic = trips.filter { $0.to.address == NurseWorld.clinic.address }
    let cancelled = trips.filter { $0.status == .driverCanceled }
    let rows = [
      opening(toClinic[1], "UberX", "rider")
        + "Bonjour, j'ai oublié une pochette bleue, avec mon plan de traitement, sur la banquette.",
      opening(cancelled[0], "UberX", "rider")
        + "Le chauffeur a annulé, deux fois, alors que j'attendais dehors.",
      opening(cancelled[1], "/", "agent") + "Nous avons bien reçu votre demande.",
    ]
    for row in rows {
      table.appendRaw(row)
    }
    return table
  }

  /// A ticket up to its message, written six hours after the ride.
  private static func opening(_ trip: RiderTrip, _ product: String, _ creator: String) -> String {
    let written = trip.request + 22_122
    let day = CentralEurope.day(of: written).text
    let times = [Stamp.spaced(trip.request), Stamp.spaced(written)]
    let rest = ["Liège", "BE", product, "fr_BE", "in_app", creator, day, ""]
    return (times + rest).joined(separator: ",")
  }

  private static func ratings(_ trips: [RiderTrip]) -> Table {
    var table = Table(["five_star_rating"])
    for trip in trips where trip.status == .completed && trip.request % 3 != 0 {
      table.append([trip.request % 17 == 0 ? "4" : "5"])
    }
    return table
  }
}

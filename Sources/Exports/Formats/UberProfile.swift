import Dossier
import Scanning

// What the company knows about an account: one row, a column a fact.

extension TableFormat {
  static let uberProfile = TableFormat(
    "uber-account/profile", vote: .uberAccount,
    required: ["first_name|name", "mobile|e_mail|email|signup_date"],
    known: ["last_name", "user_type", "referral_code", "signup_city", "signup_app_version"],
    reader: { ProfileReader($0) })

  static let uberDriverProfile = TableFormat(
    "uber-driver-portal/profile", vote: .uberDriverPortal,
    required: ["lifetime_completed_trips|operating_city|operating_country"],
    known: ["signup_date", "signup_city", "rating", "lifetime_completed_trips", "operating_city"],
    reader: { ProfileReader($0) })
}

struct ProfileReader: RowReader {
  private let facts: FactReader
  private let signupPlace: PlaceColumns
  private let signupCity: Column

  init(_ columns: Columns) {
    facts = FactReader([
      (.name, columns.column("first_name", "name")), (.name, columns.column("last_name")),
      (.email, columns.column("e_mail", "email")),
      (.phone, columns.column("mobile", "phone_number", "mobile_number")),
      (.rating, columns.column("rating", "driver_rating")),
      (.country, columns.column("country", "operating_country")),
      (.city, columns.column("operating_city")),
      (.language, columns.column("language")),
      (.signupDate, columns.column("signup_date")),
      (.referral, columns.column("referral_code")),
      (.userType, columns.column("user_type")),
      (.lifetimeTrips, columns.column("lifetime_completed_trips")),
      (.licencePlate, columns.column("license_plate")),
    ])
    signupCity = columns.column("signup_city")
    signupPlace = PlaceColumns(
      latitude: columns.column("signup_lat"),
      longitude: columns.column("signup_long", "signup_lng"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    facts.read(row, into: &sink)
    let place = sink.coordinate(row, signupPlace)
    let city = sink.text(row, signupCity)
    if place != nil || city != nil {
      sink.dossier.accountFacts.append(
        AccountFact(kind: .signupPlace, value: city ?? "", place: place, provenance: sink.here))
    }
  }
}

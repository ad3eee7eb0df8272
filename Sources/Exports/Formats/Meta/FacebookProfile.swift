import CivilTime
import Dossier
import Scanning

// What the account states of its owner.

extension TableFormat {
  static let facebookProfile = facebook(
    "profile", keys: ["profile", "profile_v2"], record: "",
    asks: [
      "name.full_name", "emails.emails", "emails.previous_emails", "phone_numbers", "username",
      "current_city.name", "hometown.name", "relationship.status", "gender.gender_option",
      "birthday.year", "birthday.month", "birthday.day", "registration_timestamp",
    ],
    required: ["name_full_name", "profile_uri|registration_timestamp|emails_emails"],
    known: ["username", "birthday_year", "gender_gender_option", "current_city_name"],
    reader: { FacebookProfileReader($0) })
}

struct FacebookProfileReader: RowReader {
  private let facts: MetaFactReader
  private let birthday: [Column]
  private let addresses: [Column]
  private let phones: Column
  private let texts = NestedRows("[]", ["$"])
  private let numbers = NestedRows("[]", ["phone_number", "$"])
  private var registration: MetaTime

  init(_ columns: Columns) {
    facts = MetaFactReader(
      columns,
      [
        (.name, "name_full_name"), (.other, "username"), (.city, "current_city_name"),
        (.other, "hometown_name"), (.other, "relationship_status"),
        (.sex, "gender_gender_option"),
      ])
    birthday = columns.existing("birthday_year", "birthday_month", "birthday_day")
    addresses = columns.existing("emails_emails", "emails_previous_emails")
    phones = columns.column("phone_numbers")
    registration = MetaTime(columns.column("registration_timestamp"), isRequired: false)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    facts.read(row, into: &sink)
    for column in addresses {
      texts.forEach(in: row[column.index]) { add(.email, $0[0].metaText(), &sink) }
    }
    numbers.forEach(in: row[phones.index]) { number in
      let plain = number[1].metaText().flatMap { $0.hasPrefix("{") ? nil : $0 }
      add(.phone, number[0].metaText() ?? plain, &sink)
    }
    if let at = registration.read(row, &sink) {
      add(.signupDate, "\(LocalDate(daysSince1970: Int32(clamping: at.seconds / 86_400)))", &sink)
    }
    let parts = birthday.compactMap { row[$0.index].integer() }
    if parts.count == 3 { add(.birthDate, parts.map(String.init).joined(separator: "-"), &sink) }
  }

  private func add(_ kind: AccountFact.Kind, _ value: String?, _ sink: inout Sink) {
    guard let value else { return }
    sink.dossier.accountFacts.append(
      AccountFact(kind: kind, value: value, provenance: sink.here))
  }
}

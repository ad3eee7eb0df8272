import Dossier
import Scanning

// X, once Twitter: scripts that each assign one list, every element an object under a key of its own.
// Most files of an archive hold an empty list; long lists are cut into several files.

extension KindVote {
  static let x = KindVote("x", 12)
}

extension TableFormat {
  static func x(
    _ table: String, part: String = "[]", asks: [String] = [], required: [String],
    known: [String] = [], reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "x/\(table)", controller: "X", vote: .x, part: part, asks: asks, required: required,
      known: known, reader: reader)
  }

  static let x: [TableFormat] = xAccount + xSecurity + xPeople + xAds + xProfile + xPosts

  private static let xAccount = [
    x(
      "account", required: ["account_accountid", "account_username"],
      known: ["account_email", "account_createdat", "account_accountdisplayname"],
      reader: {
        XAccountReader(
          number: $0.column("account_accountid"),
          facts: FactReader([
            (.name, $0.column("account_username")),
            (.name, $0.column("account_accountdisplayname")),
            (.email, $0.column("account_email")), (.signupDate, $0.column("account_createdat")),
          ]))
      }),
    x(
      "contents", part: "$", required: ["userinfo_accountid", "archiveinfo_generationdate"],
      known: ["userinfo_username", "userinfo_displayname"],
      reader: {
        XAccountReader(
          number: $0.column("userinfo_accountid"),
          facts: FactReader([
            (.name, $0.column("userinfo_username")), (.name, $0.column("userinfo_displayname")),
          ]))
      }),
    x(
      "time-zone", required: ["accounttimezone_timezone"], known: ["accounttimezone_accountid"],
      reader: { FactReader([(.other, $0.column("accounttimezone_timezone"))]) }),
    x(
      "birthday",
      required: ["agemeta_ageinfo_birthdate|agemeta_ageinfo_age|agemeta_inferredageinfo_age"],
      reader: { FactReader([(.birthDate, $0.column("agemeta_ageinfo_birthdate"))]) }),
    x(
      "biography", required: ["profile_description_bio|profile_description_location"],
      known: ["profile_description_website", "profile_avatarmediaurl"],
      reader: {
        FactReader([
          (.other, $0.column("profile_description_location")),
          (.other, $0.column("profile_description_website")),
        ])
      }),
    x(
      "phone", required: ["device_phonenumber"],
      reader: { FactReader([(.phone, $0.column("device_phonenumber"))]) }),
    x(
      "e-mails", required: ["emailaddresschange_emailchange_changedto"],
      known: [
        "emailaddresschange_emailchange_changedat", "emailaddresschange_emailchange_changedfrom",
      ],
      reader: {
        FactReader([
          (.email, $0.column("emailaddresschange_emailchange_changedfrom")),
          (.email, $0.column("emailaddresschange_emailchange_changedto")),
        ])
      }),
    x(
      "names", required: ["screennamechange_screennamechange_changedto"],
      known: [
        "screennamechange_screennamechange_changedat",
        "screennamechange_screennamechange_changedfrom",
      ],
      reader: {
        FactReader([
          (.name, $0.column("screennamechange_screennamechange_changedfrom")),
          (.name, $0.column("screennamechange_screennamechange_changedto")),
        ])
      }),
  ]

  private static let xSecurity = [
    x(
      "sign-ins", required: ["ipaudit_loginip", "ipaudit_createdat"],
      known: ["ipaudit_accountid", "ipaudit_loginportnumber"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("ipaudit_createdat")), device: [],
          address: $0.column("ipaudit_loginip"))
      }),
    x(
      "first-address", required: ["accountcreationip_usercreationip"],
      known: ["accountcreationip_accountid"],
      reader: {
        SignInReader(
          time: TimeColumns(), device: [],
          address: $0.column("accountcreationip_usercreationip"), needsTime: false)
      }),
    x(
      "programs", required: ["devicetoken_clientapplicationname|devicetoken_token"],
      known: ["devicetoken_createdat", "devicetoken_lastseenat"],
      reader: {
        SignInReader(
          time: TimeColumns(
            utc: $0.column("devicetoken_lastseenat", "devicetoken_createdat")),
          device: $0.existing("devicetoken_clientapplicationname"), needsTime: false)
      }),
    x(
      "phones",
      required: [
        "nideviceresponse_pushdevice_devicetype|nideviceresponse_messagingdevice_devicetype"
      ],
      known: ["nideviceresponse_messagingdevice_phonenumber"],
      reader: {
        FactReader([
          (.phone, $0.column("nideviceresponse_messagingdevice_phonenumber")),
          (.other, $0.column("nideviceresponse_messagingdevice_carrier")),
          (.device, $0.column("nideviceresponse_messagingdevice_devicetype")),
          (.device, $0.column("nideviceresponse_pushdevice_devicetype")),
        ])
      }),
    x(
      "connected-apps", required: ["connectedapplication_name", "connectedapplication_approvedat"],
      known: ["connectedapplication_organization_name", "connectedapplication_permissions"],
      reader: {
        CompanyReader(
          name: $0.existing("connectedapplication_organization_name", "connectedapplication_name"),
          otherwise: "connected application", via: $0.column("connectedapplication_name"),
          time: TimeColumns(utc: $0.column("connectedapplication_approvedat")))
      }),
  ]

  /// Those who follow and are followed, and the address book that a phone sent up.
  private static let xPeople =
    [
      x(
        "address-book", required: ["contact_id|contact_emails|contact_phonenumbers"],
        known: ["contact_emails", "contact_phonenumbers"], reader: { _ in SilentReader() }),
      x(
        "address-book-mail", part: "[].contact.emails[]", required: [""],
        reader: { ContactReader(name: [$0.column("")], kind: .email) }),
      x(
        "address-book-phones", part: "[].contact.phoneNumbers[]", required: [""],
        reader: { ContactReader(name: [$0.column("")], kind: .phone) }),
    ]
    + ["following", "follower", "muting", "blocking"].map { key in
      x(
        key, required: ["\(key)_accountid"], known: ["\(key)_userlink"],
        reader: { ContactReader(name: [$0.column("\(key)_accountid")], kind: .profile) })
    }
}

/// The account, whose number tells which end of a message is the person's own.
struct XAccountReader: RowReader {
  let number: Column
  let facts: FactReader

  func read(_ row: borrowing Record, into sink: inout Sink) {
    if let number = sink.text(row, number) { sink.accountNumbers[sink.export] = number }
    facts.read(row, into: &sink)
  }
}

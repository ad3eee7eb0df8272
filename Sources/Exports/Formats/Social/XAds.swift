import Dossier
import Scanning

// Advertising on X: who showed what because of which traits, and what X itself takes the person for.

extension TableFormat {
  static let xAds =
    [
      x(
        "ads-shown", part: "[].ad.adsUserData.adImpressions.impressions[]",
        asks: XAdReader.columns, required: ["impressiontime"],
        known: ["displaylocation", "advertiserinfo_advertisername"],
        reader: { XAdReader($0, prefix: "") }),
      x(
        "ads-used", part: "[].ad.adsUserData.adEngagements.engagements[]",
        asks: XAdReader.columns.map { "impressionAttributes." + $0 } + ["engagementAttributes"],
        required: ["impressionattributes_impressiontime"],
        known: ["impressionattributes_displaylocation"],
        reader: { XAdReader($0, prefix: "impressionattributes_") }),
    ]
    + ["attributed", "unattributed"].flatMap { [xAppDeed($0), xSiteDeed($0)] }

  /// Something done in an app of a company that reported it to X.
  private static func xAppDeed(_ tie: String) -> TableFormat {
    x(
      "\(tie)-app-deeds", part: "[].ad.adsUserData.\(tie)MobileAppConversions.conversions[]",
      required: ["conversiontime", "applicationname|conversionevent"],
      known: ["mobileplatform", "conversionvalue"],
      reader: {
        CompanyReader(
          name: $0.existing("applicationname"), deed: $0.column("conversionevent"),
          time: TimeColumns(utc: $0.column("conversiontime")))
      })
  }

  /// Something done on the site of a company that reported it to X.
  private static func xSiteDeed(_ tie: String) -> TableFormat {
    x(
      "\(tie)-site-deeds", part: "[].ad.adsUserData.\(tie)OnlineConversions.conversions[]",
      required: ["conversiontime", "conversionurl|eventtype"],
      known: ["conversionplatform", "conversionvalue", "advertiserinfo_advertisername"],
      reader: {
        CompanyReader(
          name: $0.existing(
            "advertiserinfo_advertisername", "advertiserinfo_screenname", "conversionurl"),
          deed: $0.column("eventtype"), time: TimeColumns(utc: $0.column("conversiontime")))
      })
  }

  static let xProfile =
    [
      x(
        "profile", asks: ["p13nData.demographics.genderInfo.gender"],
        required: [
          "p13ndata_demographics_genderinfo_gender|p13ndata_inferredageinfo_birthdate|"
            + "p13ndata_inferredageinfo_age|p13ndata_interests_shows|p13ndata_locationhistory|"
            + "p13ndata_interests_audienceandadvertisers_numaudiences|"
            + "p13ndata_interests_audienceandadvertisers_advertisers|"
            + "p13ndata_interests_audienceandadvertisers_lookalikeadvertisers|"
            + "p13ndata_interests_audienceandadvertisers_donotreachadvertisers"
        ],
        reader: { XGenderReader(gender: $0.column("p13ndata_demographics_genderinfo_gender")) }),
      x(
        "interests", part: "[].p13nData.interests.interests[]", required: ["name", "isdisabled"],
        reader: { LabelReader(label: $0.column("name"), source: "interests") }),
      x(
        "partner-interests", part: "[].p13nData.interests.partnerInterests[]",
        required: ["name|"],
        reader: { LabelReader(label: $0.column("name", ""), source: "partnerInterests") }),
      x(
        "shows", part: "[].p13nData.interests.shows[]", required: [""],
        reader: { LabelReader(label: $0.column(""), source: "shows") }),
      x(
        "profile-age", part: "[].p13nData.inferredAgeInfo.age[]", required: [""],
        reader: { LabelReader(label: $0.column(""), source: "inferredAgeInfo") }),
      x(
        "age", part: "[].ageMeta.inferredAgeInfo.age[]", required: [""],
        reader: { LabelReader(label: $0.column(""), source: "inferredAgeInfo") }),
      x(
        "languages", part: "[].p13nData.demographics.languages[]", required: ["language"],
        known: ["isdisabled"], reader: { FactReader([(.language, $0.column("language"))]) }),
      x(
        "places", part: "[].p13nData.locationHistory[]", required: [""],
        reader: { FactReader([(.city, $0.column(""))]) }),
    ]
    + ["advertisers", "lookalikeAdvertisers", "doNotReachAdvertisers"].map { list in
      x(
        "list-of-\(list.lowercased())",
        part: "[].p13nData.interests.audienceAndAdvertisers.\(list)[]", required: [""],
        reader: { CompanyReader(name: [$0.column("")], otherwise: list) })
    }
}

/// An advertisement: the company, and each trait that it was chosen by, once a file.
struct XAdReader: RowReader {
  static let columns = [
    "deviceInfo.osType", "displayLocation", "impressionTime", "advertiserInfo.advertiserName",
    "advertiserInfo.screenName", "matchedTargetingCriteria",
  ]

  /// Traits that say that the advertiser itself held data about the person.
  private static let held = ["List", "Tailored audience", "Website Activity", "App Activity"]

  private let time: TimeColumns
  private let names: [Column]
  private let criteria: Column
  private let nestedCriteria = NestedRows("[]", ["targetingType", "targetingValue"])
  private let deeds: Column
  private let nestedDeeds = NestedRows("[]", ["engagementTime", "engagementType"])
  private var use: UseReader
  private var seen = StringPool()

  init(_ columns: Columns, prefix: String) {
    time = TimeColumns(utc: columns.column(prefix + "impressiontime"))
    names = columns.existing(
      prefix + "advertiserinfo_advertisername", prefix + "advertiserinfo_screenname")
    criteria = columns.column(prefix + "matchedtargetingcriteria")
    deeds = columns.column("engagementattributes")
    let inner = nestedDeeds.columns
    use = UseReader(
      utc: inner.column("engagementtime"), name: inner.existing("engagementtype"),
      as: "advertisement")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let held = readCriteria(row[criteria.index], &sink)
    nestedDeeds.forEach(in: row[deeds.index]) { use.read($0, into: &sink) }
    // The person's own timeline holds places for advertisements that nobody bought.
    guard let name = sink.first(row, names) else { return }
    let moment = sink.moment(row, time)
    sink.dossier.companyLinks.append(
      CompanyLink(
        name: name, deed: held ?? "advertisement", at: moment?.instant, provenance: sink.here))
  }

  /// Adds the labels that are new; the first trait that tells of data the advertiser held.
  private mutating func readCriteria(_ cell: FieldBytes, _ sink: inout Sink) -> String? {
    let type = nestedCriteria.columns.column("targetingtype")
    let value = nestedCriteria.columns.column("targetingvalue")
    var held: String?
    nestedCriteria.forEach(in: cell) { criterion in
      guard let source = sink.text(criterion, type) else { return }
      if held == nil, Self.held.contains(where: { source.utf8.starts(with: $0.utf8) }) {
        held = source
      }
      guard let label = sink.text(criterion, value), source != "Unknown" else { return }
      let known = seen.strings.count
      _ = seen.intern("\(source)\u{0}\(label)")
      guard seen.strings.count > known else { return }
      sink.dossier.adLabels.append(AdLabel(label: label, source: source, provenance: sink.here))
    }
    return held
  }
}

/// X guesses the gender too; who has told it reads the same word.
struct XGenderReader: RowReader {
  let gender: Column

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = sink.text(row, gender) else { return }
    sink.dossier.adLabels.append(
      AdLabel(label: text, source: "genderInfo", provenance: sink.here))
  }
}

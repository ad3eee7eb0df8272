import Dossier
import Scanning

// What Snapchat takes the person for, and which companies it heard from.

extension TableFormat {
  static let snapchatProfile =
    [
      snapchat(
        "app-profile", part: "App Profile",
        required: ["creation_time", "in_app_language|platform_version"],
        known: ["country", "account_creation_country"],
        reader: {
          FactReader([
            (.country, $0.column("country")), (.language, $0.column("in_app_language")),
            (.signupDate, $0.column("creation_time")),
            (.signupPlace, $0.column("account_creation_country")),
          ])
        }),
      snapchat(
        "demographics", part: "Demographics", required: ["cohort_age|derived_ad_demographic"],
        reader: { SnapchatGuessReader($0) }),
      snapchat(
        "advertisers", part: "Ads You Interacted With[]", required: ["advertiser_name"],
        known: ["date"],
        reader: {
          CompanyReader(
            name: [$0.column("advertiser_name")], otherwise: "Ads You Interacted With",
            time: TimeColumns(utc: $0.column("date")))
        }),
      snapchat(
        "events", part: "Engagement[]", required: ["event", "occurrences"],
        reader: { _ in SilentReader() }),
      snapchat(
        "time-spent", part: "Breakdown of Time Spent on App[]", required: [""],
        reader: { _ in SilentReader() }),
    ]
    + ["Interest Categories", "Content Categories"].map { list in
      snapchat(
        "labels", part: "\(list)[]", required: [""],
        reader: { LabelReader(label: $0.column(""), source: list) })
    }
    + ["Web Interactions", "App Interactions"].map { list in
      snapchat(
        "companies", part: "Interactions.\(list)[]", required: [""],
        reader: { CompanyReader(name: [$0.column("")], otherwise: list) })
    }
}

/// Age and sex as they are guessed for advertising.
struct SnapchatGuessReader: RowReader {
  private let guesses: [Column]

  init(_ columns: Columns) {
    guesses = columns.existing("cohort_age", "derived_ad_demographic")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for column in guesses {
      guard let label = sink.text(row, column) else { continue }
      sink.dossier.adLabels.append(
        AdLabel(label: label, source: column.name, provenance: sink.here))
    }
  }
}

import Dossier
import Scanning

// Google's log of accesses: who used the account from where, the strongest table of a Takeout.

extension KindVote {
  static let googleTakeout = KindVote("google-takeout", 18)
}

extension TableFormat {
  /// What Google keeps beside logs of accesses and positions.
  static let google =
    googleActivity + googleChrome + googlePlay + googleYouTube + googlePlaces
    + googlePhotos

  static let googleAccessLog = TableFormat(
    "google-takeout/access-log", controller: "Google", vote: .googleTakeout,
    required: ["gaia_id", "activity_timestamp", "ip_address"],
    known: ["activity_country", "activity_city", "user_agent_string", "product_name"],
    reader: {
      SignInReader(
        time: TimeColumns(utc: $0.column("activity_timestamp")),
        device: $0.existing("user_agent_string"), address: $0.column("ip_address"),
        place: $0.existing("activity_city", "activity_region", "activity_country"))
    })

  static let googleDevices = TableFormat(
    "google-takeout/devices", controller: "Google", vote: .googleTakeout,
    required: ["gaia_id", "device_type", "device_last_activity_time|device_first_activity_time"],
    known: ["brand_name", "device_model", "os", "device_last_country"],
    reader: {
      SignInReader(
        time: TimeColumns(
          utc: $0.column("device_last_activity_time", "device_first_activity_time")),
        device: $0.existing("brand_name", "device_model", "os", "device_type"),
        place: $0.existing("device_last_country"), needsTime: false)
    })
}

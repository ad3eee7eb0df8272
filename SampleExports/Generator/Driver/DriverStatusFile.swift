/// `02 - Driver Online Offline.csv` and `11 - Driver App Restrictions.csv`.
enum DriverStatusFile {
  static func status(_ log: DriverLog) -> Table {
    var table = Driver.table([
      "earner_state", "city_id", "begin_lat", "begin_lng", "end_lat", "end_lng",
      "begin_timestamp_utc", "end_timestamp_utc", "duration_ms", "begin_timestamp_local",
      "end_timestamp_local",
    ])
    for row in log.rows {
      table.append([
        row.state.rawValue, String(row.city), row.from.longLatitudeText,
        row.from.longLongitudeText, row.to?.longLatitudeText ?? "",
        row.to?.longLongitudeText ?? "", Stamp.utc(row.begin), row.end.map(Stamp.utc) ?? "",
        duration(row), Stamp.local(row.begin), row.end.map(Stamp.local) ?? "",
      ])
    }
    return table
  }

  /// The duration counts milliseconds that the timestamps do not show: off by less than a second.
  private static func duration(_ row: StatusRow) -> String {
    guard let end = row.end else { return "" }
    let noise = Int(Dice.mixed(UInt64(row.begin)) % 1400) - 700
    return String((end - row.begin) * 1000 + noise)
  }

  /// `Time` is UTC and does not say so; 0,0 is an unknown place.
  static func restrictions(_ log: DriverLog) -> Table {
    var table = Driver.table([
      "msg.cityid", "msg.penaltyboxdurationms", "msg.rule", "Time", "msg.latitude",
      "msg.longitude",
    ])
    for sanction in log.sanctions {
      let city = sanction.spot.map(DriverWorld.city) ?? DriverWorld.geneva
      table.append([
        String(city), sanction.rule == .drivingHourLimits ? "21600000" : "0",
        sanction.rule.rawValue, Stamp.spaced(sanction.at), sanction.spot?.latitudeText ?? "0",
        sanction.spot?.longitudeText ?? "0",
      ])
    }
    return table
  }
}

import CivilTime
import Dossier

extension Phase {
  var earnerState: String {
    switch self {
    case .p0: "offline"
    case .p1: "open"
    case .p2: "enroute"
    case .p3: "ontrip"
    }
  }
}

extension Driver {
  /// A table of an answer to a driver.
  func answerSheet(_ header: [String]) -> Sheet {
    Sheet(header, separator: ";", lineEnd: "\r\n")
  }

  /// `02 - Driver Online Offline.csv`; the last row of a spell is open-ended.
  var statusSheet: Sheet {
    var sheet = answerSheet([
      "earner_state", "city_id", "begin_lat", "begin_lng", "end_lat", "end_lng",
      "begin_timestamp_utc", "end_timestamp_utc", "duration_ms", "begin_timestamp_local",
      "end_timestamp_local",
    ])
    let deleted = hidden(.deletedStatusRow)
    for row in stretches where !deleted.contains(row.from) {
      sheet.put(row.phase.earnerState)
      sheet.put(city(of: row))
      sheet.put(row.begin)
      if row.to == nil { sheet.skip(2) } else { sheet.put(row.end) }
      putTimes(of: row, into: &sheet)
      sheet.endRow()
    }
    return sheet
  }

  /// Begin and end in UTC, the length with milliseconds that the times do not show, and the wall clock.
  func putTimes(of row: Stretch, into sheet: inout Sheet) {
    sheet.put(utc: row.from)
    if let to = row.to {
      sheet.put(utc: to)
      sheet.put(row.seconds * 1_000 + row.from.seconds % 1_400 - 700)
    } else {
      sheet.skip(2)
    }
    sheet.put(local: row.from, town.zone)
    if let to = row.to { sheet.put(local: to, town.zone) } else { sheet.skip() }
  }

  /// `11 - Driver App Restrictions.csv`: UTC that does not say so; 0,0 is an unknown place.
  var restrictionsSheet: Sheet {
    var sheet = answerSheet([
      "msg.cityid", "msg.penaltyboxdurationms", "msg.rule", "Time", "msg.latitude", "msg.longitude",
    ])
    for sanction in sanctions {
      sheet.put(4_242)
      sheet.put(sanction.rule == .drivingHourLimits ? 21_600_000 : 0)
      sheet.put(sanction.rule.rawValue)
      sheet.put(spaced: sanction.at)
      if let place = sanction.place {
        sheet.put(place)
      } else {
        sheet.put(0)
        sheet.put(0)
      }
      sheet.endRow()
    }
    return sheet
  }
}

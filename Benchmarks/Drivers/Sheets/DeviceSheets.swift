import CivilTime
import Dossier
import Places

extension Driver {
  /// `14 - Driver Detailed Device Data.csv`: a ping every two minutes of the last three days of work.
  var deviceSheet: Sheet {
    devicePings(separator: ";", lineEnd: "\r\n")
  }

  func devicePings(separator: Character, lineEnd: String) -> Sheet {
    var sheet = Sheet(
      [
        "lat", "lng", "gps_time_ms", "altitude", "speed", "horizontal_accuracy",
        "vertical_accuracy", "driver_status", "battery_level", "type",
      ], separator: separator, lineEnd: lineEnd)
    eachPing(every: 120) { row, at, place in
      let isMoving = row.phase > .p1
      sheet.put(place)
      sheet.put(at.seconds * 1_000 + at.seconds % 1_000)
      sheet.put(3_720 + at.seconds % 500, places: 1)
      sheet.put(isMoving ? 20 + at.seconds % 140 : at.seconds % 30, places: 1)
      sheet.put(30 + at.seconds % 150, places: 1)
      sheet.put(20 + at.seconds % 70, places: 1)
      sheet.put(row.deviceStatus)
      sheet.put(15 + at.seconds % 85, places: 2)
      sheet.put(at.seconds % 7 == 0 ? "tap" : "impression")
      sheet.endRow()
    }
    return sheet
  }

  /// The portal's `driver_app_analytics-0.csv`: its status is blank, its clock is UTC.
  var analyticsSheet: Sheet {
    var sheet = Sheet([
      "Analytics Event Name", "City", "Cellular Carrier", "Carrier MCC", "Carrier MNC",
      "IP Address", "Device Language", "Device Model", "Device OS", "Device OS Version",
      "Is Driver Online?", "Driver Status", "Application Version", "Event Time (UTC)", "Latitude",
      "Longitude", "Speed (GPS)", "Analytics Event Type",
    ])
    eachPing(every: 120) { row, at, place in
      for text in [
        "heartbeat", town.name, "Invented Mobile", "228", "02", "192.0.2.7", "fr", "Phone 1",
        "android", "13", "true", "", "4.1.0",
      ] {
        sheet.put(text)
      }
      sheet.put(spaced: at)
      sheet.put(place)
      sheet.put(row.phase > .p1 ? 20 + at.seconds % 140 : 0, places: 1)
      sheet.put("impression")
      sheet.endRow()
    }
    return sheet
  }

  /// Online pings of the last three days of work.
  private func eachPing(
    every step: Int64, _ body: (Stretch, Instant, Coordinate) -> Void
  ) {
    let online = stretches.filter { $0.phase > .p0 }
    guard let last = online.last?.from else { return }
    for row in online where last - row.from < 3 * 86_400 {
      for elapsed in stride(from: 0, to: row.seconds, by: Int64.Stride(step)) {
        let share = Double(elapsed) / Double(max(1, row.seconds))
        let place = Coordinate(
          latitude: row.begin.latitude + (row.end.latitude - row.begin.latitude) * share,
          longitude: row.begin.longitude + (row.end.longitude - row.begin.longitude) * share)
        body(row, row.from + elapsed, place ?? row.begin)
      }
    }
  }
}

extension Stretch {
  fileprivate var deviceStatus: String {
    switch phase {
    case .p0: "offline"
    case .p1: "open"
    case .p2: "accepted"
    case .p3: "on_trip"
    }
  }
}

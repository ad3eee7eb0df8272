/// `14 - Driver Detailed Device Data.csv`: pings and taps of the last days only.
enum DriverDevice {
  private static let firstDay = Day(2024, 11, 9)

  static func pings(_ log: DriverLog, _ dice: inout Dice) -> Table {
    var table = Driver.table([
      "lat", "lng", "gps_time_ms", "altitude", "speed", "horizontal_accuracy",
      "vertical_accuracy", "driver_status", "battery_level", "type",
    ])
    for row in inBlocks(log) {
      guard let end = row.end, let to = row.to else { continue }
      let step = row.state == .offline ? 5400 : 110
      var at = row.begin + dice.within(1...30)
      while at < end {
        let part = row.state == .offline ? 0 : at - row.begin
        let spot = row.from.towards(to, part: part, of: end - row.begin)
        let ping = fields(row, at: at, spot: spot.scattered(sigma: 7, &dice), &dice)
        table.append(ping)
        if dice.chance(percent: 12) {
          table.append(Array(ping.dropLast()) + ["tap"])
        }
        at += step + dice.within(0...40)
      }
    }
    return table
  }

  /// The file is made of blocks that are not in order: the third day stands before the second.
  private static func inBlocks(_ log: DriverLog) -> [StatusRow] {
    let rows = log.rows.filter { CentralEurope.day(of: $0.begin) >= firstDay }
    let days = Set(rows.map { CentralEurope.day(of: $0.begin) }).sorted()
    let order = days.count > 2 ? [days[0], days[2], days[1]] + days[3...] : days
    return order.flatMap { day in rows.filter { CentralEurope.day(of: $0.begin) == day } }
  }

  private static func fields(
    _ row: StatusRow, at: Moment, spot: Spot, _ dice: inout Dice
  ) -> [String] {
    let isMoving = row.state == .enroute || row.state == .ontrip
    let speed = isMoving ? dice.within(20...160) : dice.within(0...30)
    return [
      spot.latitudeText, spot.longitudeText, String(at * 1000 + dice.within(0...999)),
      decimal(dice.within(3720...4300), places: 1), decimal(speed, places: 1),
      decimal(dice.within(30...190), places: 1), decimal(dice.within(20...90), places: 1),
      status(row, at: at), decimal(dice.within(15...100), places: 2),
      dice.pick(["impression", "impression", "lifecycle", "custom"]),
    ]
  }

  private static func status(_ row: StatusRow, at: Moment) -> String {
    switch row.state {
    case .offline: at % 3 == 0 ? "\\N" : "offline"
    case .open: "open"
    case .enroute: (row.end ?? at) - at < 90 ? "arrived" : "accepted"
    case .ontrip: "on_trip"
    }
  }
}

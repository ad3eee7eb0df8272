import CivilTime
import Dossier
import Places

// What platforms answered before 2018: the clock on the wall, an hour before ten without a zero.

extension Driver {
  var legacyFiles: [(path: String, bytes: [UInt8])] {
    [
      ("Trip details (Driver).csv", legacyTripsSheet.bytes),
      ("Lost Time details (Driver).csv", lostTimeSheet.bytes),
      ("1 - Driver Detailed Device Data.csv", devicePings(separator: ",", lineEnd: "\r\n").bytes),
    ]
  }

  private func put(wall moment: Instant?, into sheet: inout Sheet) {
    guard let moment else { return sheet.skip() }
    let clock = moment.seconds + Int64(town.zone.offset(at: moment))
    sheet.put(clock: clock, between: " ", isPadded: false)
  }

  /// Minutes to five decimals, miles to five.
  private func putFare(of ride: Ride, into sheet: inout Sheet) {
    sheet.put(ride.outcome.rawValue)
    sheet.put(town.currency)
    sheet.put("uberX")
    sheet.put(cents: ride.pay.fares)
    sheet.put(milesE5(ride.paidMetres), places: 5)
    sheet.put(rounded((ride.dropoff - ride.begin) * 100_000, over: 60), places: 5)
    let plain = max(1, ride.pay.base + ride.pay.distance + ride.pay.time)
    sheet.put(100 + rounded(ride.pay.surge * 100, over: plain), places: 2)
  }

  private func put(_ place: Coordinate, ifKnown isKnown: Bool, into sheet: inout Sheet) {
    if isKnown { sheet.put(place) } else { sheet.skip(2) }
  }

  private var legacyTripsSheet: Sheet {
    var sheet = Sheet(
      [
        "request_time", "begintrip_time", "dropoff_time", "begintrip_latitude",
        "begintrip_longitude", "dropoff_latitude", "dropoff_longitude", "status", "currency",
        "fare_profile", "fare", "distance", "duration", "surge_multiplier",
      ], lineEnd: "\r\n")
    for ride in rides {
      put(wall: ride.request, into: &sheet)
      put(wall: ride.isCompleted ? ride.begin : nil, into: &sheet)
      put(wall: ride.ended, into: &sheet)
      put(ride.from, ifKnown: ride.isCompleted, into: &sheet)
      put(ride.to, ifKnown: ride.isCompleted, into: &sheet)
      putFare(of: ride, into: &sheet)
      sheet.endRow()
    }
    return sheet
  }

  /// From each drop-off to the next ride.
  private var lostTimeSheet: Sheet {
    var sheet = Sheet(
      [
        "previous_dropoff_time", "previous_dropoff_latitude", "previous_dropoff_longitude",
        "previous_status", "previous_currency", "previous_fare_profile", "previous_fare",
        "previous_distance", "previous_duration", "previous_surge_multiplier",
        "next_request_time", "next_begintrip_time", "next_begintrip_latitude",
        "next_begintrip_longitude", "notask_minutes", "nopassenger_minutes",
      ], lineEnd: "\r\n")
    let completed = rides.filter(\.isCompleted)
    for (ride, next) in zip(completed, completed.dropFirst()) {
      put(wall: ride.dropoff, into: &sheet)
      sheet.put(ride.to)
      putFare(of: ride, into: &sheet)
      put(wall: next.request, into: &sheet)
      put(wall: next.begin, into: &sheet)
      sheet.put(next.from)
      sheet.put(rounded(max(0, next.request - ride.dropoff) * 100, over: 60), places: 2)
      sheet.put(rounded((next.begin - ride.dropoff) * 100, over: 60), places: 2)
      sheet.endRow()
    }
    return sheet
  }
}

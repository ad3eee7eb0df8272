import CivilTime
import Dossier

// The answer to a courier: commas, a log without places, deliveries that overlap.

extension Driver {
  var courierFiles: [(path: String, bytes: [UInt8])] {
    let folder = "Courier-Answer/"
    return [
      (folder + "11 - Driver Online Offline.csv", courierStatusSheet.bytes),
      (folder + "23a - Driver Payments.csv", courierPaymentsSheet.bytes),
      (folder + "31 - Courier Lifetime Trip Data.csv", deliveriesSheet.bytes),
    ]
  }

  private var courierStatusSheet: Sheet {
    var sheet = Sheet([
      "earner_state", "city_id", "begin_timestamp_utc", "end_timestamp_utc", "duration_ms",
      "begin_timestamp_local", "end_timestamp_local",
    ])
    let deleted = hidden(.deletedStatusRow)
    for row in stretches where !deleted.contains(row.from) {
      sheet.put(row.phase.earnerState)
      sheet.put(city(of: row))
      putTimes(of: row, into: &sheet)
      sheet.endRow()
    }
    return sheet
  }

  /// A line for the way to the kitchen's door, one for the rest, and what a customer adds.
  private var courierPaymentsSheet: Sheet {
    var sheet = Sheet([
      "city_name", "amount_local", "currency_code", "classification", "category",
      "recognize_timestamp_local",
    ])
    for ride in rides where !ride.pay.isMissing {
      let pay = ride.pay
      let lines = [
        ("delivery.fare.pickup", "", pay.base),
        ("delivery.fare.distance", "", pay.fares - pay.base),
        ("intermediary.commission", "commission", -pay.commission),
        ("transport.misc.tip", "tip", pay.tip),
      ]
      for (classification, category, cents) in lines where cents != 0 {
        sheet.put(town.name)
        sheet.put(cents: cents)
        sheet.put(town.currency)
        sheet.put(classification)
        sheet.put(category)
        sheet.put(wall: ride.dropoff, town.zone, between: "T")
        sheet.endRow()
      }
    }
    return sheet
  }

  /// Miles on the way and kilometres for the delivery; only the acceptance is told in UTC.
  private var deliveriesSheet: Sheet {
    var sheet = Sheet([
      "city_name", "courier_accept_timestamp_local", "courier_accept_timestamp_utc",
      "courier_accept_to_pickup_distance_miles", "courier_accept_to_pickup_duration_seconds",
      "courier_accept_trip_lat", "courier_accept_trip_lng", "courier_app_version",
      "courier_arrival_pickup_timestamp_local", "courier_begintrip_lat", "courier_begintrip_lng",
      "courier_begintrip_timestamp_local", "courier_begintrip_to_dropoff_miles",
      "courier_begintrip_to_dropoff_seconds", "courier_commission_rate", "courier_device",
      "courier_arrival_dropoff_timestamp_local", "courier_dropoff_timestamp_local",
      "delivery_status", "dropoff_delivery_distance_km", "restaurant_request_timestamp_local",
      "license_plate",
    ])
    for ride in rides { put(delivery: ride, into: &sheet) }
    return sheet
  }

  private func put(delivery ride: Ride, into sheet: inout Sheet) {
    sheet.put(town.name)
    sheet.put(wall: ride.request, town.zone)
    sheet.put(spaced: ride.request)
    sheet.put(milesE5(ride.paidMetres / 2), places: 5)
    sheet.put(ride.begin - ride.request)
    sheet.put(ride.from)
    sheet.put("3.1")
    sheet.put(wall: ride.begin - 60, town.zone)
    sheet.put(ride.from)
    sheet.put(wall: ride.begin, town.zone)
    sheet.put(milesE5(ride.paidMetres), places: 5)
    sheet.put(ride.dropoff - ride.begin)
    sheet.put("0.0")
    sheet.put("android")
    sheet.put(wall: ride.dropoff - 30, town.zone)
    sheet.put(wall: ride.dropoff, town.zone)
    sheet.put("completed")
    sheet.put(ride.paidMetres, places: 3)
    sheet.put(wall: ride.request - 120, town.zone)
    sheet.skip()
    sheet.endRow()
  }
}

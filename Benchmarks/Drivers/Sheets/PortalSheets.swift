import CivilTime

// What drivers download themselves: no status log, no hours, no numbers of rides.

extension Driver {
  var portalFiles: [(path: String, bytes: [UInt8])] {
    let folder = "Uber Data/"
    return [
      (folder + "Driver/driver_lifetime_trips-0.csv", portalTripsSheet.bytes),
      (folder + "Driver/driver_payments-0.csv", portalPaymentsSheet.bytes),
      (folder + "Driver/driver_app_analytics-0.csv", analyticsSheet.bytes),
      (folder + "Driver/driver_lifetime_ratings_received-0.csv", ratingsSheet.bytes),
      (folder + "Account and Profile/driver_profile-0.csv", profileSheet.bytes),
    ]
  }

  /// Without app analytics, so that nothing but rides and the ledger speaks.
  var titledPortalFiles: [(path: String, bytes: [UInt8])] {
    [
      ("Uber Data/Driver/driver_lifetime_trips.csv", titledTripsSheet.bytes),
      ("Uber Data/Driver/driver_payments.csv", portalPaymentsSheet.bytes),
    ]
  }

  private static let portalHeader: [String] = {
    let flags = TripColumns.flags.filter { $0 != "is_star_power" && $0 != "is_rewindtrip" }
    let amounts = TripColumns.amounts.filter {
      $0 != "rounding_down_amount" && $0 != "earnings_boost"
    }
    return [
      "city_name", "currency_code", "timezone", "flow_type", "product_type_name",
      "global_product_name", "license_plate", "driver_trip_number", "vehicle_trip_number",
      "request_timestamp_local", "request_timestamp_utc", "begintrip_timestamp_local",
      "begintrip_timestamp_utc", "dropoff_timestamp_local", "dropoff_timestamp_utc", "eta",
      "trip_distance_miles", "trip_duration_seconds", "fare_distance_miles",
      "fare_duration_minutes", "wait_duration_minutes", "status",
    ] + flags + ["surge_multiplier", "driver_surge_multiplier", "guaranteed_surge_multiplier"]
      + ["ufp_type"] + amounts.flatMap { ["\($0)_local", "\($0)_usd"] }
      + ["cancellation_type", "driver_cancellation_reason", "concierge_source_type"]
  }()

  /// `driver_lifetime_trips-0.csv`; its times do not say that they are local, or UTC.
  private var portalTripsSheet: Sheet {
    var sheet = Sheet(Self.portalHeader)
    for (ride, number) in numberedRides.reversed() {
      for text in [
        town.name, town.currency, town.zone.identifier, "Black", "uberX", "UberX", "XX 1234",
      ] {
        sheet.put(text)
      }
      if ride.isCompleted { sheet.put(number) } else { sheet.skip() }
      if ride.isCompleted { sheet.put(number) } else { sheet.skip() }
      for moment in [ride.request, ride.isCompleted ? ride.begin : nil, ride.ended] {
        if let moment {
          sheet.put(wall: moment, town.zone)
          sheet.put(spaced: moment)
        } else {
          sheet.skip(2)
        }
      }
      putPortalQuantities(of: ride, into: &sheet)
      for name in TripColumns.flags where name != "is_star_power" && name != "is_rewindtrip" {
        sheet.put(ride.flag(name))
      }
      putSurge(of: ride.pay, into: &sheet)
      putAmounts(of: ride.pay, without: ["rounding_down_amount", "earnings_boost"], into: &sheet)
      putCancellation(of: ride, into: &sheet)
      sheet.skip()
      sheet.endRow()
    }
    return sheet
  }

  private func putPortalQuantities(of ride: Ride, into sheet: inout Sheet) {
    let seconds = ride.dropoff - ride.begin
    sheet.put((ride.begin - ride.request) * 9, places: 1)
    sheet.put(milesE5(ride.paidMetres), places: 5)
    sheet.put(seconds)
    sheet.put(milesE5(ride.paidMetres), places: 5)
    sheet.put(rounded(seconds * 100, over: 60), places: 2)
    sheet.put(rounded(ride.pay.waitingSeconds * 10, over: 60), places: 1)
    sheet.put(ride.outcome.rawValue)
  }

  /// The columns with titles that are known; times say how far they are from UTC.
  private var titledTripsSheet: Sheet {
    var sheet = Sheet([
      "Status", "Local Request Timestamp", "Begin Trip Local Timestamp", "Local Dropoff Timestamp",
      "Trip Distance (miles)", "Duration (Seconds)", "Local Original Fare", "Set Destination Trip",
    ])
    for ride in rides.reversed() {
      sheet.put(ride.outcome.rawValue)
      sheet.put(zoned: ride.request, town.zone)
      if ride.isCompleted {
        sheet.put(zoned: ride.begin, town.zone)
        sheet.put(zoned: ride.dropoff, town.zone)
      } else {
        sheet.skip(2)
      }
      sheet.put(milesE5(ride.paidMetres), places: 5)
      sheet.put(ride.dropoff - ride.begin)
      sheet.put(cents: ride.pay.original)
      sheet.put("FALSE")
      sheet.endRow()
    }
    return sheet
  }

  private var ratingsSheet: Sheet {
    var sheet = Sheet(["five_star_rating"])
    for ride in rides where ride.isCompleted && ride.request.seconds % 3 == 0 {
      sheet.put(ride.request.seconds % 10 == 0 ? 4 : 5)
      sheet.endRow()
    }
    return sheet
  }

  private var profileSheet: Sheet {
    var sheet = Sheet([
      "Signup Date", "Signup City", "Operating City", "Operating Country",
      "Lifetime Completed Trips", "Rating",
    ])
    sheet.put("2019-05-02")
    sheet.put(town.name)
    sheet.put(town.name)
    sheet.put(town.country)
    sheet.put(Int64(rides.count { $0.isCompleted }))
    sheet.put("4.91")
    sheet.endRow()
    return sheet
  }
}

/// `19a - Driver Payments.csv`: every line is keyed by the local time of the request.
enum DriverLedger {
  struct Line {
    let classification: String
    let category: String
    let cents: Int
  }

  static func lines(_ ride: Ride) -> [Line] {
    let fare = ride.fare
    guard !fare.isUnpaid else { return [] }
    var lines = fare.paidFares.map {
      Line(
        classification: "transport.fare.\($0.classification)", category: "driver_payment_fares",
        cents: $0.cents)
    }
    let tax = scaled(fare.commission, by: 81, over: 1000)
    lines += [
      Line(
        classification: "transport.fare.charges.wait_time", category: "driver_payment_charges",
        cents: fare.waitTime),
      Line(
        classification: "transport.toll", category: "driver_payment_tolls",
        cents: fare.isTollUnpaid ? 0 : fare.toll),
      Line(
        classification: "intermediary.commission", category: "commission",
        cents: fare.commission),
      Line(classification: "transport.tax.vat", category: "tax", cents: tax),
      Line(classification: "transport.tax.vat", category: "tax", cents: -tax),
      Line(classification: "transport.misc.tip", category: "tip", cents: fare.tip),
    ]
    return lines.filter { $0.cents != 0 }
  }

  static func payments(_ log: DriverLog) -> Table {
    var table = Driver.table([
      "city_id", "amount_local", "currency_code", "classification", "category",
      "recognize_timestamp_local",
    ])
    for ride in log.rides {
      for line in lines(ride) {
        table.append([
          String(ride.city), money(line.cents), "CHF", line.classification, line.category,
          Stamp.plainLocal(ride.request),
        ])
      }
    }
    return table
  }
}

import CivilTime
import Lives

extension Driver {
  /// `19a - Driver Payments.csv`: each line bears the local time of the request.
  var paymentsSheet: Sheet {
    var sheet = answerSheet([
      "city_id", "amount_local", "currency_code", "classification", "category",
      "recognize_timestamp_local",
    ])
    for ride in rides {
      for line in ride.pay.lines {
        sheet.put(city(of: ride))
        sheet.put(cents: line.cents)
        sheet.put(town.currency)
        sheet.put(line.classification)
        sheet.put(line.category)
        sheet.put(wall: ride.request, town.zone, between: "T")
        sheet.endRow()
      }
    }
    return sheet
  }

  /// The portal's `driver_payments-0.csv`: the number of a ride stands only here.
  var portalPaymentsSheet: Sheet {
    var sheet = Sheet([
      "City Name", "Trip UUID", "Local Amount", "Currency Code", "Classification", "Category",
      "Local Timestamp",
    ])
    var dice = Dice(seed: plan.seed, "uuids-\(plan.number)")
    for ride in rides {
      let uuid = uuid(&dice)
      for line in ride.pay.lines {
        sheet.put(town.name)
        sheet.put(uuid)
        sheet.put(cents: line.cents)
        sheet.put(town.currency)
        sheet.put(line.classification)
        sheet.put(line.category)
        sheet.put(wall: ride.request, town.zone)
        sheet.endRow()
      }
    }
    return sheet
  }

  private func uuid(_ dice: inout Dice) -> String {
    let digits = Array("0123456789abcdef")
    return [8, 4, 4, 4, 12].map { count in
      String((0..<count).map { _ in dice.pick(digits) })
    }.joined(separator: "-")
  }
}

/// The files of the pupil, in the layout that riders got until about 2023.
enum PupilFiles {
  private static let city = "9107"
  private static let nothing = "1970-01-01 00:00:00 +0000 UTC"

  private static func stamp(_ moment: Moment) -> String {
    "\(Stamp.spaced(moment)) +0000 UTC"
  }

  private static func table(_ header: [String]) -> Table {
    Table(header, lineEnd: "\r\n")
  }

  /// Rides and orders of food stand in one file, the latest first.
  static func trips(_ dice: inout Dice) -> Table {
    var rows: [(at: Moment, fields: [String])] = []
    for ride in PupilWorld.rides {
      let request = CentralEurope.moment(
        ride.day, minute: ride.minute, second: dice.within(0...59))
      rows.append((request, Self.ride(ride, request, &dice)))
    }
    for order in PupilWorld.orders {
      let moment = placed(order)
      rows.append((moment, food(order, moment)))
    }
    var table = table([
      "City", "Product Type", "Trip or Order Status", "Request Time", "Begin Trip Time",
      "Begin Trip Lat", "Begin Trip Lng", "Begin Trip Address", "Dropoff Time", "Dropoff Lat",
      "Dropoff Lng", "Dropoff Address", "Distance (miles)", "Fare Amount", "Fare Currency",
    ])
    for row in rows.sorted(by: { $0.at > $1.at }) {
      table.append(row.fields)
    }
    return table
  }

  private static func ride(
    _ ride: PupilWorld.Ride, _ request: Moment, _ dice: inout Dice
  ) -> [String] {
    let start = [city, "uberX", ride.isCompleted ? "COMPLETED" : "CANCELED", stamp(request)]
    guard ride.isCompleted else {
      return start + [nothing, "0.0", "0.0", "", nothing, "0.0", "0.0", "", "0.00", "0.00", "EUR"]
    }
    let begin = request + dice.within(180...420)
    let metres = ride.from.spot.metres(to: ride.to.spot) * dice.within(125...150) / 100 + 200
    let from = ride.from.spot.scattered(&dice)
    let to = ride.to.spot.scattered(&dice)
    return start + [
      stamp(begin), from.latitudeText, from.longitudeText, ride.from.address,
      stamp(begin + metres * 38 / 250 + 80), to.latitudeText, to.longitudeText, ride.to.address,
      decimal(milesE5(metres: metres) / 1000, places: 2), money(350 + metres * 15 / 100), "EUR",
    ]
  }

  private static func placed(_ order: PupilWorld.Order) -> Moment {
    CentralEurope.moment(order.day, minute: order.minute, second: order.cents % 60)
  }

  private static func food(_ order: PupilWorld.Order, _ moment: Moment) -> [String] {
    [
      city, "UberEATS Marketplace", "COMPLETED", stamp(moment), nothing, "0.0", "0.0", "",
      nothing, "0.0", "0.0", "", "0.00", money(order.cents), "EUR",
    ]
  }

  static func orders() -> Table {
    var table = table([
      "City", "Restaurant ID", "Order ID", "Order Time", "Order Status", "Item Name",
      "Customizations", "Special Instructions", "Item Price", "Order Price", "Currency",
    ])
    for (index, order) in PupilWorld.orders.enumerated() {
      for item in order.items {
        table.append([
          city, identifier(order.restaurant), "order-fictief-\(index + 1)",
          stamp(placed(order)), "completed", item.name, "", order.wish, money(item.cents),
          money(order.cents), "EUR",
        ])
      }
    }
    return table
  }

  static func restaurants() -> Table {
    var table = table(["City", "Restaurant ID", "Restaurant Name"])
    for (index, name) in PupilWorld.restaurants.enumerated() {
      table.append([city, identifier(index), name])
    }
    return table
  }

  private static func identifier(_ restaurant: Int) -> String {
    "restaurant-fictief-\(restaurant + 1)"
  }

  static func profile() -> Table {
    var table = table([
      "First Name", "Last Name", "E-Mail", "Mobile", "Rating", "User Type", "Country", "Language",
      "Referral Code", "Signup City", "Signup Form", "Signup Lat", "Signup Long", "Signup Date",
    ])
    table.append([
      "Tom", "Van Verzonnen", "tom@example.org", "+32 400 00 00 01", "4.7", "rider", "BE", "nl",
      "tomv-fictief", city, "iphone", "0.0", "0.0", "2022-09-10 19:22:04 +0000 UTC",
    ])
    return table
  }

  static func cards() -> Table {
    var table = table([
      "profile type", "bank/issuer name", "brand/type", "is latest version", "billing country",
      "deleted at",
    ])
    table.append(["braintree", "Bank Nergens", "Bancontact", "true", "BE", nothing])
    return table
  }
}

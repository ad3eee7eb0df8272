import CivilTime
import Dossier
import Scanning

// Food orders: one row a dish, and the price of the whole order on every row.

extension TableFormat {
  static let uberEatsOrders = TableFormat(
    "uber-eats/orders", vote: .uberEats,
    required: ["restaurant_name", "request_time_local", "order_status"],
    known: ["city_name", "item_name", "order_price", "currency", "item_quantity"],
    reader: { OrderReader($0) })

  /// Until about 2023: restaurants by number, named in a table of their own.
  static let uberEatsOrderDetails = TableFormat(
    "uber-eats/order-details", vote: .uberEats,
    required: ["order_id", "order_time", "order_status"],
    known: ["restaurant_id", "item_name", "order_price", "currency"],
    reader: { OrderReader($0) })

  static let uberEatsRestaurants = TableFormat(
    "uber-eats/restaurants", vote: .uberEats, required: ["restaurant_id", "restaurant_name"],
    known: ["city"], reader: { RestaurantReader($0) })
}

struct OrderReader: RowReader {
  private let time: TimeColumns
  private let restaurant: Column
  private let number: Column
  private let order: Column
  private let status: Column
  private let price: Column
  private let currency: Column
  /// Where the order of a key lies in the dossier's list.
  private var indexes: [[UInt8]: Int] = [:]

  init(_ columns: Columns) {
    time = TimeColumns(
      local: columns.column("request_time_local"), stated: columns.column("order_time"))
    restaurant = columns.column("restaurant_name")
    number = columns.column("restaurant_id")
    order = columns.column("order_id")
    status = columns.column("order_status")
    price = columns.column("order_price")
    currency = columns.column("currency")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    if let index = indexes[key(row)] {
      sink.dossier.orders[index].items += 1
      return
    }
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let index = sink.dossier.orders.count
    indexes[key(row)] = index
    sink.dossier.orders.append(
      Order(
        at: moment.instant, restaurant: sink.text(row, restaurant),
        status: sink.text(row, status),
        price: sink.money(row, price, sink.currency(row, currency)), provenance: sink.here))
    let id = row[number.index].trimmed
    if !restaurant.exists, !id.isNull, id.count <= 128 { sink.restaurantNumbers[index] = id.array }
    sink.settle(moment, time, as: .order, at: index)
  }

  /// The order's number; without one, its time and restaurant.
  private func key(_ row: borrowing Record) -> [UInt8] {
    let id = row[order.index]
    if order.exists, !id.isNull { return id.text(bytes: 128).utf8.map { $0 } }
    let time = row[self.time.first.index]
    return Array((time.text(bytes: 64) + "\u{0}" + row[restaurant.index].text(bytes: 256)).utf8)
  }
}

/// Names of restaurants, for the orders that tell only a number.
struct RestaurantReader: RowReader {
  private let number: Column
  private let name: Column

  init(_ columns: Columns) {
    number = columns.column("restaurant_id")
    name = columns.column("restaurant_name")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let id = row[number.index].trimmed
    guard !id.isNull, id.count <= 128, let name = sink.text(row, name) else { return }
    sink.restaurantNames[id.array] = name
  }
}

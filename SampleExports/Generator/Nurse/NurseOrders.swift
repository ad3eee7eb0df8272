/// `Eats/user_orders-0.csv`: one row an item, the price of the whole order on each.
enum NurseOrders {
  struct Order {
    let placed: Moment
    let restaurant: String
    let items: [(name: String, quantity: Int, cents: Int)]
    let wish: String
    var cents: Int { items.reduce(0) { $0 + $1.quantity * $1.cents } + 299 }
  }

  private static let kitchens = [
    "Le Boulet Imaginaire", "Pâtes & Fictions", "Mezze du Quai-Inventé",
  ]
  private static let dishes: [(String, Int)] = [
    ("Couscous légumes", 1350), ("Lasagnes aux épinards", 1290), ("Salade lentilles", 990),
    ("Pain maison", 250), ("Limonade gingembre", 380), ("Tarte au sucre", 420),
  ]
  /// Words that tell more than the meal does.
  private static let wishes = [
    "", "", "", "Sans porc svp", "Laisser à l'accueil, service de néonatalogie, 3e étage", "",
  ]

  static func orders(seed: UInt64) -> [Order] {
    var dice = Dice(seed: seed)
    return (0..<19).map { index in
      let day = NurseDiary.firstDay.adding(11 + index * 22)
      let count = dice.within(1...3)
      let first = dice.within(0...3)
      let items = (first..<(first + count)).map { dish in
        (name: dishes[dish].0, quantity: dice.within(1...2), cents: dishes[dish].1)
      }
      return Order(
        placed: CentralEurope.moment(day, minute: dice.within(1120...1230)),
        restaurant: dice.pick(kitchens), items: items, wish: wishes[index % wishes.count])
    }
  }

  static func table(_ orders: [Order]) -> Table {
    var table = Table([
      "City_Name", "Restaurant_Name", "Request_Time_Local", "Final_Delivery_Time_Local",
      "Order_Status", "Item_Name", "Item_quantity", "Customizations", "Customization_Cost_Local",
      "Special_Instructions", "Item_Price", "Order_Price", "Currency",
    ])
    for order in orders.reversed() {
      for item in order.items {
        table.append([
          "Liège", order.restaurant, Stamp.spacedLocal(order.placed),
          Stamp.spacedLocal(order.placed + 2150), "completed", item.name, String(item.quantity),
          "/", "0.0", order.wish, money(item.cents), money(order.cents), "EUR",
        ])
      }
    }
    return table
  }
}

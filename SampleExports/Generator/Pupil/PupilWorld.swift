/// Ghent, with positions in docks, parks and squares, and invented names.
enum PupilWorld {
  static let students = Place(
    spot: Spot(51_038_000, 3_721_500), address: "Verzonnen Overpoortplein 2, 9000 Gent")
  static let station = Place(
    spot: Spot(51_036_000, 3_710_800), address: "Fictief Stationsplein 1, 9000 Gent")
  static let cafe = Place(
    spot: Spot(51_056_800, 3_726_500),
    address: "Café De Verzonnen Regenboog, Fictieve Vrijdagmarkt 9, 9000 Gent")
  static let dock = Place(
    spot: Spot(51_070_500, 3_735_000), address: "Denkbeeldige Dokkaai 14, 9000 Gent")
  static let bridge = Place(
    spot: Spot(51_068_300, 3_738_900), address: "Verzonnen Brugstraat 3, 9000 Gent")
  static let grandparents = Place(
    spot: Spot(51_073_000, 3_676_000), address: "Ingebeelde Kerklaan 52, 9030 Mariakerke")
  static let friend = Place(
    spot: Spot(51_037_500, 3_743_000), address: "Fictieve Parkstraat 7, 9050 Ledeberg")
  static let father = Place(
    spot: Spot(51_033_000, 3_766_000), address: "Denkbeeldige Scheldedreef 30, 9050 Gentbrugge")

  /// A ride of the night: the day that the party began, and minutes since its midnight.
  struct Ride {
    let day: Day
    let minute: Int
    let from: Place
    let to: Place
    var isCompleted = true
  }

  /// Seven requests in five months, to five addresses.
  static let rides = [
    Ride(day: Day(2022, 9, 16), minute: 1480, from: students, to: dock),
    Ride(day: Day(2022, 10, 7), minute: 1575, from: students, to: grandparents),
    Ride(day: Day(2022, 10, 28), minute: 1532, from: station, to: friend),
    Ride(day: Day(2022, 11, 12), minute: 1495, from: cafe, to: bridge),
    Ride(day: Day(2022, 12, 7), minute: 1655, from: students, to: friend),
    Ride(day: Day(2022, 12, 31), minute: 1700, from: dock, to: father),
    Ride(day: Day(2023, 2, 3), minute: 1410, from: station, to: dock, isCompleted: false),
  ]

  struct Order {
    let day: Day
    let minute: Int
    let restaurant: Int
    let items: [(name: String, cents: Int)]
    let wish: String
    var cents: Int { items.reduce(249) { $0 + $1.cents } }
  }

  static let restaurants = ["Frituur De Verzinner", "Pizzeria Fictief", "Wok Nergens"]

  static let orders = [
    Order(
      day: Day(2022, 9, 30), minute: 1345, restaurant: 0,
      items: [("Grote friet", 450), ("Bicky burger", 520)], wish: ""),
    Order(
      day: Day(2022, 10, 20), minute: 1402, restaurant: 1, items: [("Pizza margherita", 1150)],
      wish: "Niet aanbellen, ouders slapen"),
    Order(
      day: Day(2022, 11, 18), minute: 1370, restaurant: 0,
      items: [("Grote friet", 450), ("Curryworst", 380), ("Cola", 250)], wish: ""),
    Order(
      day: Day(2022, 12, 22), minute: 1390, restaurant: 2, items: [("Noedels met tofu", 1090)],
      wish: "Niet aanbellen, ouders slapen"),
    Order(
      day: Day(2023, 1, 20), minute: 1360, restaurant: 1,
      items: [("Pizza funghi", 1250), ("Cola", 250)], wish: ""),
  ]
}

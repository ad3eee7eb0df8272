/// Eupen and around it, with positions in parks, on roads and on old industrial ground.
enum VanDriverWorld {
  static let home = Spot(50_632_400, 6_028_900)
  static let depot = Spot(50_656_800, 5_985_200)
  /// Where he is every Sunday evening.
  static let sunday = Spot(50_676_900, 6_112_300)
  /// Doors of a round: chemists, among others, which get a parcel each day.
  static let doors = [
    Spot(50_628_100, 6_035_600), Spot(50_640_900, 6_021_700), Spot(50_664_300, 6_060_200),
    Spot(50_690_100, 6_003_800), Spot(50_613_700, 6_058_400), Spot(50_701_500, 6_058_900),
    Spot(50_648_200, 5_949_600), Spot(50_624_600, 6_008_300), Spot(50_681_400, 5_968_700),
  ]
}

/// Where the driver lives and drives: squares, parks, roads and quays, never a house.
enum DriverWorld {
  static let geneva = 4242
  static let lausanne = 4300

  /// A park west of Geneva.
  static let home = Spot(46_182_900, 6_101_200)
  static let airport = Spot(46_238_100, 6_109_000)

  private static let nearby = [
    Spot(46_210_200, 6_142_400), Spot(46_198_500, 6_140_800), Spot(46_203_500, 6_165_000),
    Spot(46_185_000, 6_139_000), Spot(46_186_500, 6_124_500), Spot(46_233_000, 6_079_000),
    Spot(46_216_000, 6_085_000), Spot(46_188_000, 6_199_000), Spot(46_195_500, 6_195_000),
    Spot(46_226_500, 6_140_000), Spot(46_233_000, 6_121_000), Spot(46_191_000, 6_153_000),
    Spot(46_176_500, 6_075_000), Spot(46_207_500, 6_155_500), Spot(46_172_000, 6_110_000),
    Spot(46_219_000, 6_113_000), Spot(46_200_500, 6_128_000), airport, airport,
  ]

  private static let alongTheLake = [
    Spot(46_284_000, 6_165_000), Spot(46_383_000, 6_239_000), Spot(46_517_000, 6_629_000),
  ]

  private static let aroundLausanne = [
    Spot(46_517_000, 6_629_000), Spot(46_520_800, 6_630_000), Spot(46_511_000, 6_498_000),
    Spot(46_522_000, 6_580_000),
  ]

  static func city(of spot: Spot) -> Int {
    spot.longitude > 6_350_000 ? lausanne : geneva
  }

  /// Where the next rider wants to go.
  static func destination(from spot: Spot, _ dice: inout Dice) -> Spot {
    let isAway = city(of: spot) == lausanne
    let isLong = dice.chance(percent: isAway ? 65 : 4)
    let choices = isAway ? (isLong ? nearby : aroundLausanne) : (isLong ? alongTheLake : nearby)
    let goal = dice.pick(choices).scattered(sigma: 260, &dice)
    return goal.metres(to: spot) > 1200 ? goal : goal.moved(north: 1500, east: 900)
  }

  static func isAirport(_ spot: Spot) -> Bool {
    spot.metres(to: airport) < 600
  }

  /// Streets are longer than the crow flies: 1.25 to 1.55 times.
  static func roadMetres(from spot: Spot, to goal: Spot, _ dice: inout Dice) -> Int {
    spot.metres(to: goal) * dice.within(125...155) / 100 + 150
  }

  /// Seconds for a distance: slow in town, faster on the motorway.
  static func seconds(metres: Int, _ dice: inout Dice) -> Int {
    let town = min(metres, 9_000)
    let motorway = metres - town
    return town * dice.within(34...58) / 250 + motorway * 10 / 250 + 75
  }
}

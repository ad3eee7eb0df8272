/// What a person does with a search engine, a phone and a social network: what the exports of those
/// companies tell, beside any rides.
struct OnlineLife {
  struct Search {
    let at: Moment
    let text: String
  }

  struct App {
    let name: String
    let since: Moment
  }

  struct Photo {
    let at: Moment
    /// Nil where the camera noted none.
    let spot: Spot?
  }

  /// What a social network asks of everybody who joins.
  struct Owner {
    let name: String
    let born: Day
    /// As Facebook writes it: `FEMALE`, `MALE`.
    let sex: String
    let city, region, postcode: String
  }

  /// Something at a moment: a site that was opened, a page that was liked.
  struct Deed {
    let at: Moment
    let what: String
  }

  var owner: Owner?
  var searches: [Search] = []
  var apps: [App] = []
  var photos: [Photo] = []
  var friends: [String] = []
  /// What advertisers may choose the person by.
  var labels: [String] = []
  /// Companies that told the network what the person did with them.
  var senders: [String] = []
  var sites: [Deed] = []
  var likes: [Deed] = []

  /// One app after the other, so many days apart, at a minute of the day.
  mutating func install(_ names: [String], from first: Day, every days: Int, minute: Int) {
    apps = names.enumerated().map { index, name in
      App(name: name, since: CentralEurope.moment(first.adding(index * days), minute: minute))
    }
  }

  /// `count` searches on days of a range: each of `special` once, the rest drawn from `usual`. So many of a
  /// hundred are between midnight and five.
  mutating func search(
    _ usual: [String], and special: [String], count: Int, nightly: Int, from first: Day,
    days: Int, _ dice: inout Dice
  ) {
    let texts = special + (special.count..<count).map { _ in dice.pick(usual) }
    searches = texts.map { text in
      let isNight = dice.chance(percent: nightly)
      let minute = isNight ? dice.within(5...290) : dice.within(420...1_430)
      let day = first.adding(dice.within(0...(days - 1)))
      return Search(
        at: CentralEurope.moment(day, minute: minute, second: dice.within(0...59)), text: text)
    }.sorted { ($0.at, $0.text) < ($1.at, $1.text) }
  }

  /// Photos on days of a range, some of them at one of the spots, at a minute of the day.
  mutating func photograph(
    _ spots: [Spot], count: Int, placed: Int, from first: Day, days: Int,
    minutes: ClosedRange<Int> = 600...1_200, _ dice: inout Dice
  ) {
    photos = (0..<count).map { _ in
      let day = first.adding(dice.within(0...(days - 1)))
      let at = CentralEurope.moment(day, minute: dice.within(minutes))
      let spot = dice.pick(spots).scattered(&dice)
      return Photo(at: at, spot: dice.chance(percent: placed) ? spot : nil)
    }.sorted { $0.at < $1.at }
  }

  /// Each of `things` once and then at random, on days of a range, in the afternoon and the evening.
  static func deeds(
    _ things: [String], count: Int, from first: Day, days: Int, _ dice: inout Dice
  ) -> [Deed] {
    let all = things + (things.count..<max(things.count, count)).map { _ in dice.pick(things) }
    return all.map { what in
      let day = first.adding(dice.within(0...(days - 1)))
      return Deed(at: CentralEurope.moment(day, minute: dice.within(960...1_320)), what: what)
    }.sorted { ($0.at, $0.what) < ($1.at, $1.what) }
  }

  /// Names that nobody bears, each once: every first part with every second, in a fixed shuffle.
  static func names(_ firsts: [String], _ seconds: [String], count: Int) -> [String] {
    let all = firsts.flatMap { first in seconds.map { first + " " + $0 } }
    let shuffled = all.enumerated().sorted {
      Dice.mixed(UInt64($0.offset)) < Dice.mixed(UInt64($1.offset))
    }
    return shuffled.prefix(count).map(\.element)
  }
}

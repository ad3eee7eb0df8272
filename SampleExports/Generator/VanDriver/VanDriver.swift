/// The van driver of Eupen: what a phone and two companies tell of him. A German account.
struct VanDriver {
  let visits: [Visit]
  let life: OnlineLife

  struct Visit {
    let from, to: Moment
    let spot: Spot
    /// What Google takes it for.
    let meaning: String?
  }

  static let first = Day(2025, 3, 3)
  static let days = 70

  init() {
    var dice = Dice(seed: 0x4b41_0001)
    visits = Self.visits(&dice)
    life = Self.online(&dice)
  }

  static func sample() -> Sample {
    let driver = VanDriver()
    return Sample(
      folder: "van-driver", archive: "Zeitachse vom Telefon.zip",
      entries: [Entry("Zeitachse.json", text: driver.timeline)],
      others: [
        "takeout-20250514T081500Z-001.zip": Takeout(names: .german).entries(driver.life),
        "facebook-karl-2025-05-14.zip": SocialNetwork.entries(
          driver.life, since: CentralEurope.moment(Day(2019, 2, 1), minute: 700)),
      ],
      person: VanDriverPerson.text(driver))
  }

  private static func visits(_ dice: inout Dice) -> [Visit] {
    var visits: [Visit] = []
    var since = CentralEurope.moment(first, minute: 0)
    func stay(_ day: Day, _ from: Int, _ to: Int, _ spot: Spot, _ meaning: String?) -> Visit {
      Visit(
        from: CentralEurope.moment(day, minute: from), to: CentralEurope.moment(day, minute: to),
        spot: spot, meaning: meaning)
    }
    for day in (0..<days).map(first.adding) {
      let isWork = day.weekday <= 5
      let leaves = isWork ? 325 + dice.within(0...15) : day.weekday == 7 ? 1_100 : 600
      visits.append(
        Visit(
          from: since, to: CentralEurope.moment(day, minute: leaves),
          spot: VanDriverWorld.home, meaning: "HOME"))
      var back = leaves + 90
      if isWork {
        visits.append(stay(day, 345, 390 + dice.within(0...15), VanDriverWorld.depot, "WORK"))
        var minute = 415
        for door in VanDriverWorld.doors {
          visits.append(stay(day, minute, minute + dice.within(8...16), door, nil))
          minute += 40 + dice.within(0...8)
        }
        visits.append(stay(day, minute + 20, minute + 60, VanDriverWorld.depot, "WORK"))
        back = minute + 85
      } else if day.weekday == 7 {
        visits.append(stay(day, 1_120, 1_290 + dice.within(0...20), VanDriverWorld.sunday, nil))
        back = 1_330
      }
      since = CentralEurope.moment(day, minute: back)
    }
    return visits
  }

  /// `Zeitachse.json` as a phone writes it: visits alone.
  private var timeline: String {
    let segments = visits.map { visit in
      let place = "\(visit.spot.latitudeText)°, \(visit.spot.longitudeText)°"
      return "{\"startTime\": \"\(Stamp.withOffset(visit.from))\", \"endTime\": \""
        + "\(Stamp.withOffset(visit.to))\", \"visit\": {\"hierarchyLevel\": 0, \"probability\": 0.8, "
        + "\"topCandidate\": {\"semanticType\": \"\(visit.meaning ?? "UNKNOWN")\", "
        + "\"probability\": 0.7, \"placeLocation\": {\"latLng\": \"\(place)\"}}}}"
    }
    return "{\"semanticSegments\": \(JSONLines.list(segments))}\n"
  }

  private static func online(_ dice: inout Dice) -> OnlineLife {
    var life = OnlineLife()
    life.owner = OnlineLife.Owner(
      name: "Karl Erfunden-Straßenrand", born: Day(1964, 2, 9), sex: "MALE", city: "Eupen",
      region: "Wallonie", postcode: "4700")
    life.search(
      usual, and: heart + rounds, count: 120, nightly: 7, from: first, days: days, &dice)
    life.install(apps, from: first, every: 5, minute: 1_000)
    life.photograph(
      [VanDriverWorld.sunday, VanDriverWorld.doors[2]], count: 18, placed: 80, from: first,
      days: days, &dice)
    life.friends = OnlineLife.names(
      ["Anneliese", "Bernd", "Claudine", "Dieter", "Egon", "Friedel", "Gerda"],
      ["Erdacht", "Niemand", "Van Papier", "Luftschloss", "Fiktiv"], count: 29)
    life.labels = labels
    life.senders = OnlineLife.names(
      ["Reifen", "Garten", "Reise", "Apotheke", "Wein", "Werkzeug"],
      ["Haus", "Welt", "Direkt", "Eupen", "Plus", "Shop"], count: 31)
    return life
  }

  /// What he tells nobody at the depot.
  private static let heart = [
    "herzschrittmacher autofahren", "herzschrittmacher beruf fahrer", "kardiologe eupen",
    "herzrhythmusstörung arbeit melden", "herzinfarkt anzeichen", "schrittmacher handy abstand",
  ]
  /// He brings parcels to chemists: an address of a chemist is a customer's.
  private static let rounds = [
    "apotheke raeren öffnungszeiten", "apotheke kelmis lieferung eingang",
    "apotheke notdienst eupen",
  ]
  private static let usual = [
    "wetter eupen", "verkehr e40", "spritpreise", "rezept reibekuchen", "as eupen ergebnis",
    "pension vorgezogen belgien", "hohes venn wanderung", "chor noten volkslied",
    "tomaten pflanzen",
    "navi update", "brf nachrichten", "fähre texel", "winterreifen wechseln",
    "geschenk enkel 5 jahre",
    "tv programm heute", "fahrrad e-bike 61 jahre", "steuererklärung frist", "vollmond mai",
  ]
  private static let apps = [
    "Lieferscanner", "Navi", "Nachrichten BRF", "Wetter", "Messenger", "Blutdruck-Tagebuch",
    "Banking",
    "Chorplan", "Fotos", "Tanken",
  ]
  private static let labels = [
    "Garten", "Lieferwagen", "Chormusik", "Wandern", "Rentner", "Herzgesundheit", "Bier", "Angeln",
    "Modelleisenbahn", "Frisch verheiratet", "E-Bikes", "Fußball", "Kreuzfahrten", "Sparsame",
    "Enkelkinder", "Surfen", "Heimwerken", "Wein", "Ostbelgien",
  ]
}

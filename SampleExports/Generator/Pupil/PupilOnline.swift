/// What Tom does online: a Dutch account, and nights that are longer than his rides tell.
enum PupilOnline {
  static func life() -> OnlineLife {
    var dice = Dice(seed: 0x7075_0002)
    var life = OnlineLife()
    let first = Day(2022, 9, 5)
    life.owner = OnlineLife.Owner(
      name: "Tom Van Verzonnen", born: Day(2005, 4, 11), sex: "MALE", city: "Gent",
      region: "Oost-Vlaanderen", postcode: "9000")
    life.search(
      usual, and: worries + cousin, count: 300, nightly: 31, from: first, days: 150, &dice)
    life.install(apps, from: first, every: 9, minute: 960)
    // Of parties, parks and a match, each elsewhere, and never of home.
    life.photograph(
      [
        Spot(51_053_000, 3_726_000), Spot(51_036_500, 3_723_500), Spot(51_045_800, 3_751_200),
        Spot(51_061_700, 3_707_900), Spot(51_027_300, 3_744_600), Spot(51_071_400, 3_737_100),
        Spot(51_040_200, 3_698_300), Spot(51_017_900, 3_719_800),
      ], count: 55, placed: 15, from: first, days: 150, &dice)
    life.friends = OnlineLife.names(
      ["Arne", "Bo", "Céline", "Daan", "Elif", "Femke", "Gust", "Hanne", "Ilias", "Jana"],
      ["Van Verzonnen", "De Fictie", "Bedacht", "Droombeke", "Papierman", "Nergens"], count: 52)
    life.labels = labels
    life.senders = OnlineLife.names(
      ["Sneaker", "Game", "Fiets", "Muziek", "Frituur", "Studie", "Mode"],
      ["Huis", "Markt", "Online", "Outlet", "Gent", "Point", "Club"], count: 44)
    life.sites = OnlineLife.deeds(sites, count: 160, from: first, days: 150, &dice)
    life.likes = OnlineLife.deeds(likes, count: likes.count, from: first, days: 150, &dice)
    return life
  }

  private static let sites = [
    "school.example", "wiskunde.example", "krant.example", "voetbal.example", "gitaar.example",
    "sneakers.example", "spelwinkel.example", "filmpjes.example", "slaap.example",
    "examens.example", "tram.example", "frituur.example", "schaakbord.example", "kot.example",
    "jongerenhulp.example",
  ]
  private static let likes = [
    "Gitaarwinkel De Snaar", "Schaakclub Gent-Fictief", "Frituur Niemandsland",
    "Slapen is voor later",
    "Sneakers tweedehands", "Jongeren voor het klimaat", "Memes voor examens",
    "Muziekcafé De Verbeelding", "Kattenfilmpjes", "Festival Papierwei",
  ]

  /// What he asks when nobody is awake.
  private static let worries = [
    "niet kunnen slapen wat doen", "altijd moe examens", "paniekaanval wat is dat",
    "paniekaanval school", "met wie praten over stress", "faalangst toets",
  ]
  /// For a birthday speech: a search may be for somebody else.
  private static let cousin = ["speech coming out nicht", "cadeau nicht 20 jaar"]
  private static let usual = [
    "smartschool login", "weer gent", "frituur open nu", "uitslag gent", "sinus cosinus uitleg",
    "samenvatting max havelaar", "fietsband plakken", "goedkope sneakers", "gitaar akkoorden",
    "lijn 1 tram", "minecraft server", "spotify family prijs", "engels werkwoorden",
    "kebab dichtbij",
    "bijbaan 17 jaar", "rijbewijs vanaf wanneer", "film kinepolis", "haar knippen jongen",
    "voetbal vanavond", "wiskunde oefeningen integraal", "examenrooster december",
    "feest gent zaterdag",
  ]
  private static let apps = [
    "Smartschool", "Berichten", "Korte filmpjes", "Muziek", "Tram en bus", "Spelwinkel", "Foto's",
    "Bank Jong", "Uber", "Schaken", "Slaapgeluiden", "Tekenen", "Fitness thuis", "Vertaler",
    "Voetbaluitslagen", "Chatgroepen",
  ]
  private static let labels = [
    "Tieners", "Sneakers", "Gamen", "Gent", "Fietsen", "Frieten", "Gitaar", "Tuinieren",
    "Pensioensparen",
    "Studentenkamers", "K-pop", "Schaken", "Autoverzekering", "Snowboarden", "Slapeloosheid",
    "Vrijwilligerswerk", "Baarden", "Festivals", "Wiskunde", "Koken", "Stand-upcomedy",
    "Moederschap",
  ]
}

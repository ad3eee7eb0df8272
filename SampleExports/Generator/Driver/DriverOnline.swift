/// What Besnik does online: a French account, and two things that the platform would like to know.
enum DriverOnline {
  static func life() -> OnlineLife {
    var dice = Dice(seed: 0x6e6e_0004)
    var life = OnlineLife()
    let first = Day(2024, 8, 19)
    life.owner = OnlineLife.Owner(
      name: "Besnik Rochat-Exemple", born: Day(1977, 3, 27), sex: "MALE", city: "Genève",
      region: "Genève", postcode: "1213")
    life.search(
      usual, and: rights + debts + wedding, count: 140, nightly: 29, from: first, days: 91, &dice)
    life.install(apps, from: first, every: 7, minute: 1_000)
    // Of mornings in parks, before he drives.
    life.photograph(
      [
        Spot(46_217_600, 6_151_900), Spot(46_199_600, 6_156_800), Spot(46_226_100, 6_152_700),
        Spot(46_205_100, 6_160_300), Spot(46_201_900, 6_107_300),
      ], count: 24, placed: 40, from: DriverRoster.firstDay, days: 35, minutes: 540...690, &dice)
    life.friends = OnlineLife.names(
      ["Arben", "Blerta", "Claude", "Driton", "Esther", "Fatmir", "Genta"],
      ["Shembull", "Exemple", "Inventi", "Du Papier", "Imagjinar", "Rochat-Fictif"], count: 33)
    life.labels = labels
    life.senders = OnlineLife.names(
      ["Garage", "Pneu", "Crédit", "Assur", "Voyage", "Mobile"],
      ["Fictif", "Léman", "Express", "Plus", "en ligne", "Romand"], count: 27)
    return life
  }

  /// He thinks of joining a union and of going to court. The platform does not know it.
  private static let rights = [
    "syndicat chauffeurs vtc adhésion", "prud'hommes genève délai", "salaire minimum genève 2024",
    "syndicat transport cotisation", "requalification contrat chauffeur",
  ]
  /// What the missing money does.
  private static let debts = [
    "office des poursuites genève paiement", "commandement de payer opposition",
    "dettes caritas conseil", "leasing voiture retard paiement",
  ]
  /// For a speech in November: he is not the one who marries.
  private static let wedding = ["discours mariage frère", "costume mariage location"]
  private static let usual = [
    "météo genève", "trafic a1 lausanne", "prix essence", "horaire aéroport arrivées",
    "résultat servette", "recette burek", "vidange prix", "radar pont du mont blanc",
    "traduction albanais français", "film comédie", "lavage auto ouvert", "chanson shqip",
    "parking carouge", "contrôle technique date", "café ouvert la nuit", "mal de dos voiture",
  ]
  private static let apps = [
    "Uber Driver", "Navigation", "Messages", "Banque", "Essence", "Météo", "Radio", "Photos",
    "Traducteur", "Compteur d'heures", "Foot",
  ]
  private static let labels = [
    "Chauffeurs", "Voitures hybrides", "Football", "Genève", "Cuisine des Balkans",
    "Crédit à la consommation",
    "Syndicats", "Jeunes mariés", "Golf", "Voyages en Albanie", "Assurance auto", "Jardinage",
    "Télétravail", "Musique folk", "Pneus", "Chiens",
  ]
}

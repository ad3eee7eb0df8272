/// What Nadia does online: a French account.
enum NurseOnline {
  static func life() -> OnlineLife {
    var dice = Dice(seed: 0x4e41_0006)
    var life = OnlineLife()
    let first = Day(2024, 9, 5)
    life.owner = OnlineLife.Owner(
      name: "Nadia Verlinden-Okoro", born: Day(1991, 6, 18), sex: "FEMALE", city: "Liège",
      region: "Wallonie", postcode: "4020")
    life.search(
      usual, and: child + work, count: 260, nightly: 24, from: first, days: 420, &dice)
    life.install(apps, from: first, every: 23, minute: 1_100)
    life.photograph(
      NurseWorld.leisure.map(\.spot) + [NurseWorld.mother.spot], count: 40, placed: 65,
      from: first, days: 420, &dice)
    life.friends = OnlineLife.names(
      ["Aïcha", "Benoît", "Chloé", "Driss", "Élodie", "Fatou", "Gaëlle", "Hugo"],
      ["Inventin", "Fictivet", "Du Songe", "Papier", "Verzinnen", "El Mirage"], count: 37)
    life.labels = labels
    life.senders = OnlineLife.names(
      ["Boutique", "Pharma", "Voyages", "Maison", "Sport", "Assur", "Bébé", "Librairie"],
      ["Fictive", "du Quai", "Express", "Liège", "Plus", "Mosane", "en ligne", "Club"], count: 58)
    return life
  }

  /// What she hopes for.
  private static let child = [
    "fiv remboursement mutuelle", "fiv combien de tentatives", "fiv effets secondaires",
    "insémination taux de réussite", "clinique fertilité liège", "fertilité après 34 ans",
    "fiv congé employeur", "fiv témoignages",
  ]
  /// What the ward asks of her: an illness in a search need not be one's own.
  private static let work = [
    "insuline dosage tableau", "score de glasgow", "soins plaie protocole", "diabète pied soins",
    "perfusion débit calcul", "transmission soins infirmiers modèle",
  ]
  private static let usual = [
    "météo liège", "horaire bus 48", "recette tajine poulet", "film ce soir", "traduction anglais",
    "résultats standard", "pizza rapide", "idée cadeau maman", "prix billet train paris",
    "chaussures de marche femme", "série à regarder", "paroles chanson", "volets bruit voisin",
    "dormir le jour astuces", "horaires mosquée", "parking place saint lambert",
    "couscous végétarien", "livre policier belge", "yoga débutant", "plante qui tombe",
    "café près de moi", "machine à laver erreur e18", "calendrier congés 2025",
    "jeu de cartes règles",
  ]
  private static let apps = [
    "Horaires du bus", "Messagerie", "Banque Mosane", "Uber", "Calendrier du cycle", "Météo",
    "Prières du jour", "Photos", "Musique", "Garde de nuit", "Recettes", "Courrier", "Vélo Liège",
  ]
  private static let labels = [
    "Infirmiers", "Café", "Liège", "Transports publics", "Cuisine marocaine", "Fertilité",
    "Randonnée", "Chats", "Propriétaires de tondeuses", "Assurance auto", "Polar", "Yoga",
    "Chaussures", "Voyages en train", "Ramadan", "Fans de hockey sur glace",
    "Parents d'enfants en bas âge",
    "Musique raï", "Séries télévisées", "Meubles", "Épilation", "Pâtisserie", "Golf", "Maroc",
    "Soins de la peau", "Télétravail", "Petites voitures", "Bricolage", "Crème solaire",
    "Standard de Liège",
  ]
}

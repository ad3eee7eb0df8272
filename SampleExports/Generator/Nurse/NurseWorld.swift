/// Liège, with positions in the river, in woods and on old industrial ground, and invented names.
enum NurseWorld {
  static let home = Place(
    spot: Spot(50_639_100, 5_587_300), address: "Rue des Tisserands-Inventés 27, 4020 Liège")
  static let hospital = Place(
    spot: Spot(50_575_500, 5_569_000),
    address: "Hôpital du Sart-Fictif, Allée du Sart-Fictif 1, 4000 Liège")
  static let mother = Place(
    spot: Spot(50_613_000, 5_508_000), address: "Rue du Laminoir-Inventé 8, 4100 Seraing")
  static let clinic = Place(
    spot: Spot(50_628_500, 5_593_500),
    address:
      "Clinique Sainte-Ombeline - Centre de fertilité, Quai de l'Écluse-Fictive 12, 4020 Liège"
  )
  static let mosque = Place(
    spot: Spot(50_653_500, 5_601_000),
    address: "Mosquée An-Nour-Fictive, Rue de la Plaine-Inventée 40, 4020 Liège")

  static let leisure = [
    Place(spot: Spot(50_643_700, 5_571_500), address: "Rue du Carré-Imaginaire 3, 4000 Liège"),
    Place(spot: Spot(50_624_600, 5_566_500), address: "Place de la Gare-Inventée, 4000 Liège"),
    Place(spot: Spot(50_629_800, 5_555_200), address: "Avenue du Parc-Fictif 61, 4000 Liège"),
    Place(spot: Spot(50_662_000, 5_633_000), address: "Quai du Canal-Fictif 5, 4040 Herstal"),
  ]

  /// Places to hold the data against, as a map would give them; some are close rivals.
  static let placesFile: String = {
    let features = [
      feature(
        hospital.spot, "Hôpital du Sart-Fictif", [("amenity", "hospital")]),
      feature(
        clinic.spot, "Clinique Sainte-Ombeline",
        [
          ("amenity", "clinic"), ("healthcare", "clinic"), ("healthcare:speciality", "fertility"),
        ]),
      feature(
        clinic.spot.moved(north: 45, east: -70), "Boulangerie du Quai-Fictif",
        [("shop", "bakery")]),
      feature(
        mosque.spot, "Mosquée An-Nour-Fictive",
        [("amenity", "place_of_worship"), ("religion", "muslim")]),
      feature(
        mosque.spot.moved(north: -80, east: 60), "Salle omnisports de la Plaine-Inventée",
        [("leisure", "sports_centre")]),
      feature(
        home.spot.moved(north: 120, east: -95), "Pharmacie des Tisserands-Inventés",
        [("amenity", "pharmacy")]),
      feature(
        mother.spot.moved(north: 60, east: 40), "Cabinet dentaire du Laminoir-Inventé",
        [("amenity", "dentist")]),
    ]
    return "{\"type\": \"FeatureCollection\", \"features\": [\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }()

  private static func feature(
    _ spot: Spot, _ name: String, _ tags: [(key: String, value: String)]
  ) -> String {
    let properties = ([("name", name)] + tags).map { "\"\($0.0)\": \"\($0.1)\"" }
    let point = "[\(spot.longitudeText), \(spot.latitudeText)]"
    return
      "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": \(point)}, "
      + "\"properties\": {\(properties.joined(separator: ", "))}}"
  }
}

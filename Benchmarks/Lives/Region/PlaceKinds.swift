/// What stands in a town, by how often: tags of OpenStreetMap.
struct PlaceKind {
  /// Of how many places in a thousand.
  var frequency: Int
  var use: RegionPlace.Use
  var noun: String
  var tags: [(key: String, value: String)]
  /// Half the width of its ground in metres; nil for a point.
  var half: Double?

  init(
    _ frequency: Int, _ use: RegionPlace.Use, _ noun: String, _ tags: KeyValuePairs<String, String>,
    half: Double? = nil
  ) {
    (self.frequency, self.use, self.noun) = (frequency, use, noun)
    self.tags = tags.map { (key: $0.key, value: $0.value) }
    self.half = half
  }

  static let neutral: [PlaceKind] = [
    PlaceKind(70, .errand, "Supermarket", ["shop": "supermarket"]),
    PlaceKind(60, .errand, "Corner shop", ["shop": "convenience"]),
    PlaceKind(60, .errand, "Bakery", ["shop": "bakery"]),
    PlaceKind(80, .errand, "Clothes", ["shop": "clothes"]),
    PlaceKind(45, .errand, "Hardware", ["shop": "hardware"]),
    PlaceKind(60, .errand, "Hairdresser", ["shop": "hairdresser"]),
    PlaceKind(25, .errand, "Bank", ["amenity": "bank"]),
    PlaceKind(20, .errand, "Post office", ["amenity": "post_office"]),
    PlaceKind(25, .errand, "Bicycle repairs", ["shop": "bicycle"]),
    PlaceKind(120, .food, "Restaurant", ["amenity": "restaurant"]),
    PlaceKind(70, .food, "Café", ["amenity": "cafe"]),
    PlaceKind(50, .food, "Snack bar", ["amenity": "fast_food"]),
    PlaceKind(25, .leisure, "Gym", ["leisure": "fitness_centre"]),
    PlaceKind(20, .leisure, "Sports hall", ["leisure": "sports_centre"], half: 35),
    PlaceKind(20, .leisure, "Park", ["leisure": "park"], half: 90),
    PlaceKind(15, .leisure, "Cinema", ["amenity": "cinema"]),
    PlaceKind(30, .leisure, "Bar", ["amenity": "bar"]),
    PlaceKind(15, .leisure, "Library", ["amenity": "library"]),
    PlaceKind(60, .other, "Company", ["office": "company"]),
    PlaceKind(30, .other, "Estate agent", ["office": "estate_agent"]),
    PlaceKind(25, .other, "Hotel", ["tourism": "hotel"]),
  ]

  static let protected: [PlaceKind] = [
    PlaceKind(22, .protected(.doctor), "Dr", ["amenity": "doctors"]),
    PlaceKind(
      8, .protected(.therapist), "Practice", ["healthcare": "psychotherapist"]),
    PlaceKind(
      2, .protected(.hospital), "Hospital", ["amenity": "hospital", "healthcare": "hospital"],
      half: 110),
    PlaceKind(6, .protected(.clinic), "Clinic", ["amenity": "clinic", "healthcare": "clinic"]),
    PlaceKind(14, .protected(.dentist), "Dental practice", ["amenity": "dentist"]),
    PlaceKind(
      9, .protected(.church), "Church",
      ["amenity": "place_of_worship", "religion": "christian", "building": "church"], half: 18),
    PlaceKind(
      4, .protected(.mosque), "Mosque", ["amenity": "place_of_worship", "religion": "muslim"]),
    PlaceKind(
      2, .protected(.synagogue), "Synagogue",
      ["amenity": "place_of_worship", "religion": "jewish"]),
    PlaceKind(3, .protected(.party), "Party office", ["office": "political_party"]),
    PlaceKind(3, .protected(.union), "Union house", ["office": "union"]),
    PlaceKind(2, .protected(.casino), "Casino", ["amenity": "casino"]),
    PlaceKind(1, .protected(.courthouse), "Court", ["amenity": "courthouse"], half: 30),
    PlaceKind(
      2, .protected(.addiction), "Advice centre",
      ["healthcare": "counselling", "healthcare:speciality": "addiction_medicine"]),
  ]

  static let cathedral = PlaceKind(
    0, .protected(.cathedral), "Cathedral",
    [
      "amenity": "place_of_worship", "religion": "christian", "tourism": "attraction",
      "building": "cathedral",
    ], half: 45)
}

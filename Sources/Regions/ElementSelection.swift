import Places

/// Which elements of the map matter: places that are sensitive, others that have a name and may be
/// stayed at, and, where asked for, streets, waters and railways.
struct ElementSelection: Sendable {
  /// What an element is kept as.
  enum Use: Sendable {
    case place(PlaceDraft)
    case street(Street.Kind)
  }

  let withStreets: Bool
  private let taxonomy: SensitiveTaxonomy
  private let taxonomyKeys: Set<String>

  init(withStreets: Bool, taxonomy: SensitiveTaxonomy = .standard) {
    self.withStreets = withStreets
    self.taxonomy = taxonomy
    taxonomyKeys = taxonomy.keys
  }

  /// Keys of what people stay at.
  private static let venueKeys: Set<String> = [
    "amenity", "shop", "office", "craft", "tourism", "leisure", "healthcare", "club",
  ]

  /// Nobody stays at these, even if they have a name.
  private static let furniture: Set<String> = [
    "parking", "parking_space", "parking_entrance", "bicycle_parking", "motorcycle_parking",
    "bicycle_rental", "bench", "waste_basket", "waste_disposal", "recycling", "post_box",
    "telephone", "vending_machine", "atm", "drinking_water", "fountain", "charging_station",
    "hunting_stand", "shelter", "clock", "loading_dock", "information", "artwork", "viewpoint",
    "picnic_table", "taxi", "car_sharing",
  ]

  /// Whether a key alone makes an element worth a look.
  func mayMatter(key: String) -> Bool {
    Self.venueKeys.contains(key) || taxonomyKeys.contains(key)
      || (withStreets && StreetTags.keys.contains(key))
  }

  /// Whether a tag makes an element worth a look at all of its tags.
  func matters(key: String, value: String, named: Bool) -> Bool {
    (named && Self.venueKeys.contains(key) && !Self.furniture.contains(value))
      || taxonomy.asks(forKey: key, value: value)
      || (withStreets && StreetTags.kind(key, value) != nil)
  }

  /// Nil for what is of no use. A place comes before a street.
  func use(of tags: [String: String], isLine: Bool) -> Use? {
    let labels = taxonomy.labels(forTags: tags)
    // Refuges are secret by design: they leave no trace.
    guard !labels.contains(where: \.category.isNeverShown) else { return nil }
    let name = Place.name(fromTags: tags)
    if !labels.isEmpty || (name != nil && isVenue(tags)) {
      return .place(PlaceDraft(name: name, labels: labels, use: VenueUse(tags: tags)))
    }
    guard withStreets, isLine else { return nil }
    return StreetTags.kind(of: tags).map { .street($0) }
  }

  private func isVenue(_ tags: [String: String]) -> Bool {
    Self.venueKeys.contains { key in tags[key].map { !Self.furniture.contains($0) } ?? false }
  }
}

/// A place that may still wait for its position.
struct PlaceDraft: Sendable {
  var name: String?
  var labels: [SensitiveLabel]
  var use: VenueUse

  func place(at point: Coordinate) -> Place {
    Place(name: name, coordinate: point, labels: labels, use: use)
  }

  func place(in area: Polygon) -> Place {
    Place(name: name, coordinate: area.box.center, labels: labels, use: use, area: area)
  }
}

/// What is drawn under someone's stays.
enum StreetTags {
  static let keys: Set<String> = ["highway", "waterway", "natural", "railway"]

  private static let major: Set<String> = [
    "motorway", "trunk", "primary", "secondary", "motorway_link", "trunk_link", "primary_link",
  ]
  private static let minor: Set<String> = [
    "tertiary", "unclassified", "residential", "living_street", "pedestrian", "secondary_link",
    "tertiary_link",
  ]

  static func kind(_ key: String, _ value: String) -> Street.Kind? {
    switch key {
    case "highway": major.contains(value) ? .major : minor.contains(value) ? .minor : nil
    case "waterway": ["river", "canal"].contains(value) ? .water : nil
    case "natural": ["water", "coastline"].contains(value) ? .water : nil
    case "railway": ["rail", "light_rail"].contains(value) ? .rail : nil
    default: nil
    }
  }

  /// In a fixed order of the keys, for an element that has several.
  static func kind(of tags: [String: String]) -> Street.Kind? {
    ["highway", "railway", "waterway", "natural"].lazy
      .compactMap { key in tags[key].flatMap { kind(key, $0) } }.first
  }
}

/// What people do at a place that is of no protected kind, as far as its tags say: enough to tell how
/// long, and when, they stay.
public enum VenueUse: Int, Hashable, Sendable, CaseIterable {
  case other, shop, service, food, office, lodging, leisure

  /// Shops at which one sits down: a haircut, a massage.
  private static let services: Set<String> = [
    "hairdresser", "beauty", "massage", "tattoo", "travel_agency", "laundry", "car_repair",
  ]
  private static let meals: Set<String> = [
    "restaurant", "cafe", "fast_food", "bar", "pub", "biergarten", "food_court", "ice_cream",
  ]
  private static let beds: Set<String> = [
    "hotel", "hostel", "guest_house", "motel", "apartment", "chalet", "camp_site",
  ]

  package init(tags: [String: String]) {
    if let shop = tags["shop"] {
      self = Self.services.contains(shop) ? .service : .shop
    } else if let amenity = tags["amenity"] {
      self =
        Self.meals.contains(amenity)
        ? .food : ["bank", "post_office"].contains(amenity) ? .shop : .other
    } else if tags["office"] != nil || tags["craft"] != nil {
      self = .office
    } else if let tourism = tags["tourism"] {
      self = Self.beds.contains(tourism) ? .lodging : .leisure
    } else if tags["leisure"] != nil {
      self = .leisure
    } else {
      self = .other
    }
  }
}

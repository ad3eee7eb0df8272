import CivilTime
import Places

/// What an inference may look up beyond the person's own data. Everything is optional.
public struct InferenceContext: Sendable {
  /// Names for positions.
  public var gazetteer: Gazetteer?
  /// Zones for positions.
  public var zones: ZoneFinder?
  /// Places of the region, where the data subject brought a file of them.
  public var places: PlaceIndex?
  /// Words that make the name of a place sensitive.
  public var lexicon: NameLexicon?
  /// Words that make a search, a label or the name of a company sensitive.
  public var topics: TopicLexicon?
  /// The IANA zone that the user chose; it overrides what the data say.
  public var zone: String?
  /// Other people, among whom the data subject's uniqueness is measured.
  public var others: [CrowdMember] = []

  public init(
    gazetteer: Gazetteer? = nil, zones: ZoneFinder? = nil, places: PlaceIndex? = nil,
    lexicon: NameLexicon? = nil, topics: TopicLexicon? = nil, zone: String? = nil
  ) {
    self.gazetteer = gazetteer
    self.zones = zones
    self.places = places
    self.lexicon = lexicon
    self.topics = topics
    self.zone = zone
  }

  /// With everything that is embedded in the program.
  public static func standard(places: PlaceIndex? = nil, zone: String? = nil) -> InferenceContext {
    InferenceContext(
      gazetteer: .standard, zones: ZoneFinder(), places: places, lexicon: .standard,
      topics: .standard, zone: zone)
  }

  /// Whether a name may not be shown, not even to the person who was there.
  func isSecret(_ name: String) -> Bool {
    lexicon?.matches(in: name).contains { $0.category.isNeverShown } ?? false
  }

  /// The nearest named places, or the position in degrees where the gazetteer knows none.
  func label(for point: Coordinate) -> String {
    gazetteer?.label(for: point) ?? "\(degrees(point.latitude)), \(degrees(point.longitude))"
  }
}

/// Four decimals, which is eleven metres of latitude.
private func degrees(_ value: Double) -> String {
  let tenThousandths = Int((value * 10_000).rounded())
  let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
  let digits = "\(rest)"
  let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
  return (tenThousandths < 0 ? "-" : "") + "\(whole).\(padded)"
}

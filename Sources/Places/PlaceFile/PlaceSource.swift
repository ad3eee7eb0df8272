/// Where the places of a file come from.
public struct PlaceSource: Hashable, Sendable {
  /// The name of the file that was read. Hostile.
  public var name: String
  /// The SHA-256 of that file, in hexadecimal digits.
  public var digest: String
  /// The moment whose state of the map it holds, in seconds since 1970; nil where it does not say.
  public var asOf: Int64?

  public init(name: String, digest: String, asOf: Int64? = nil) {
    self.name = name
    self.digest = digest
    self.asOf = asOf
  }

  /// What the licence of the map asks to be shown beside whatever is made of it.
  public static let attribution = "© OpenStreetMap contributors, ODbL 1.0"
  /// The same on a small map: https://osmfoundation.org/wiki/Licence/Attribution_Guidelines
  public static let shortAttribution = "© OpenStreetMap"
}

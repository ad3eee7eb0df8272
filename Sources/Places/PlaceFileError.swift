/// Why a file of places was refused.
public enum PlaceFileError: Error, Hashable, Sendable {
  /// Larger than the limit, in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// Neither a GeoJSON FeatureCollection or Feature, nor one Feature a line.
  case notGeoJSON
  /// A file of places that the program made, and that something has cut off or overwritten.
  case damaged
  /// More features than the limit.
  case tooManyFeatures(limit: Int)
}

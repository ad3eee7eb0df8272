/// Why a file of places was refused.
public enum PlaceFileError: Error, Hashable, Sendable {
  /// Larger than the limit, in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// Neither a GeoJSON FeatureCollection or Feature, nor one Feature a line.
  case notGeoJSON
  /// More features than the limit.
  case tooManyFeatures(limit: Int)
}

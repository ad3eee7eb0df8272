/// Why an extract of the map was refused.
public enum RegionError: Error, Hashable, Sendable {
  case notReadable
  /// Neither `.osm.pbf` nor `.osm`, `.osm.gz` or GeoJSON.
  case unknownFormat
  /// The file ends in the middle of a part.
  case cutOff
  /// A part is not what its length or its kind says.
  case damaged
  /// Parts are compressed in a way that is not read: `lzma`, `lz4`, `zstd`, `bzip2`.
  case compression(String)
  /// A reader must know something that this one does not: `HistoricalInformation`. Hostile.
  case feature(String)
  /// Larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// Nothing that could be visited is in it.
  case noPlaces
}

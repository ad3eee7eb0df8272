import Places

/// A part's elements, as they lie in it.
struct PrimitiveBlock {
  /// What the keys and values of its elements are written as, once.
  private var strings: [UnsafeRawBufferPointer] = []
  private(set) var groups: [WireReader] = []
  private var granularity: Int64 = 100
  private var latitudeOffset: Int64 = 0
  private var longitudeOffset: Int64 = 0

  /// Far above what the 8 000 elements of a part can need.
  private static let mostStrings = 1_000_000
  private static let nanodegrees = 1e-9

  init(_ message: WireReader) throws(RegionError) {
    var reader = message
    while let field = reader.nextField() {
      switch field {
      case .bytes(1, let table): try readStrings(table)
      case .bytes(2, let group): groups.append(group)
      case .number(17, let value): granularity = Int64(truncatingIfNeeded: value)
      case .number(19, let value): latitudeOffset = Int64(bitPattern: value)
      case .number(20, let value): longitudeOffset = Int64(bitPattern: value)
      default: break
      }
    }
    guard reader.isSound else { throw .damaged }
  }

  private mutating func readStrings(_ table: WireReader) throws(RegionError) {
    var reader = table
    while let field = reader.nextField() {
      guard case .bytes(1, let string) = field else { continue }
      guard strings.count < Self.mostStrings else { throw .damaged }
      strings.append(string.rest)
    }
    guard reader.isSound else { throw .damaged }
  }

  var stringCount: Int { strings.count }

  /// Empty for a number that the table does not have.
  func string(_ index: Int) -> String {
    strings.indices.contains(index) ? String(decoding: strings[index], as: UTF8.self) : ""
  }

  func bytes(_ index: Int) -> UnsafeRawBufferPointer { strings[index] }

  /// A position of the block's own grid; nil outside the world.
  func coordinate(_ latitude: Int64, _ longitude: Int64) -> Coordinate? {
    Coordinate(
      latitude: Double(latitudeOffset &+ granularity &* latitude) * Self.nanodegrees,
      longitude: Double(longitudeOffset &+ granularity &* longitude) * Self.nanodegrees)
  }
}

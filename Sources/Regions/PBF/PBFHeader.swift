import Places

/// What a file says of itself.
struct PBFHeader {
  var box: BoundingBox?
  /// Seconds since 1970.
  var asOf: Int64?

  /// What a reader must know, and this one does.
  private static let known: Set<String> = ["OsmSchema-V0.6", "DenseNodes"]
  private static let nanodegrees = 1e-9

  init(_ message: WireReader) throws(RegionError) {
    var reader = message
    while let field = reader.nextField() {
      switch field {
      case .bytes(1, let box): self.box = PBFHeader.box(box)
      case .bytes(4, let feature):
        guard PBFHeader.known.contains(feature.text) else {
          throw .feature(String(feature.text.prefix(60)))
        }
      case .number(32, let seconds): asOf = Int64(exactly: seconds)
      default: break
      }
    }
    guard reader.isSound else { throw .damaged }
  }

  /// Left, right, top, bottom.
  private static func box(_ message: WireReader) -> BoundingBox? {
    var reader = message
    var edges = [Double](repeating: .nan, count: 4)
    while let field = reader.nextField() {
      guard case .number(let number, let value) = field, (1...4).contains(number) else { continue }
      let steps = Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
      edges[number - 1] = Double(steps) * nanodegrees
    }
    return BoundingBox(south: edges[3], west: edges[0], north: edges[2], east: edges[1])
  }
}

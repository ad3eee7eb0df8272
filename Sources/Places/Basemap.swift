import Assets

/// Coasts, land borders and lakes to draw under someone's positions.
///
/// Made with Natural Earth, public domain.
public struct Basemap: Sendable {
  /// What a line stands for, in the order in which it is drawn.
  public enum Layer: Int, Hashable, Sendable, CaseIterable {
    case coast, border, lake
  }

  /// A piece of a line, of at most 97 points.
  public struct Line: Hashable, Sendable {
    public var layer: Layer
    public var box: BoundingBox
    public var points: [Coordinate]
  }

  /// Europe at 1:10 million, within half a kilometre.
  private let fine: [Line]
  /// The world at 1:50 million, within two.
  private let coarse: [Line]

  /// The window of the fine lines.
  public static let europe = BoundingBox(checkedSouth: 33.5, west: -25, north: 72, east: 45.5)

  /// The one embedded in the program, decoded at its first use.
  public static let standard = Assets.bytes("places/basemap.bin").flatMap(Basemap.init)

  /// Nil for what is no basemap file. Sections: fine lines, coarse lines.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let sections = PackedSections(bytes),
      let fine = sections.section(0).flatMap({ Basemap.lines($0, stepsPerDegree: 1_000) }),
      let coarse = sections.section(1).flatMap({ Basemap.lines($0, stepsPerDegree: 500) })
    else { return nil }
    self.fine = fine
    self.coarse = coarse
  }

  /// The lines whose boxes touch `box`, in the layers' order.
  ///
  /// Fine where the box lies in Europe and is less than 30 degrees wide, coarse elsewhere. Lines
  /// are not clipped.
  public func lines(in box: BoundingBox, layers: Set<Layer> = Set(Layer.allCases)) -> [Line] {
    let lines = Basemap.europe.contains(box) && box.east - box.west < 30 ? fine : coarse
    return lines.filter { layers.contains($0.layer) && $0.box.intersects(box) }
  }

  private static func lines(_ section: [UInt8], stepsPerDegree: Double) -> [Line]? {
    section.withUnsafeBytes { bytes in
      var reader = VarintReader(bytes)
      var lines: [Line] = []
      for _ in 0..<reader.nextCount() {
        let layer = Layer(rawValue: reader.next())
        let points = reader.points(stepsPerDegree: stepsPerDegree)
        guard let layer, let box = BoundingBox(around: points) else { return nil }
        lines.append(Line(layer: layer, box: box, points: points))
      }
      return reader.isSound ? lines : nil
    }
  }
}

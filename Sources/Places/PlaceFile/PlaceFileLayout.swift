/// How a file of places is laid out: little-endian, `DLPLACE1`, then where each section begins and
/// how long it is (UInt64 both), then the sections.
enum PlaceFileLayout {
  static let magic = Array("DLPLACE1".utf8)

  enum Section: Int, CaseIterable {
    /// Three lines: the source's name, its SHA-256, its age in seconds since 1970 or nothing.
    case about
    /// Boxes of four Int32: south, west, north, east.
    case coverage
    /// A line for each set of labels that some place has: `H03=700 H12=800`, rules with their
    /// priors in thousandths. The first line is the empty set.
    case labels
    /// Twenty bytes a place, by position: latitude and longitude (Int32), the line of its labels
    /// (UInt16), its use (UInt16), where its name and its outline are (UInt32, one more than the
    /// offset; 0 for none).
    case places
    /// Twelve bytes for each cell that a place touches, sorted: row and column (Int32) and number of
    /// the place (UInt32).
    case cells
    /// Places that touch too many cells: their numbers (UInt32) and boxes.
    case large
    /// An outline: the number of rings, then each as a line of points.
    case outlines
    /// A name: its length, then UTF-8.
    case names
    /// Eight bytes for each tile that has streets, sorted: its number and where they begin (UInt32).
    case tiles
    /// A tile's streets: their number, then for each its kind and its points.
    case streets
  }

  static let headerBytes = magic.count + Section.allCases.count * 16
  static let placeBytes = 20
  static let cellBytes = 12
  static let tileBytes = 8
  static let boxBytes = 16
  static let largeBytes = 20

  /// Of positions.
  static let stepsPerDegree = 10_000_000.0
  /// Of outlines, which is a tenth of a metre.
  static let outlineStepsPerDegree = 1_000_000.0
  /// Of streets, which is a metre.
  static let streetStepsPerDegree = 100_000.0

  /// Streets are kept by where they begin, in tiles of a fiftieth of a degree.
  static let tilesPerDegree = 50.0
  /// A street is cut before it is longer, in degrees, so that a tile's neighbours hold all that
  /// can reach into it.
  static let longestStreet = 0.02

  static func tile(_ point: Coordinate) -> (row: Int, column: Int) {
    (
      Int(((point.latitude + 90) * tilesPerDegree).rounded(.down)),
      Int(((point.longitude + 180) * tilesPerDegree).rounded(.down))
    )
  }

  static let tileColumns = 18_001

  /// So many fit the two bytes.
  static let mostLabelSets = 65_535
}

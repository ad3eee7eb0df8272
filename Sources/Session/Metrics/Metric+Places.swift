import Dossier
import Places

extension Metric {
  /// Where somebody was.
  static let places = [
    // Of all positions, those during rides too.
    Metric(name: "location.points.count") { source in
      guard !source.dossier.fixes.isEmpty else { return nil }
      let sampling = source.finding(.locationSampling, "counted", "betweenRides")
      return MetricValue(source.dossier.fixes.count, from: sampling?.from, to: sampling?.to)
    },
    Metric(name: "location.nights_top.per100") { $0.share($0.finding(.home, "nights")) },
    Metric(name: "location.places.distinct") { distinctSquares(of: $0.dossier) },
    // Small documents that lie beside pictures, and lists of pictures.
    Metric(name: "media.with_place.per100") { photosWithPlace(in: $0.dossier) },
  ]

  /// Squares of some hundred metres in which a position, a ride's end or a stay lies.
  private static func distinctSquares(of dossier: Dossier) -> MetricValue? {
    var squares: Set<Square> = []
    for index in 0..<dossier.fixes.count {
      squares.insert(Square(dossier.fixes.coordinate(at: index)))
    }
    let ends = dossier.trips.flatMap { [$0.begin.coordinate, $0.dropoff.coordinate] }
    let others = ends + dossier.givenStays.map(\.coordinate)
    squares.formUnion(others.compactMap { $0 }.map(Square.init))
    return squares.isEmpty ? nil : MetricValue(squares.count)
  }

  /// Five thousandths of a degree: some 550 metres from south to north, and less from west to east.
  private struct Square: Hashable {
    let row: Int
    let column: Int

    init(_ place: Coordinate) {
      row = Int((place.latitude * 200).rounded(.down))
      column = Int((place.longitude * 200).rounded(.down))
    }
  }

  private static let photoFormats: Set = [
    "google-takeout/photos", "instagram/posts", "instagram/media", "facebook/album",
    "facebook/post-photos",
  ]

  private static func photosWithPlace(in dossier: Dossier) -> MetricValue? {
    let isPhoto = dossier.files.map { $0.format.map(photoFormats.contains) ?? false }
    let whole = zip(dossier.files, isPhoto).reduce(0) { $0 + ($1.1 ? $1.0.rows : 0) }
    var placed: Set<Provenance> = []
    for index in 0..<dossier.fixes.count {
      let source = dossier.fixes.provenance(at: index)
      if isPhoto.indices.contains(source.file), isPhoto[source.file] { placed.insert(source) }
    }
    return MetricValue(placed.count, of: whole)
  }
}

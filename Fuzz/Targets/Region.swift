import Places
import Regions

/// Reads an extract of a map of any content, and reads again what was made of it.
func fuzzRegion(_ input: UnsafeRawBufferPointer) -> CInt {
  guard let path = ScratchFile.path(holding: input),
    let region = try? RegionReader.read(path, withStreets: true)
  else { return 0 }
  guard let index = try? PlaceIndex(file: region.encoded()) else {
    fatalError("a file of places that cannot be read again")
  }
  guard index.count > 0, index.count <= region.places.count else {
    fatalError("\(region.places.count) places were written, \(index.count) read")
  }
  check(index)
  return 0
}

/// Reads a file of places of any content.
func fuzzPlaces(_ input: UnsafeRawBufferPointer) -> CInt {
  if let index = try? PlaceIndex(file: Array(input)) { check(index) }
  return 0
}

/// Looks at all places, and around some of them.
private func check(_ index: PlaceIndex) {
  let places = index.places
  guard !places.contains(where: { $0.labels.contains { $0.category.isNeverShown } }) else {
    fatalError("a refuge is shown")
  }
  for place in places.prefix(20) { _ = index.near(place.coordinate, within: Metres(50)) }
  if let world = BoundingBox(south: -90, west: -180, north: 90, east: 180) {
    guard index.streets(in: world).allSatisfy({ $0.points.count > 1 }) else {
      fatalError("a street of one point")
    }
  }
}

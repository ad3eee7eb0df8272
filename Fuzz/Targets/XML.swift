import Scanning

/// The records of a document are the same however its bytes are cut, whatever the paths lead to; so is what it shows of itself.
func fuzzXML(_ bytes: UnsafeRawBufferPointer) -> CInt {
  for (paths, columns) in [
    (["gpx/trk/trkseg/trkpt"], ["@lat", "@lon", "time", "extensions//hr"]),
    (["a//b", "a/b/b"], [".", "@c", "//a", "#name", "#parent"]),
    (["kml//Placemark"], ["name", "Point/coordinates", "TimeStamp/when"]),
  ] {
    requireSameInChunks(XMLReader(paths: paths, columns: columns), bytes)
  }
  // Its own limits are not reached by inputs as short as these.
  let tight = XMLLimits(depth: 4, attributes: 2, fieldBytes: 16, paths: 6)
  requireSameInChunks(XMLReader(paths: ["a//b"], columns: [".", "@c"], limits: tight), bytes)
  if let shape = XMLShape(prefix: bytes) {
    precondition(shape.elements.allSatisfy { $0.count > 0 }, "an element is listed and not there")
  }
  return 0
}

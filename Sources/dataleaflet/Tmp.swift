struct PlaceIndex { init(geoJSON: [UInt8]) throws(PlaceFileError) {}
 func merging(_ o: PlaceIndex) -> PlaceIndex { self } }
enum PlaceFileError: Error {}

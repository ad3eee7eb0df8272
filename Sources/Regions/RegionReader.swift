import Dispatch
import Places
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads extracts of OpenStreetMap. Nothing is fetched: the person brings the file.
public enum RegionReader {
  /// Reads an extract, several of its parts at a time. Memory grows with what is kept.
  ///
  /// - Parameter withStreets: Whether streets, waters and railways are kept too, for the map.
  public static func read(_ path: String, withStreets: Bool = false) throws(RegionError) -> Region {
    let file = try ExtractFile(path)
    let name = String(path.split(separator: "/").last ?? "")
    let selection = ElementSelection(withStreets: withStreets)
    // The digest takes a core of its own for a while. The reading stays on this thread: passes that
    // began on a worker's would be given no further workers.
    let digest = Mutex("")
    let isSummed = DispatchGroup()
    DispatchQueue.global().async(group: isSummed) {
      let sum = FileDigest.hexadecimal(of: file)
      digest.withLock { $0 = sum }
    }
    let outcome = Result { () throws(RegionError) in
      try read(file, path, PlaceSource(name: name, digest: ""), selection)
    }
    isSummed.wait()
    let region = try outcome.get()
    guard !region.places.isEmpty else { throw .noPlaces }
    var source = region.source
    source.digest = digest.withLock { $0 }
    return Region(
      source: source, coverage: region.coverage, places: region.places, streets: region.streets)
  }

  private static func read(
    _ file: ExtractFile, _ path: String, _ source: PlaceSource, _ selection: ElementSelection
  ) throws(RegionError) -> Region {
    let opening = try file.bytes(at: 0, count: min(file.count, 64))
    // The length in front of the first part of an `.osm.pbf` is less than 64 KiB.
    if opening.first == 0 { return try readPBF(file, source, selection) }
    if opening.starts(with: gzip) { return try XMLExtract.read(path, source, selection) }
    if opening.starts(with: bzip2) { throw .compression("bzip2") }
    // A sequence of GeoJSON may begin with a record separator, and both texts with a byte order mark.
    switch opening.first(where: { $0 > 0x20 && $0 < 0x80 }) {
    case UInt8(ascii: "{"): return try readGeoJSON(file, source)
    case UInt8(ascii: "<"): return try XMLExtract.read(path, source, selection)
    default: throw .unknownFormat
    }
  }

  private static let gzip: [UInt8] = [0x1F, 0x8B]
  private static let bzip2 = Array("BZh".utf8)

  private static func readGeoJSON(
    _ file: ExtractFile, _ source: PlaceSource
  ) throws(RegionError) -> Region {
    guard file.count <= ExtractLimits.geoJSONBytes else {
      throw .tooLarge(limit: ExtractLimits.geoJSONBytes)
    }
    guard let index = try? PlaceIndex(geoJSON: try file.bytes(at: 0, count: file.count)) else {
      throw .unknownFormat
    }
    return Region(source: source, coverage: index.coverage, places: index.places)
  }

  private static func readPBF(
    _ file: ExtractFile, _ source: PlaceSource, _ selection: ElementSelection
  ) throws(RegionError) -> Region {
    let passes = try PBFPasses(file, threads: threads)
    let header = try passes.header()
    let (harvest, nodeParts, wayParts) = try passes.harvest(selection)
    let members = Set(harvest.relations.flatMap(\.ways))
    let nodesOfWays =
      members.isEmpty ? [:] : try passes.nodes(ofWays: members, in: wayParts)
    let wanted = NodePositions(ofWays: harvest.ways.map(\.nodes) + nodesOfWays.values)
    let assembly = Assembly(
      positions: try passes.locate(wanted, in: nodeParts), nodesOfWays: nodesOfWays)
    var source = source
    source.asOf = header.asOf
    return assembly.region(harvest, source, box: header.box)
  }

  /// More do not help: the disk and the merging set the pace.
  private static let mostThreads = 8

  private static var threads: Int {
    min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), mostThreads)
  }
}

import Archives
import Places
import Scanning

/// An element of an `.osm` document, whole.
struct XMLElement {
  enum Kind: String { case bounds, node, way, relation }

  var kind: Kind
  var id: Int64
  /// Of a node inside the world.
  var point: Coordinate?
  /// Of the document's bounds.
  var box: BoundingBox?
  var tags: [String: String]
  /// Of a way.
  var nodes: [Int64]
  /// Of a relation.
  var ways: [Int64]
}

/// The elements of an `.osm` or `.osm.gz` file, in their order.
///
/// The format: https://wiki.openstreetmap.org/wiki/OSM_XML
struct XMLElements {
  private let container: Container

  private static let paths =
    ["osm/bounds", "osm/node", "osm/way", "osm/relation"]
    + ["osm/node/tag", "osm/way/tag", "osm/way/nd", "osm/relation/tag", "osm/relation/member"]

  fileprivate enum Column: Int, CaseIterable {
    case name, id, lat, lon, k, v, ref, type, minlat, minlon, maxlat, maxlon

    var path: String { self == .name ? "#name" : "@\(self)" }
  }

  init(_ path: String) throws(RegionError) {
    do {
      container = try Container.open(path)
    } catch {
      throw .notReadable
    }
  }

  /// Goes through the document once.
  func forEach(_ body: (XMLElement) throws(RegionError) -> Void) throws(RegionError) {
    guard let entry = container.entries.first else { throw .unknownFormat }
    var reader = XMLReader(paths: Self.paths, columns: Column.allCases.map(\.path))
    var draft = Draft()
    do {
      try container.read(entry) { chunk in
        try reader.feed(chunk) { record in try draft.take(record, body) }
        return true
      }
      try reader.finish { record in try draft.take(record, body) }
    } catch let error as RegionError {
      throw error
    } catch {
      throw .cutOff
    }
    for problem in reader.problems {
      switch problem {
      case .cutOff: throw .cutOff
      case .malformed, .nestedTooDeep, .entityDeclared: throw .damaged
      default: continue
      }
    }
  }

  /// What lies in an element comes before it.
  private struct Draft {
    private var tags: [String: String] = [:]
    private var nodes: [Int64] = []
    private var ways: [Int64] = []

    private static let mostTags = 1_000

    mutating func take(
      _ record: borrowing Record, _ body: (XMLElement) throws(RegionError) -> Void
    ) throws(RegionError) {
      switch record.text(.name) {
      case "tag":
        guard tags.count < Self.mostTags else { return }
        let key = record.text(.k)
        if tags[key] == nil { tags[key] = record.text(.v) }
      case "nd":
        if let node = Int64(record.text(.ref)), nodes.count <= ExtractLimits.nodesOfWay {
          nodes.append(node)
        }
      case "member":
        if record.text(.type) == "way", let way = Int64(record.text(.ref)),
          ways.count <= ExtractLimits.members
        {
          ways.append(way)
        }
      case let name:
        guard let kind = XMLElement.Kind(rawValue: name) else { return }
        let element = XMLElement(
          kind: kind, id: Int64(record.text(.id)) ?? 0, point: record.point, box: record.box,
          tags: tags, nodes: nodes.count <= ExtractLimits.nodesOfWay ? nodes : [],
          ways: ways.count <= ExtractLimits.members ? ways : [])
        (tags, nodes, ways) = ([:], [], [])
        try body(element)
      }
    }
  }
}

extension Record {
  fileprivate func text(_ column: XMLElements.Column) -> String { self[column.rawValue].string }

  fileprivate func degrees(_ column: XMLElements.Column) -> Double {
    Double(text(column)) ?? .nan
  }

  fileprivate var point: Coordinate? {
    Coordinate(latitude: degrees(.lat), longitude: degrees(.lon))
  }

  fileprivate var box: BoundingBox? {
    BoundingBox(
      south: degrees(.minlat), west: degrees(.minlon), north: degrees(.maxlat),
      east: degrees(.maxlon))
  }
}

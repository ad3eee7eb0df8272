import CZlib

/// Writes `.osm.pbf` files by hand, for tests: everything in it is invented.
struct TinyExtract {
  struct Node {
    var id: Int64
    var latitude: Double
    var longitude: Double
    var tags: [(String, String)] = []
  }

  struct Way {
    var id: Int64
    var nodes: [Int64]
    var tags: [(String, String)] = []
  }

  struct Relation {
    var id: Int64
    var ways: [Int64]
    var tags: [(String, String)]
  }

  var nodes: [Node] = []
  var ways: [Way] = []
  var relations: [Relation] = []
  var isDense = true
  var isDeflated = true
  var granularity: Int64 = 100
  var offset: Int64 = 0
  var features = ["OsmSchema-V0.6", "DenseNodes"]
  var asOf: UInt64? = 1_700_000_000
  /// South, west, north, east.
  var box: (Double, Double, Double, Double)?

  /// The whole file: a part for each kind of element.
  var bytes: [UInt8] {
    var file = part("OSMHeader", header)
    for group in [nodeGroup, wayGroup, relationGroup] where !group.isEmpty {
      file += part("OSMData", block(group))
    }
    return file
  }

  func part(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    var blob: [UInt8] = []
    if isDeflated {
      blob += number(2, UInt64(content.count)) + field(3, deflated(content))
    } else {
      blob += field(1, content)
    }
    return framed(kind, blob)
  }

  func framed(_ kind: String, _ blob: [UInt8], statedSize: Int? = nil) -> [UInt8] {
    let head = field(1, Array(kind.utf8)) + number(3, UInt64(statedSize ?? blob.count))
    return [0, 0, UInt8(head.count >> 8), UInt8(head.count & 255)] + head + blob
  }

  var header: [UInt8] {
    var header: [UInt8] = []
    if let box {
      let edges = [box.1, box.3, box.2, box.0]
      header += field(
        1, edges.enumerated().flatMap { number($0 + 1, zigzag(Int64(($1 * 1e9).rounded()))) })
    }
    for feature in features { header += field(4, Array(feature.utf8)) }
    if let asOf { header += number(32, asOf) }
    return header
  }

  func block(_ groups: [UInt8]) -> [UInt8] {
    field(1, strings.flatMap { field(1, Array($0.utf8)) }) + field(2, groups)
      + number(17, UInt64(granularity)) + number(19, UInt64(bitPattern: offset))
      + number(20, UInt64(bitPattern: offset))
  }

  private var strings: [String] {
    let tags = nodes.flatMap(\.tags) + ways.flatMap(\.tags) + relations.flatMap(\.tags)
    return [""] + Set(tags.flatMap { [$0.0, $0.1] }).sorted()
  }

  private func index(_ string: String) -> UInt64 {
    UInt64(strings.firstIndex(of: string) ?? 0)
  }

  private func steps(_ degrees: Double) -> Int64 {
    (Int64((degrees * 1e9).rounded()) - offset) / granularity
  }

  private var nodeGroup: [UInt8] {
    guard isDense, !nodes.isEmpty else {
      return nodes.flatMap { node in
        field(
          1,
          number(1, zigzag(node.id)) + tagFields(node.tags)
            + number(8, zigzag(steps(node.latitude))) + number(9, zigzag(steps(node.longitude))))
      }
    }
    let tags = nodes.flatMap { node -> [UInt8] in
      node.tags.flatMap { tag -> [UInt8] in varint(index(tag.0)) + varint(index(tag.1)) } + [0]
    }
    return field(
      2,
      field(1, differences(nodes.map(\.id)))
        + field(8, differences(nodes.map { steps($0.latitude) }))
        + field(9, differences(nodes.map { steps($0.longitude) })) + field(10, tags))
  }

  private var wayGroup: [UInt8] {
    ways.flatMap { way in
      field(
        3, number(1, UInt64(way.id)) + tagFields(way.tags) + field(8, differences(way.nodes)))
    }
  }

  private var relationGroup: [UInt8] {
    relations.flatMap { relation in
      field(
        4,
        number(1, UInt64(relation.id)) + tagFields(relation.tags)
          + field(8, relation.ways.map { _ in 0 }) + field(9, differences(relation.ways))
          + field(10, relation.ways.map { _ in 1 }))
    }
  }

  /// The same as an `.osm` document.
  var xml: [UInt8] {
    func tagged(
      _ name: String, _ attributes: String, _ tags: [(String, String)], _ inner: String = ""
    )
      -> String
    {
      "<\(name) \(attributes)>\(inner)"
        + tags.map { "<tag k=\"\($0.0)\" v=\"\($0.1)\"/>" }.joined() + "</\(name)>\n"
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n"
    for node in nodes {
      text += tagged(
        "node", "id=\"\(node.id)\" lat=\"\(node.latitude)\" lon=\"\(node.longitude)\"", node.tags)
    }
    for way in ways {
      text += tagged(
        "way", "id=\"\(way.id)\"", way.tags, way.nodes.map { "<nd ref=\"\($0)\"/>" }.joined())
    }
    for relation in relations {
      let members = relation.ways.map { "<member type=\"way\" ref=\"\($0)\" role=\"outer\"/>" }
      text += tagged("relation", "id=\"\(relation.id)\"", relation.tags, members.joined())
    }
    return Array((text + "</osm>\n").utf8)
  }

  private func tagFields(_ tags: [(String, String)]) -> [UInt8] {
    field(2, tags.flatMap { varint(index($0.0)) }) + field(3, tags.flatMap { varint(index($0.1)) })
  }
}

func varint(_ value: UInt64) -> [UInt8] {
  var rest = value
  var bytes: [UInt8] = []
  while rest > 127 {
    bytes.append(UInt8(rest & 127 | 128))
    rest >>= 7
  }
  return bytes + [UInt8(rest)]
}

func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }

func number(_ number: Int, _ value: UInt64) -> [UInt8] {
  varint(UInt64(number) << 3) + varint(value)
}

func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
  varint(UInt64(number) << 3 | 2) + varint(UInt64(content.count)) + content
}

private func differences(_ values: [Int64]) -> [UInt8] {
  zip(values, [0] + values).flatMap { varint(zigzag($0 - $1)) }
}

func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var count = compressBound(uLong(bytes.count))
  return [UInt8](unsafeUninitializedCapacity: Int(count)) { target, written in
    let status = compress(target.baseAddress, &count, bytes, uLong(bytes.count))
    written = status == Z_OK ? Int(count) : 0
  }
}

func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  // Thirty-one: the largest window, in the wrapping of gzip.
  let size = Int32(MemoryLayout<z_stream>.size)
  guard deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
  else { return [] }
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 1_000)
  return input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = uInt(target.count)
      guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return [] }
      return Array(target[..<Int(stream.total_out)])
    }
  }
}

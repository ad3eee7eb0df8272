import FoundationEssentials

/// The features of a GeoJSON file (RFC 7946), or of a sequence with one a line (RFC 8142).
struct GeoJSONFile {
  struct Feature {
    var tags: [String: String]
    var shape: Shape
  }

  enum Shape {
    case point(Coordinate)
    case area(Polygon)
  }

  private(set) var features: [Feature] = []
  /// Features of other shapes, outside the world, or damaged.
  private(set) var skipped = 0

  static let largestFile = 512 << 20
  static let mostFeatures = 2_000_000

  init(_ bytes: [UInt8]) throws(PlaceFileError) {
    guard bytes.count <= GeoJSONFile.largestFile else {
      throw .tooLarge(bytes: bytes.count, limit: GeoJSONFile.largestFile)
    }
    let newline = UInt8(ascii: "\n")
    let firstLine = bytes.drop { $0 <= 0x20 }.prefix { $0 != newline }
    if let first = Document(firstLine), first.isFeature {
      for line in bytes.split(separator: newline) {
        // A sequence may mark each line with a record separator.
        let record = line.drop { $0 <= 0x20 }
        if !record.isEmpty { try add(Document(record)) }
      }
    } else if let whole = Document(bytes[...]), whole.isKnown {
      try add(whole)
    } else {
      throw .notGeoJSON
    }
  }

  private mutating func add(_ document: Document?) throws(PlaceFileError) {
    guard let document else {
      skipped += 1
      return
    }
    for feature in document.features.map(\.value) {
      if let feature { features.append(feature) } else { skipped += 1 }
    }
    guard features.count + skipped <= GeoJSONFile.mostFeatures else {
      throw .tooManyFeatures(limit: GeoJSONFile.mostFeatures)
    }
  }
}

// What JSON says, with nothing that one odd feature could do to the others.

/// A FeatureCollection, or one Feature.
private struct Document: Decodable {
  var isFeature: Bool
  var isKnown: Bool
  var features: [Lenient<GeoJSONFile.Feature>]

  private enum CodingKeys: CodingKey {
    case type, features
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
      return nil
    }
    self = document
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let type = try values.decode(String.self, forKey: .type)
    isFeature = type == "Feature"
    isKnown = isFeature || type == "FeatureCollection"
    if isFeature {
      features = [Lenient(value: try? GeoJSONFile.Feature(from: decoder))]
    } else {
      features =
        try values.decodeIfPresent([Lenient<GeoJSONFile.Feature>].self, forKey: .features) ?? []
    }
  }
}

/// A value, or nil for what cannot be read as one.
private struct Lenient<Value: Decodable>: Decodable {
  var value: Value?

  init(value: Value?) { self.value = value }

  init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}

extension GeoJSONFile.Feature: Decodable {
  private enum CodingKeys: CodingKey {
    case geometry, properties
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    shape = try values.decode(GeoJSONFile.Shape.self, forKey: .geometry)
    let properties = try values.decodeIfPresent(
      [String: Lenient<TagValue>].self, forKey: .properties)
    tags = (properties ?? [:]).compactMapValues { $0.value?.text }
  }
}

/// Tags are texts; some writers make whole numbers of them.
private struct TagValue: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self.text = text
    } else {
      text = String(try value.decode(Int.self))
    }
  }
}

extension GeoJSONFile.Shape: Decodable {
  private enum CodingKeys: CodingKey {
    case type, coordinates
  }

  /// No building or park has more corners; the largest relation of a city has some thousands.
  private static let mostCorners = 50_000

  private struct Unreadable: Error {}

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(String.self, forKey: .type) {
    case "Point":
      self = .point(try values.decode(Position.self, forKey: .coordinates).coordinate)
    case "Polygon":
      self = try .area(rings: values.decode([[Position]].self, forKey: .coordinates))
    case "MultiPolygon":
      self = try .area(
        rings: values.decode([[[Position]]].self, forKey: .coordinates).flatMap { $0 })
    default: throw Unreadable()
    }
  }

  private static func area(rings: [[Position]]) throws -> GeoJSONFile.Shape {
    guard rings.reduce(0, { $0 + $1.count }) <= mostCorners,
      let area = Polygon(rings: rings.map { $0.map(\.coordinate) })
    else { throw Unreadable() }
    return .area(area)
  }

  /// Longitude, latitude, and perhaps a height.
  private struct Position: Decodable {
    var coordinate: Coordinate

    init(from decoder: any Decoder) throws {
      var numbers = try decoder.unkeyedContainer()
      let longitude = try numbers.decode(Double.self)
      let latitude = try numbers.decode(Double.self)
      guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else {
        throw Unreadable()
      }
      self.coordinate = coordinate
    }
  }
}

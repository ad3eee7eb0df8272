/// The nodes of a block in the dense form: columns of differences.
struct DenseNodes {
  /// Numbers and positions, on the grid of the block.
  struct Positions {
    private var ids: WireReader
    private var latitudes: WireReader
    private var longitudes: WireReader
    private var node = (id: Int64(0), latitude: Int64(0), longitude: Int64(0))

    fileprivate init(_ ids: WireReader, _ latitudes: WireReader, _ longitudes: WireReader) {
      self.ids = ids
      self.latitudes = latitudes
      self.longitudes = longitudes
    }

    /// False once a column was shorter than the others.
    var isSound: Bool { ids.isSound && latitudes.isSound && longitudes.isSound }

    mutating func next() -> (id: Int64, latitude: Int64, longitude: Int64)? {
      guard !ids.isAtEnd else { return nil }
      node.id &+= ids.signed()
      node.latitude &+= latitudes.signed()
      node.longitude &+= longitudes.signed()
      return isSound ? node : nil
    }
  }

  let positions: Positions
  /// Pairs of key and value, a zero behind those of each node; nil where no node has any.
  let tags: WireReader?

  /// Nil for a broken message. One without nodes has none.
  init?(_ message: WireReader) {
    var (ids, latitudes, longitudes, tags) = (
      WireReader?.none, WireReader?.none, WireReader?.none, WireReader?.none
    )
    var reader = message
    while let field = reader.nextField() {
      switch field {
      case .bytes(1, let list): ids = list
      case .bytes(8, let list): latitudes = list
      case .bytes(9, let list): longitudes = list
      case .bytes(10, let list): tags = list
      default: break
      }
    }
    guard reader.isSound, let ids, let latitudes, let longitudes else { return nil }
    positions = Positions(ids, latitudes, longitudes)
    self.tags = tags.flatMap { $0.isAtEnd ? nil : $0 }
  }
}

/// A node by itself.
struct PlainNode {
  private(set) var id: Int64 = 0
  private(set) var latitude: Int64 = 0
  private(set) var longitude: Int64 = 0
  private(set) var keys: WireReader?
  private(set) var values: WireReader?

  /// Nil for a broken message.
  init?(_ message: WireReader) {
    var reader = message
    while let field = reader.nextField() {
      switch field {
      case .number(1, let value): id = value.zigzag
      case .bytes(2, let list): keys = list
      case .bytes(3, let list): values = list
      case .number(8, let value): latitude = value.zigzag
      case .number(9, let value): longitude = value.zigzag
      default: break
      }
    }
    guard reader.isSound else { return nil }
  }
}

/// A way or a relation: tags, and numbers of other elements as differences.
struct TaggedList {
  private(set) var id: Int64 = 0
  private(set) var keys: WireReader?
  private(set) var values: WireReader?
  private var numbers: WireReader?
  private var kinds: WireReader?

  /// Of a member.
  private static let way: UInt64 = 1

  /// Nil for a broken message.
  init?(_ message: WireReader, references: Int) {
    var reader = message
    while let field = reader.nextField() {
      switch field {
      case .number(1, let value): id = Int64(bitPattern: value)
      case .bytes(2, let list): keys = list
      case .bytes(3, let list): values = list
      case .bytes(references, let list): numbers = list
      case .bytes(10, let list): kinds = list
      default: break
      }
    }
    guard reader.isSound else { return nil }
  }

  /// The numbers of the nodes; none where there are too many; nil for a broken list.
  func references(most: Int) -> [Int64]? {
    guard var numbers else { return [] }
    var found: [Int64] = []
    var number: Int64 = 0
    while !numbers.isAtEnd, found.count <= most {
      number &+= numbers.signed()
      found.append(number)
    }
    guard numbers.isSound else { return nil }
    return found.count <= most ? found : []
  }

  /// Likewise of the ways among the members.
  func waysAmongMembers(most: Int) -> [Int64]? {
    guard let members = references(most: most), var kinds else { return numbers == nil ? [] : nil }
    var ways: [Int64] = []
    for member in members {
      let kind = kinds.varint()
      if kind == Self.way { ways.append(member) }
    }
    return kinds.isSound ? ways : nil
  }
}

extension UInt64 {
  /// 0, 1, 2, 3 … stand for 0, −1, 1, −2 ….
  var zigzag: Int64 { Int64(bitPattern: self >> 1) ^ -Int64(bitPattern: self & 1) }
}

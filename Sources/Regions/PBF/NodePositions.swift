import Places

/// Positions of the nodes that some way needs, and of no others.
struct NodePositions: Sendable {
  /// Ascending, each once.
  private let ids: [Int64]
  private var latitudes: [Int32]
  private var longitudes: [Int32]

  private static let unknown = Int32.min
  private static let stepsPerDegree = 1e7

  /// A position that was found, by its place among the numbers.
  struct Found: Sendable {
    var index: Int32
    var latitude: Int32
    var longitude: Int32
  }

  /// - Parameter ways: The numbers of the nodes of each way, in any order.
  init(ofWays ways: [[Int64]]) {
    // In one buffer: a country's streets have tens of millions of nodes.
    var ids: [Int64] = []
    ids.reserveCapacity(ways.reduce(0) { $0 + $1.count })
    for way in ways { ids += way }
    ids.sort()
    var distinct = 0
    for index in ids.indices where distinct == 0 || ids[distinct - 1] != ids[index] {
      ids[distinct] = ids[index]
      distinct += 1
    }
    ids.removeLast(ids.count - distinct)
    self.ids = ids
    latitudes = [Int32](repeating: Self.unknown, count: distinct)
    longitudes = latitudes
  }

  var isEmpty: Bool { ids.isEmpty }

  func position(of id: Int64) -> Coordinate? {
    let index = firstIndex(from: id)
    guard index < ids.count, ids[index] == id, latitudes[index] != Self.unknown else { return nil }
    return Coordinate(
      latitude: Double(latitudes[index]) / Self.stepsPerDegree,
      longitude: Double(longitudes[index]) / Self.stepsPerDegree)
  }

  mutating func take(_ found: [Found]) {
    for entry in found {
      latitudes[Int(entry.index)] = entry.latitude
      longitudes[Int(entry.index)] = entry.longitude
    }
  }

  /// Walks along the numbers while the nodes of a file, which are sorted too, come by.
  struct Walk {
    private var index = 0
    private var last = Int64.max
    private(set) var found: [Found] = []

    mutating func meet(_ id: Int64, at point: @autoclosure () -> Coordinate?, of all: NodePositions)
    {
      if id < last { index = all.firstIndex(from: id) }
      last = id
      while index < all.ids.count, all.ids[index] < id { index += 1 }
      guard index < all.ids.count, all.ids[index] == id, let point = point() else { return }
      found.append(
        Found(
          index: Int32(clamping: index),
          latitude: Int32((point.latitude * NodePositions.stepsPerDegree).rounded()),
          longitude: Int32((point.longitude * NodePositions.stepsPerDegree).rounded())))
    }
  }

  private func firstIndex(from id: Int64) -> Int {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

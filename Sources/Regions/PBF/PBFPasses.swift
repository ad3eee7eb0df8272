import Dispatch
import Places
import Synchronization

/// Goes over the parts of a file, several at a time. What the parts yield is merged in any order.
struct PBFPasses {
  private let file: ExtractFile
  private let blobs: PBFBlobs
  private let threads: Int

  init(_ file: ExtractFile, threads: Int) throws(RegionError) {
    self.file = file
    self.threads = max(1, threads)
    blobs = try PBFBlobs(file)
  }

  func header() throws(RegionError) -> PBFHeader {
    var decoder = BlobDecoder(file)
    return try decoder.content(of: blobs.header) { message throws(RegionError) in
      try PBFHeader(message)
    }
  }

  /// What matters in the parts, and which parts have nodes and which have ways.
  func harvest(
    _ selection: ElementSelection
  ) throws(RegionError) -> (all: Harvest, nodes: [Int], ways: [Int]) {
    struct Sum {
      var all = Harvest()
      var counts = ElementCounts()
      var nodes: [Int] = []
      var ways: [Int] = []
    }
    let sum = Mutex(Sum())
    try forEach(Array(blobs.data.indices)) { number, message throws(RegionError) in
      var scan = BlockScan(try PrimitiveBlock(message), selection)
      try scan.run()
      let harvest = scan.harvest
      try sum.withLock { sum throws(RegionError) in
        sum.all.merge(harvest)
        if harvest.hasNodes { sum.nodes.append(number) }
        if harvest.hasWays { sum.ways.append(number) }
        sum.counts.add(harvest)
        try ExtractLimits.check(sum.counts)
      }
    }
    return sum.withLock { ($0.all, $0.nodes.sorted(), $0.ways.sorted()) }
  }

  /// The nodes of some ways, by the ways' numbers.
  func nodes(ofWays wanted: Set<Int64>, in parts: [Int]) throws(RegionError) -> [Int64: [Int64]] {
    struct Sum {
      var ways: [Int64: [Int64]] = [:]
      var counts = ElementCounts()
    }
    let sum = Mutex(Sum())
    try forEach(parts) { _, message throws(RegionError) in
      let ways = try PrimitiveBlock(message).ways(wanted)
      try sum.withLock { sum throws(RegionError) in
        sum.ways.merge(ways) { first, _ in first }
        sum.counts.nodes += ways.values.reduce(0) { $0 + $1.count }
        try ExtractLimits.check(sum.counts)
      }
    }
    return sum.withLock { $0.ways }
  }

  func locate(_ wanted: NodePositions, in parts: [Int]) throws(RegionError) -> NodePositions {
    guard !wanted.isEmpty else { return wanted }
    let located = Mutex(wanted)
    try forEach(parts) { _, message throws(RegionError) in
      let found = try PrimitiveBlock(message).positions(of: wanted)
      located.withLock { $0.take(found) }
    }
    return located.withLock { $0 }
  }

  /// Of several failures, that of the first part is thrown: parts are begun in their order.
  private func forEach(
    _ numbers: [Int], _ body: @Sendable (Int, WireReader) throws(RegionError) -> Void
  ) throws(RegionError) {
    struct State {
      var next = 0
      var failure: (number: Int, error: RegionError)?
    }
    let state = Mutex(State())
    DispatchQueue.concurrentPerform(iterations: min(threads, max(1, numbers.count))) { _ in
      var decoder = BlobDecoder(file)
      while true {
        let taken = state.withLock { state -> Int? in
          guard state.failure == nil, state.next < numbers.count else { return nil }
          state.next += 1
          return numbers[state.next - 1]
        }
        guard let number = taken else { return }
        do throws(RegionError) {
          try decoder.content(of: blobs.data[number]) { message throws(RegionError) in
            try body(number, message)
          }
        } catch {
          state.withLock { state in
            if let known = state.failure, known.number < number { return }
            state.failure = (number, error)
          }
        }
      }
    }
    if let failure = state.withLock({ $0.failure }) { throw failure.error }
  }
}

extension PrimitiveBlock {
  /// The nodes of the ways asked for.
  fileprivate func ways(_ wanted: Set<Int64>) throws(RegionError) -> [Int64: [Int64]] {
    var found: [Int64: [Int64]] = [:]
    for group in groups {
      var reader = group
      while let field = reader.nextField() {
        guard case .bytes(3, let message) = field else { continue }
        guard let way = TaggedList(message, references: 8) else { throw .damaged }
        guard wanted.contains(way.id) else { continue }
        guard let nodes = way.references(most: ExtractLimits.nodesOfWay) else { throw .damaged }
        found[way.id] = nodes
      }
    }
    return found
  }

  fileprivate func positions(of wanted: NodePositions) throws(RegionError) -> [NodePositions.Found]
  {
    var walk = NodePositions.Walk()
    for group in groups {
      var reader = group
      while let field = reader.nextField() {
        switch field {
        case .bytes(1, let message):
          guard let node = PlainNode(message) else { throw .damaged }
          walk.meet(node.id, at: coordinate(node.latitude, node.longitude), of: wanted)
        case .bytes(2, let message):
          guard let dense = DenseNodes(message) else { throw .damaged }
          var nodes = dense.positions
          while let node = nodes.next() {
            walk.meet(node.id, at: coordinate(node.latitude, node.longitude), of: wanted)
          }
        default: break
        }
      }
    }
    return walk.found
  }
}

import CivilTime
import Dossier
import Places

/// The places of one person: stays first, then the ends of trips and shifts near them or by
/// themselves.
struct PlaceBook {
  private(set) var places: [VisitedPlace] = []
  /// For each stay, end of a trip and end of a shift, the index of its place.
  private(set) var stayPlaces: [Int] = []
  private(set) var endPlaces: [Int] = []

  /// Stays at one place lie so close.
  static let stayRadius = Metres(100)
  /// Where a car stops for one address: 160 m took in the noise of kerbs and of the receivers.
  static let endRadius = Metres(160)

  private var grid = CoordinateGrid(cellSize: endRadius)

  /// `ends` are those of trips, then of shifts.
  init(
    stays: [Stay], ends: [(coordinate: Coordinate, address: String?)], saved: [SavedPlace],
    context: InferenceContext
  ) {
    let stayPoints = stays.map {
      PlaceClusters.Point(coordinate: $0.centre, weight: Double(max(60, $0.seconds)) / 3_600)
    }
    let stayClusters = PlaceClusters(stayPoints, within: Self.stayRadius)
    let stayGroups = Self.groups(stayClusters.assignments, count: stayClusters.count)
    var grid = CoordinateGrid(cellSize: Self.endRadius)
    for (number, group) in stayGroups.enumerated() {
      grid.insert(number, at: Self.middle(group.map { stayPoints[$0] }))
    }
    var cluster = ends.map { grid.nearest(within: Self.endRadius, of: $0.coordinate) ?? -1 }
    let loose = ends.indices.filter { cluster[$0] < 0 }
    let endClusters = PlaceClusters(
      loose.map { PlaceClusters.Point(coordinate: ends[$0].coordinate, weight: 1) },
      within: Self.endRadius)
    for (index, assigned) in zip(loose, endClusters.assignments) {
      cluster[index] = stayClusters.count + assigned
    }
    let total = stayClusters.count + endClusters.count
    let endGroups = Self.groups(cluster, count: total)
    let drafts = (0..<total).map { number in
      Self.place(
        stays: number < stayGroups.count ? stayGroups[number].map { stays[$0] } : [],
        ends: endGroups[number].map { ends[$0] })
    }
    let ranked = drafts.indices.sorted { Self.precedes(drafts[$0], drafts[$1]) }
    var rank = [Int](repeating: 0, count: total)
    for (position, draft) in ranked.enumerated() { rank[draft] = position }
    places = ranked.map { drafts[$0] }
    for place in places { self.grid.insert(self.grid.count, at: place.coordinate) }
    label(saved, context)
    stayPlaces = stayClusters.assignments.map { rank[$0] }
    endPlaces = cluster.map { rank[$0] }
  }

  /// The place whose middle is nearest, within reach of one address.
  func place(near point: Coordinate) -> Int? { grid.nearest(within: Self.endRadius, of: point) }

  /// The data subject's own name for a place comes first, then its usual address, then the towns near.
  private mutating func label(_ saved: [SavedPlace], _ context: InferenceContext) {
    for place in saved.reversed() where !place.label.isEmpty {
      if let index = place.coordinate.flatMap({ self.place(near: $0) }) {
        places[index].label = place.label
      }
    }
    for index in places.indices {
      let label = places[index].label
      guard label.isEmpty || context.isSecret(label) else { continue }
      places[index].label = context.label(for: places[index].coordinate)
    }
  }

  private static func groups(_ assignments: [Int], count: Int) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for (index, group) in assignments.enumerated() { groups[group].append(index) }
    return groups
  }

  /// Most visits first, then most time, then from south-west to north-east.
  private static func precedes(_ one: VisitedPlace, _ other: VisitedPlace) -> Bool {
    (other.visits, other.seconds, one.coordinate.latitude, one.coordinate.longitude)
      < (one.visits, one.seconds, other.coordinate.latitude, other.coordinate.longitude)
  }

  private static func place(
    stays: [Stay], ends: [(coordinate: Coordinate, address: String?)]
  ) -> VisitedPlace {
    let anchors =
      stays.isEmpty
      ? ends.map { PlaceClusters.Point(coordinate: $0.coordinate, weight: 1) }
      : stays.map {
        PlaceClusters.Point(coordinate: $0.centre, weight: Double(max(60, $0.seconds)) / 3_600)
      }
    let middle = middle(anchors)
    let plane = LocalPlane(middle)
    let distances = anchors.map { plane.distance(to: $0.coordinate) }.sorted()
    let most = distances.isEmpty ? 0 : distances[(distances.count - 1) * 9 / 10]
    return VisitedPlace(
      coordinate: middle, radius: Metres(max(50, most)), label: usualAddress(ends) ?? "",
      visits: stays.count + ends.count,
      seconds: stays.reduce(0) { $0.addingReportingOverflow($1.seconds).partialValue })
  }

  /// The weighted medians of latitude and longitude, which a single far member does not move.
  private static func middle(_ points: [PlaceClusters.Point]) -> Coordinate {
    let latitude = weightedMedian(points.map { ($0.coordinate.latitude, $0.weight) })
    let longitude = weightedMedian(points.map { ($0.coordinate.longitude, $0.weight) })
    return Coordinate(latitude: latitude, longitude: longitude) ?? .origin
  }

  private static func weightedMedian(_ values: [(value: Double, weight: Double)]) -> Double {
    let sorted = values.sorted { ($0.value, $0.weight) < ($1.value, $1.weight) }
    let half = sorted.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    for entry in sorted {
      sum += entry.weight
      if sum >= half { return entry.value }
    }
    return sorted.last?.value ?? 0
  }

  /// The address that most ends give; of equally frequent ones the first by its bytes.
  private static func usualAddress(_ ends: [(coordinate: Coordinate, address: String?)]) -> String?
  {
    // Keyed by bytes, since the hash of a hostile string of combining marks is quadratic.
    var counts: [[UInt8]: Int] = [:]
    for end in ends {
      guard let address = end.address, !address.isEmpty else { continue }
      counts[Array(address.utf8), default: 0] += 1
    }
    let usual = counts.max {
      $0.value == $1.value
        ? $1.key.lexicographicallyPrecedes($0.key) : $0.value < $1.value
    }
    return usual.map { String(decoding: $0.key, as: UTF8.self) }
  }
}

extension CoordinateGrid {
  /// The nearest of the points within reach; of two at one distance, the lower number.
  func nearest(within reach: Metres, of point: Coordinate) -> Int? {
    var best: (index: Int, distance: Metres)?
    forEach(within: reach, of: point) { index, distance in
      if let known = best, (known.distance.value, known.index) <= (distance.value, index) { return }
      best = (index, distance)
    }
    return best?.index
  }
}

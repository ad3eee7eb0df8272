import Places
import Testing

@testable import Inference

@Suite struct PlaceClustersTests {
  private func points(_ coordinates: [Coordinate]) -> [PlaceClusters.Point] {
    coordinates.map { PlaceClusters.Point(coordinate: $0, weight: 1) }
  }

  @Test func nothingIsNoCluster() {
    #expect(PlaceClusters([], within: Metres(160)).count == 0)
  }

  @Test func nearPointsShareAClusterAndFarOnesDoNot() {
    let far = Coordinate.town.moved(east: 1_000, north: 0)
    let clusters = PlaceClusters(
      points([.town, far, .town.moved(east: 60, north: 60), far.moved(east: 0, north: -90)]),
      within: Metres(160))
    #expect(clusters.count == 2)
    #expect(clusters.assignments[0] == clusters.assignments[2])
    #expect(clusters.assignments[1] == clusters.assignments[3])
    #expect(clusters.assignments[0] != clusters.assignments[1])
  }

  @Test func theDensestSpotComesFirst() {
    var dice = Dice(seed: 3)
    let quiet = Coordinate.town.moved(east: 900, north: 900)
    let spots = (0..<5).map { _ in dice.near(quiet, sigma: 20) }
    let busy = (0..<50).map { _ in dice.near(.town, sigma: 20) }
    let clusters = PlaceClusters(points(spots + busy), within: Metres(160))
    #expect(clusters.assignments.suffix(50).allSatisfy { $0 == 0 })
    #expect(clusters.assignments.prefix(5).allSatisfy { $0 == 1 })
  }

  @Test func theOrderPlaysNoPart() {
    var dice = Dice(seed: 4)
    let all = (0..<300).map { _ in dice.near(.town, sigma: 400) }
    let clusters = PlaceClusters(points(all), within: Metres(160))
    let order = all.indices.shuffled(using: &dice)
    let shuffled = PlaceClusters(points(order.map { all[$0] }), within: Metres(160))
    #expect(shuffled.count == clusters.count)
    #expect(shuffled.assignments == order.map { clusters.assignments[$0] })
  }

  @Test func aHeapAtOneSpotIsCheap() {
    let heap = points([Coordinate](repeating: .town, count: 200_000))
    #expect(PlaceClusters(heap, within: Metres(160)).count == 1)
  }

  @Test func polesAndMeridiansAreNoTrap() {
    let edges = [(90.0, 0.0), (-90, 180), (0, 180), (0, -180), (89.99, -180)]
    let clusters = PlaceClusters(
      points(edges.map { Coordinate.point($0.0, $0.1) }), within: Metres(160))
    #expect(clusters.assignments.count == 5)
  }
}

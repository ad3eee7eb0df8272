import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct MappedVisitTests {
  private let home = Coordinate.town
  private let work = Coordinate.town.moved(east: 2_000, north: 1_500)
  private let spot = Coordinate.town.moved(east: -1_200, north: 900)

  private func findings(
    _ town: MappedTown, weeks: Int = 10, seed: UInt64 = 1, work: Coordinate? = nil,
    _ outings: [(day: Int, from: Double, hours: Double, at: Coordinate)]
  ) throws -> [Finding] {
    var dice = Dice(seed: seed)
    var diary = Diary()
    diary.live(weeks: weeks, home: home, work: work ?? self.work, &dice, outings: outings)
    return Inference.conclude(
      diary.arranged(), try town.context(),
      inferences: [.home, .work, .sensitiveVisit, .sensitivePattern, .notUnderstood])
  }

  private func visits(_ findings: [Finding]) -> [Finding] {
    findings.filter { $0.kind == .sensitiveVisit }
  }

  @Test func `Fridays at a mosque are visits and a pattern`() throws {
    var town = MappedTown()
    town.add("Mosque", spot, ["amenity": "place_of_worship", "religion": "muslim"])
    town.add("Bakery", spot.moved(east: 45, north: 0), ["shop": "bakery"])
    let found = try findings(town, (0..<9).map { ($0 * 7 + 4, 13, 0.9, spot) })
    let visit = try #require(visits(found).first)
    #expect(visits(found).count == 1)
    #expect(visit.variant == "visited")
    #expect(visit.category == "religion.muslim")
    #expect(visit.measure?.count == 9)
    #expect((visit.confidence ?? 0) > 0.9)
    let pattern = try #require(found.first { $0.kind == .sensitivePattern })
    #expect(pattern.variant == "weekly")
    #expect(pattern.measure == Measure(count: 9, unit: .visits))
    #expect(pattern.facts.contains(Fact("weekday", .word("weekday.every.5"))))
    #expect(pattern.facts.contains(Fact("weeks", .count(9))))
    #expect(abs((pattern.window?.from ?? 0) - 780) <= 15)
    #expect(pattern.category == "religion.muslim" && pattern.article == "9r")
  }

  @Test func `Who sits in the café next door is not claimed`() throws {
    var town = MappedTown()
    town.add("Advice", spot, ["healthcare": "counselling", "counselling:type": "addiction"])
    town.add("Café", spot.moved(east: 28, north: 0), ["amenity": "cafe"])
    let cafe = spot.moved(east: 30, north: 2)
    let found = try findings(town, (0..<8).map { ($0 * 7 + 2, 17.5, 0.7, cafe) })
    #expect(visits(found).allSatisfy { $0.variant != "visited" })
    #expect(!found.contains { $0.kind == .sensitivePattern })
  }

  @Test func `Of two practices in one street only the one that was visited is claimed`() throws {
    var town = MappedTown()
    town.add("Visited", spot, ["healthcare": "psychotherapist"])
    town.add("Neighbour", spot.moved(east: 40, north: 0), ["amenity": "doctors"])
    let found = try findings(town, (0..<9).map { ($0 * 7 + 2, 17, 0.85, spot) })
    let claimed = visits(found).filter { $0.variant == "visited" }
    #expect(claimed.map { $0.place?.label } == ["Visited"])
  }

  @Test func `Who works at a clinic is no patient`() throws {
    var town = MappedTown()
    town.add("Clinic", work, half: 40, ["amenity": "clinic"])
    #expect(visits(try findings(town, [])).isEmpty)
  }

  @Test func `A regular shift is work even where no work is claimed`() throws {
    var town = MappedTown()
    town.add("Hospital", spot, half: 60, ["amenity": "hospital"])
    // Twice a week for six hours, beside another job.
    let shifts = (0..<10).flatMap { week in [5, 6].map { (week * 7 + $0, 9.0, 6.0, spot) } }
    #expect(visits(try findings(town, shifts)).isEmpty)
  }

  @Test func `Who lives next door is not claimed`() throws {
    var town = MappedTown()
    town.add("Practice", home.moved(east: 35, north: 0), ["amenity": "doctors"])
    #expect(visits(try findings(town, [])).isEmpty)
  }

  @Test func `A wait of some minutes every day is no visit`() throws {
    var town = MappedTown()
    town.add("Clinic", spot, ["amenity": "clinic"])
    let waits = (0..<70).filter { $0 % 7 < 5 }.map { ($0, 8.6, 0.1, spot) }
    #expect(visits(try findings(town, waits)).isEmpty)
  }

  @Test func `A hospital is an area`() throws {
    var town = MappedTown()
    town.add("Hospital", spot, half: 110, ["amenity": "hospital"])
    town.add("Bakery", spot.moved(east: 160, north: 0), ["shop": "bakery"])
    // Near its edge, ninety metres from its middle.
    let found = visits(try findings(town, [(8, 10, 3, spot.moved(east: 90, north: 20))]))
    #expect(found.map(\.variant) == ["visited"])
    #expect(found.first?.measure?.count == 1)
    // Beside its wall by sixty metres, at the bakery.
    #expect(visits(try findings(town, [(8, 10, 0.5, spot.moved(east: 162, north: 0))])).isEmpty)
  }

  @Test func `A church far from home is a sight`() throws {
    let abroad = home.moved(east: 90_000, north: 0)
    var town = MappedTown()
    town.add("Church", abroad, ["amenity": "place_of_worship", "religion": "christian"])
    town.add(
      "Cathedral", spot, half: 30,
      [
        "amenity": "place_of_worship", "religion": "christian", "tourism": "attraction",
      ])
    let found = try findings(town, [(5, 11, 0.9, abroad), (12, 11, 0.9, spot)])
    #expect(visits(found).isEmpty)
  }

  @Test func `Outside the regions of the map nothing is known`() throws {
    var town = MappedTown()
    town.add("Clinic", spot, ["amenity": "clinic"])
    town.add("Bakery", spot.moved(east: 500, north: 500), ["shop": "bakery"])
    let found = try findings(town, weeks: 2, [(3, 18, 1, spot)])
    let unknown = try #require(found.first { $0.kind == .notUnderstood })
    #expect(unknown.variant == "region")
    let measure = try #require(unknown.measure)
    #expect(measure.count > 0 && measure.count == (measure.of ?? 0) - 1)
    // Without any map there is nothing to compare with, and nothing is said.
    var dice = Dice(seed: 1)
    var diary = Diary()
    diary.live(weeks: 2, home: home, work: work, &dice, outings: [])
    #expect(Inference.conclude(diary.arranged(), inferences: [.notUnderstood]).isEmpty)
  }

  /// Many people among two thousand shops, each with visits to one protected place and as many stops
  /// at shops.
  @Test func `Claims hold among two thousand other places`() throws {
    let kinds: [KeyValuePairs<String, String>] = [
      ["amenity": "doctors"], ["amenity": "clinic"], ["healthcare": "psychotherapist"],
      ["amenity": "place_of_worship", "religion": "christian"],
    ]
    var (right, wrong, all) = (0, 0, 0)
    for seed in UInt64(1)...12 {
      var dice = Dice(seed: seed)
      var town = MappedTown()
      town.scatter(2_000, within: 2_500, &dice)
      let shops = town.venues.map(\.at)
      var protected: [Coordinate] = []
      for number in 0..<60 {
        let at = Coordinate.town.moved(
          east: dice.between(-2_500, 2_500), north: dice.between(-2_500, 2_500))
        protected.append(at)
        town.add("Protected \(number)", at, kinds[number % kinds.count])
      }
      let far = protected.indices.filter {
        protected[$0].distance(to: home).value > 300 && protected[$0].distance(to: work).value > 300
      }
      let visited = far[Int(dice.next() % UInt64(far.count))]
      var outings: [(day: Int, from: Double, hours: Double, at: Coordinate)] = []
      for week in 0..<10 {
        let isChurch = visited % kinds.count == 3
        if week % 2 == 0 {
          outings.append((week * 7 + (isChurch ? 6 : 2), 10, 1, protected[visited]))
        }
        let shop = shops[Int(dice.next() % UInt64(shops.count))]
        outings.append((week * 7 + 5, 11, 0.7, shop))
      }
      let found = visits(try findings(town, seed: seed + 100, outings))
      let claims = found.filter { $0.variant == "visited" }.compactMap(\.place?.coordinate)
      all += 1
      right += claims.count { $0.distance(to: protected[visited]).value < 5 }
      wrong += claims.count { $0.distance(to: protected[visited]).value >= 5 }
    }
    #expect(Double(right) / Double(right + wrong) >= 0.9, "\(right) right, \(wrong) wrong")
    #expect(Double(right) / Double(all) >= 0.8, "\(right) of \(all)")
  }

  @Test func `A weekday is no pattern where nothing else was seen`() throws {
    let fridays = Set((0..<10).map { Diary.start + ($0 * 7 + 4) })
    #expect(WeeklyRhythm(fridays, seen: fridays) == nil)
    let everyDay = Set((0..<70).map { Diary.start + $0 })
    let rhythm = try #require(WeeklyRhythm(fridays, seen: everyDay))
    #expect(rhythm.weekday == .friday && rhythm.weeks == 10)
    #expect(rhythm.chance == 1.0 / 2_000)
    // Five of ten weeks are not enough, and every day is no weekday.
    #expect(WeeklyRhythm(Set(fridays.sorted().suffix(5)), seen: everyDay) == nil)
    #expect(WeeklyRhythm(everyDay, seen: everyDay) == nil)
  }

  @Test func `Random days make no rhythm`() {
    var dice = Dice(seed: 9)
    let seen = Set((0..<70).map { Diary.start + $0 })
    let claims = (0..<60).count { _ in
      let days = Set((0..<10).map { $0 * 7 + Int(dice.next() % 7) }.map { Diary.start + $0 })
      return WeeklyRhythm(days, seen: seen) != nil
    }
    #expect(claims <= 2)
  }
}

import CivilTime
import Places
import Testing

@testable import Lives

@Suite struct PersonTests {
  private static let people = Life.allCases.map {
    Person($0, number: 0, seed: 21, days: 35, mapPlaces: 150)
  }

  @Test func townsLieInTheZonesThatTheyName() {
    #expect(Town.all.count >= 8)
    #expect(Set(Town.all.map(\.zone.identifier)).count == Town.all.count)
    let finder = ZoneFinder()
    for town in Town.all { #expect(finder.zone(at: town.centre) == town.zone.identifier) }
  }

  @Test(arguments: Life.allCases) func isTheSameForTheSameSeed(_ life: Life) {
    let one = Person(life, number: 1, seed: 5, days: 21, mapPlaces: 150)
    let same = Person(life, number: 1, seed: 5, days: 21, mapPlaces: 150)
    let other = Person(life, number: 1, seed: 6, days: 21, mapPlaces: 150)
    #expect(one.diary == same.diary)
    #expect(one.mapFile.bytes == same.mapFile.bytes)
    #expect(one.truthFile.bytes == same.truthFile.bytes)
    #expect(one.diary != other.diary)
  }

  @Test(arguments: Feed.allCases) func writesTheSameForTheSameSeed(_ feed: Feed) {
    let (one, same) = (Self.driver(seed: 5), Self.driver(seed: 5))
    #expect(feed.trace(of: one).files.map(\.bytes) == feed.trace(of: same).files.map(\.bytes))
    #expect(
      feed.trace(of: one).files.map(\.bytes)
        != feed.trace(of: Self.driver(seed: 6)).files.map(\.bytes))
  }

  private static func driver(seed: UInt64) -> Person {
    Person(.driver, number: 0, seed: seed, days: 7, mapPlaces: 100)
  }

  @Test(arguments: people) func nobodyIsInTwoPlacesAtOnce(_ person: Person) {
    #expect(person.diary.allSatisfy { $0.from < $0.to })
    for (stay, next) in zip(person.diary, person.diary.dropFirst()) {
      let metres = person.places[stay.place].coordinate
        .distance(to: person.places[next.place].coordinate).value
      #expect(stay.to <= next.from)
      #expect(metres < 1 || Double(next.from - stay.to) > metres / 250)
    }
  }

  @Test(arguments: people) func theDiaryFillsTheTime(_ person: Person) throws {
    let zone = person.town.zone
    let whole = zone.startOfDay(person.last + 1) - zone.startOfDay(person.first)
    let stays = person.diary.reduce(0) { $0 + $1.seconds }
    #expect(Double(stays) > 0.8 * Double(whole))
    let home = Set(person.homes.map(\.place))
    let atHome = person.diary.filter { home.contains($0.place) }.reduce(0) { $0 + $1.seconds }
    #expect(Double(atHome) > 0.3 * Double(whole))
  }

  @Test(arguments: people) func worksAsTheLifeSays(_ person: Person) {
    #expect(person.works.isEmpty != person.life.hasWorkplace)
    let days = Set(
      person.diary.filter { person.works.contains($0.place) }
        .map { person.town.zone.local($0.from).date })
    #expect(days.count >= (person.life.hasWorkplace ? 8 : 0))
  }

  @Test func moversMoveOnce() throws {
    let mover = try #require(Self.people.first { $0.life == .mover })
    #expect(mover.homes.count == 2)
    #expect(mover.last - mover.first == 69)
    let moved = mover.town.zone.startOfDay(mover.homes[1].from)
    for stay in mover.diary {
      if stay.place == mover.homes[0].place { #expect(stay.to < moved + 86_400) }
      if stay.place == mover.homes[1].place { #expect(stay.from >= moved) }
    }
  }

  @Test func protectedVisitsAreNeverWork() {
    let people = (0..<4).map { Person(.nightShift, number: $0, seed: 3, days: 14, mapPlaces: 300) }
    #expect(
      people.contains { person in
        person.works.contains { person.places[$0].mapped.map { person.map[$0].protected } != nil }
      })
    for person in people {
      let works = Set(person.works.compactMap { person.places[$0].mapped })
      #expect(person.protectedVisits.allSatisfy { !works.contains($0.mapped) })
    }
  }
}

extension Person: CustomTestStringConvertible {
  public var testDescription: String { name }
}

import CivilTime
import Places

/// An invented person: a diary of true stays, and what is true about them.
package struct Person: Sendable {
  package let life: Life
  package let number: Int
  /// `nightShift-2`.
  package let name: String
  package let town: Town
  package let first: LocalDate
  package let last: LocalDate
  package let places: [LifePlace]
  /// In order; between two of them somebody is on the way.
  package let diary: [TrueStay]
  package let homes: [Residence]
  /// Indexes into `places`: one place of work, or the buildings of a campus. Empty without work.
  package let works: [Int]
  /// What a map of the town shows, protected places among it.
  package let map: [RegionPlace]
  let detours: [Detour]
  let seed: UInt64

  /// - Parameters:
  ///   - days: watched days; one who moves is watched for twice as many.
  ///   - mapPlaces: about so many places on the map of the town.
  package init(_ life: Life, number: Int, seed: UInt64, days: Int = 91, mapPlaces: Int = 2_000) {
    let order = Life.allCases.firstIndex(of: life) ?? 0
    let name = "\(life.rawValue)-\(number)"
    var dice = Dice(seed: seed, name)
    let first = LocalDate(daysSince1970: 19_800) + dice.within(0...260)
    var plan = LifePlan(
      town: (order + 3 * number) % max(1, Town.all.count), places: mapPlaces, first: first,
      days: life.days(days), seed: dice.next())
    plan.live(life, number: number)
    plan.hideSecrets(turn: order + 5 * number, hasWorkplace: life.hasWorkplace)
    let town = Town.all[plan.town]
    let midnight = town.zone.startOfDay(first)
    (self.life, self.number, self.name, self.town) = (life, number, name, town)
    (self.first, last, places) = (first, plan.last, plan.agenda.places)
    diary = plan.agenda.stays(from: midnight, to: town.zone.startOfDay(plan.last + 1))
    (homes, works, map, detours) = (plan.homes, plan.works, plan.map, plan.detours)
    self.seed = dice.next()
  }

  package func zone(of place: Int) -> ZoneRules { Town.all[places[place].town].zone }

  /// The places file of the person's region, as `--places` reads it.
  package var placesFile: String { Region.geoJSON(map) }

  /// Places of a protected kind that the person really visited, with the stays there; never the own
  /// place of work, and never a sight.
  package var protectedVisits: [ProtectedVisits] {
    let stays = Dictionary(grouping: diary) { places[$0.place].mapped ?? -1 }
    let own = Set(works.compactMap { places[$0].mapped })
    return stays.keys.sorted().compactMap { index in
      guard index >= 0, !own.contains(index), let kind = map[index].protected, kind != .cathedral
      else { return nil }
      return ProtectedVisits(mapped: index, kind: kind, stays: stays[index] ?? [])
    }
  }
}

/// The true visits to one place of a protected kind.
package struct ProtectedVisits: Sendable {
  /// Index into `Person.map`.
  package var mapped: Int
  package var kind: RegionPlace.Protected
  package var stays: [TrueStay]
}

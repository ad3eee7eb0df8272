import Dossier
import Places

extension Sink {
  /// What can only be said once all files are read. Leaves the dossier arranged.
  mutating func settleAll(zone chosen: String?) {
    settleChats()
    var zones = ZoneCache()
    let choice = ZoneChoice(self, chosen: chosen, &zones)
    dossier.zone = choice.rules.identifier
    dossier.zoneIsAssumed = choice.isAssumed
    var clocks = WallClocks(self, choice: choice, zones: zones)
    clocks.settle(&self)
    checkPairs(choice, &zones)
    nameRestaurants()
    conversations.settle(&dossier)
    nameZonesOfTrips()
    noteMissingTrips()
    noteMissingTimelines()
    dossier.measureCoverage()
    dossier.dropRepeatedRows()
    for (export, names) in zonesOfExport {
      dossier.exports[export].timeZones = names.sorted()
    }
    dossier.arrange()
  }

  private mutating func nameRestaurants() {
    for (index, number) in restaurantNumbers {
      dossier.orders[index].restaurant = restaurantNames[number]
    }
  }

  /// Rides that name no zone get that of their place.
  private mutating func nameZonesOfTrips() {
    let finder = ZoneFinder()
    for index in dossier.trips.indices where dossier.trips[index].zone == nil {
      guard let place = dossier.trips[index].place else { continue }
      dossier.trips[index].zone = finder.zone(at: place)
    }
  }

  /// A list of all trips whose running numbers go beyond its rows lacks some.
  private mutating func noteMissingTrips() {
    for (_, numbers) in tripNumbers.sorted(by: { $0.key < $1.key })
    where numbers.highest > Int64(numbers.rows) {
      keep(
        Problem(
          at: Provenance(file: numbers.file, row: 0), reason: .missingRows,
          column: "driver_trip_number", value: "\(numbers.rows) / \(numbers.highest)"))
    }
  }

  /// Takes note of a trip's running number in a table that claims to hold every trip.
  mutating func count(tripNumber number: Int64) {
    var numbers = tripNumbers[export] ?? (highest: 0, rows: 0, file: file)
    numbers.highest = max(numbers.highest, number)
    numbers.rows += 1
    tripNumbers[export] = numbers
  }
}

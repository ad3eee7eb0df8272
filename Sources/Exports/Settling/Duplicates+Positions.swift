import CivilTime
import Dossier

extension Dossier {
  /// Drops positions and app events that another file of the same format holds; of equal ones, those
  /// of the file that has most of them stay. Only files whose times overlap are compared, so that
  /// nothing is paid where nothing can be found. Linear, in the order of the files.
  mutating func dropRepeatedPositions(_ repeated: inout Set<Provenance>) {
    let withEvents = Set(appEvents.files)
    let groups = overlappingFiles(withEvents.union(fixes.files))
    guard !groups.isEmpty else { return }
    let places = placesOfRows(in: withEvents.filter { groups[$0] != nil })
    dropRepeatedFixes(groups, withEvents, &repeated)
    dropRepeatedEvents(groups, places, &repeated)
  }

  /// A row of a file with app events counts as repeated where its event does.
  private mutating func dropRepeatedFixes(
    _ groups: [UInt32: Int], _ withEvents: Set<UInt32>, _ repeated: inout Set<Provenance>
  ) {
    let fixes = fixes
    func key(_ index: Int) -> FixKey? {
      groups[fixes.files[index]].map { group in
        FixKey(
          group: group, time: fixes.times[index], latitude: fixes.latitudes[index],
          longitude: fixes.longitudes[index])
      }
    }
    var tallies: [FixKey: Tally] = [:]
    for index in fixes.times.indices {
      if let key = key(index) { tallies[key, default: Tally()].count(Int(fixes.files[index])) }
    }
    self.fixes.keep { index in
      let file = fixes.files[index]
      guard let key = key(index), tallies[key]?.keeps(Int(file)) == false else { return true }
      if !withEvents.contains(file) { repeated.insert(fixes.provenance(at: index)) }
      return false
    }
  }

  private mutating func dropRepeatedEvents(
    _ groups: [UInt32: Int], _ places: [Provenance: Place], _ repeated: inout Set<Provenance>
  ) {
    let events = appEvents
    func key(_ index: Int) -> EventKey? {
      groups[events.files[index]].map { group in
        EventKey(
          group: group, time: events.times[index], name: events.names[index],
          type: events.types[index], device: events.devices[index],
          carrier: events.carriers[index], address: events.addresses[index],
          place: places[events.provenance(at: index)])
      }
    }
    var tallies: [EventKey: Tally] = [:]
    for index in events.times.indices {
      if let key = key(index) { tallies[key, default: Tally()].count(Int(events.files[index])) }
    }
    appEvents.keep { index in
      guard let key = key(index), tallies[key]?.keeps(Int(events.files[index])) == false
      else { return true }
      repeated.insert(events.provenance(at: index))
      return false
    }
  }

  /// A number for every file that shares its format and some of its time with another.
  private func overlappingFiles(_ candidates: Set<UInt32>) -> [UInt32: Int] {
    var groups: [UInt32: Int] = [:]
    var numbers: [String: Int] = [:]
    let device = candidates.map { Int($0) }
    for file in device {
      guard let format = files[file].format, let from = files[file].from, let to = files[file].to
      else { continue }
      let overlaps = device.contains { other in
        guard other != file, files[other].format == format, let start = files[other].from,
          let end = files[other].to
        else { return false }
        return start <= to && end >= from
      }
      if overlaps {
        let number = numbers[format] ?? numbers.count
        numbers[format] = number
        groups[UInt32(clamping: file)] = number
      }
    }
    return groups
  }

  private struct FixKey: Hashable {
    let group: Int
    let time: Int64
    let latitude: Int32
    let longitude: Int32
  }

  private struct EventKey: Hashable {
    let group: Int
    let time: Int64
    let name: UInt32
    let type: UInt32
    let device: UInt32
    let carrier: UInt32
    let address: UInt32
    let place: Place?
  }

  /// Where the row of an event was, in 1e-7 degrees: two events of one second at two places are two.
  private struct Place: Hashable {
    let latitude: Int32
    let longitude: Int32
  }

  private func placesOfRows(in chosen: Set<UInt32>) -> [Provenance: Place] {
    var places: [Provenance: Place] = [:]
    for index in fixes.times.indices where chosen.contains(fixes.files[index]) {
      places[fixes.provenance(at: index)] = Place(
        latitude: fixes.latitudes[index], longitude: fixes.longitudes[index])
    }
    return places
  }
}

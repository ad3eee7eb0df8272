import CivilTime
import Dossier

extension Dossier {
  /// Drops positions and app events that an earlier file of the same format holds. Only files whose
  /// times overlap are compared, so that nothing is paid where nothing can be found.
  mutating func dropRepeatedPositions(_ repeated: inout Set<Provenance>) {
    let groups = overlappingFiles
    guard !groups.isEmpty else { return }
    let current = self
    let device = Set(appEvents.files)
    var firstFiles: [FixKey: UInt32] = [:]
    fixes.keep { index in
      let file = current.fixes.files[index]
      guard let group = groups[Int(file)] else { return true }
      let key = FixKey(
        group: group, time: current.fixes.times[index],
        latitude: current.fixes.latitudes[index], longitude: current.fixes.longitudes[index])
      let first = firstFiles[key, default: file]
      firstFiles[key] = first
      // A row of app events counts as repeated when its event does.
      if first != file, !device.contains(file) {
        repeated.insert(current.fixes.provenance(at: index))
      }
      return first == file
    }
    dropRepeatedEvents(groups, &repeated)
  }

  private mutating func dropRepeatedEvents(
    _ groups: [Int: Int], _ repeated: inout Set<Provenance>
  ) {
    let events = appEvents
    var firstFiles: [EventKey: UInt32] = [:]
    appEvents.keep { index in
      let file = events.files[index]
      guard let group = groups[Int(file)] else { return true }
      let key = EventKey(
        group: group, time: events.times[index], name: events.names[index],
        type: events.types[index], device: events.devices[index])
      let first = firstFiles[key, default: file]
      firstFiles[key] = first
      if first != file { repeated.insert(events.provenance(at: index)) }
      return first == file
    }
  }

  /// A number for every file that shares its format and some of its time with another.
  private var overlappingFiles: [Int: Int] {
    var groups: [Int: Int] = [:]
    var numbers: [String: Int] = [:]
    let files = self.files
    let located = Set(appEvents.files).union(fixes.files).map { Int($0) }.sorted()
    for file in located {
      guard let format = files[file].format, let from = files[file].from, let to = files[file].to
      else { continue }
      let overlaps = located.contains { other in
        guard other != file, files[other].format == format, let start = files[other].from,
          let end = files[other].to
        else { return false }
        return start <= to && end >= from
      }
      if overlaps {
        let number = numbers[format] ?? numbers.count
        numbers[format] = number
        groups[file] = number
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
  }
}

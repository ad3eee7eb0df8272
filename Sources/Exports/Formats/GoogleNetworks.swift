import CivilTime
import Dossier
import Scanning

/// The access points that a phone heard around it, in lists inside the records of positions: each once,
/// with the first moment at which it was heard. Most belong to neighbours.
struct AccessPointReader {
  /// A phone may hear the same ones a million times; no more than these are told apart.
  private static let mostAccessPoints = 100_000

  private let lists: [Column]

  init(_ columns: Columns) {
    lists = columns.existing(
      "activewifiscan_accesspoints", "locationmetadata", "wifiscan_devicesrecords",
      "rawsignal_signal_wifiscan_devices", "rawsignal_signal_wifiscan_devicesrecords")
  }

  func isMet(in row: borrowing Record) -> Bool {
    for list in lists where !row[list.index].isEmpty { return true }
    return false
  }

  func read(_ row: borrowing Record, at moment: Moment, into sink: inout Sink) {
    for list in lists {
      row[list.index].forEachInteger(behindKey: "mac") { take($0, at: moment, &sink) }
    }
  }

  private func take(_ address: Int64, at moment: Moment, _ sink: inout Sink) {
    if let known = sink.accessPoints[address] {
      // Nearly always: the lists of a month are thousands of times the same.
      guard moment.seconds < known.first else { return }
      sink.accessPoints[address] = (known.place, moment.seconds)
      sink.dossier.networks[known.place].at = moment.instant
      sink.dossier.networks[known.place].provenance = sink.here
    } else if (1..<1 << 48).contains(address), sink.accessPoints.count < Self.mostAccessPoints {
      sink.accessPoints[address] = (sink.dossier.networks.count, moment.seconds)
      sink.dossier.networks.append(
        Network(
          name: nil, identifier: Self.written(address), at: moment.instant, provenance: sink.here))
    }
  }

  /// `02:00:5e:10:00:01`, as labels on routers have it.
  private static func written(_ address: Int64) -> String {
    stride(from: 40, through: 0, by: -8).map { shift in
      let byte = String((address >> Int64(shift)) & 0xFF, radix: 16)
      return byte.utf8.count == 1 ? "0" + byte : byte
    }.joined(separator: ":")
  }
}

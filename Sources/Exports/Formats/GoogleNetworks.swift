import CivilTime
import Dossier
import Scanning

/// The access points that a phone heard around it, in lists inside the records of positions: each once,
/// with the first moment at which it was heard. Most belong to neighbours.
struct AccessPointReader {
  /// A phone may hear the same ones a million times; no more than these are told apart.
  private static let mostAccessPoints = 100_000

  private struct List {
    let column: Column
    let rows: NestedRows
  }

  private let lists: [List]

  init(_ columns: Columns) {
    let known = [
      ("activewifiscan_accesspoints", "[]"), ("locationmetadata", "[].wifiScan.accessPoints[]"),
      ("wifiscan_devicesrecords", "[]"), ("rawsignal_signal_wifiscan_devices", "[]"),
      ("rawsignal_signal_wifiscan_devicesrecords", "[]"),
    ]
    lists = known.compactMap { name, path in
      let column = columns.column(name)
      return column.exists ? List(column: column, rows: NestedRows(path, ["mac"])) : nil
    }
  }

  func isMet(in row: borrowing Record) -> Bool {
    for list in lists where !row[list.column.index].isEmpty { return true }
    return false
  }

  func read(_ row: borrowing Record, at moment: Moment, into sink: inout Sink) {
    var heard: [Int64] = []
    for list in lists where !row[list.column.index].isEmpty {
      list.rows.forEach(in: row[list.column.index]) { accessPoint in
        if let address = accessPoint[0].integer() { heard.append(address) }
      }
    }
    for address in heard { take(address, at: moment, &sink) }
  }

  private func take(_ address: Int64, at moment: Moment, _ sink: inout Sink) {
    if let place = sink.accessPoints[address] {
      guard let first = sink.dossier.networks[place].at, moment.instant < first else { return }
      sink.dossier.networks[place].at = moment.instant
      sink.dossier.networks[place].provenance = sink.here
    } else if (1..<1 << 48).contains(address), sink.accessPoints.count < Self.mostAccessPoints {
      sink.accessPoints[address] = sink.dossier.networks.count
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

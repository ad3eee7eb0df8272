import CivilTime
import Dossier

/// A device as the services name it: how many rows name it, when first and last.
struct DeviceUse {
  /// Hostile.
  let name: String
  private(set) var rows = 0
  private(set) var first: Instant?
  private(set) var last: Instant?
  private(set) var firstRow: Provenance
  private(set) var lastRow: Provenance

  private init(name: String, at source: Provenance) {
    self.name = name
    (firstRow, lastRow) = (source, source)
  }

  /// The rows of a device come in the order of their times within a list.
  private mutating func add(
    _ rows: Int, _ from: (Instant?, Provenance), _ to: (Instant?, Provenance)
  ) {
    self.rows += rows
    if let moment = from.0, first.map({ moment < $0 }) ?? true { (first, firstRow) = from }
    if let moment = to.0, last.map({ moment >= $0 }) ?? true { (last, lastRow) = to }
  }

  /// Days from the first to the last row.
  var days: Int64 {
    guard let first, let last else { return 0 }
    return (last - first) / 86_400
  }

  /// The devices of app events, sign-ins and accounts: most rows first, then by their bytes. Linear in
  /// the rows.
  static func all(in dossier: Dossier) -> [DeviceUse] {
    var devices = Devices()
    let events = dossier.appEvents
    for use in StringUse.list(events.devices, of: dossier) {
      devices.add(
        use.text, rows: use.count,
        (Instant(seconds: events.times[use.first]), events.provenance(at: use.first)),
        (Instant(seconds: events.times[use.last]), events.provenance(at: use.last)))
    }
    for signIn in dossier.signIns {
      guard let device = signIn.device else { continue }
      let row = (signIn.at, signIn.provenance)
      devices.add(device, rows: 1, row, row)
    }
    for fact in dossier.accountFacts where fact.kind == .device {
      let row = (Instant?.none, fact.provenance)
      devices.add(fact.value, rows: 1, row, row)
    }
    return devices.list.sorted {
      $0.rows == $1.rows
        ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : $0.rows > $1.rows
    }
  }

  private struct Devices {
    private var numbers = StringPool()
    private(set) var list: [DeviceUse] = []

    mutating func add(
      _ text: String, rows: Int, _ from: (Instant?, Provenance), _ to: (Instant?, Provenance)
    ) {
      let name = DeviceName.short(text)
      guard !name.isEmpty else { return }
      let number = Int(numbers.intern(name)) - 1
      if number == list.count { list.append(DeviceUse(name: name, at: from.1)) }
      guard list.indices.contains(number) else { return }
      list[number].add(rows, from, to)
    }
  }
}

/// What a browser says about itself, cut down to the device.
enum DeviceName {
  /// Longer texts of browsers are not read.
  private static let longest = 1_024
  /// What tells nothing of the device.
  private static let noise: Set<String> = ["Linux", "U", "X11", "wv", "compatible", "Mobile"]

  /// `Android 11, SM-A515F` of `Mozilla/5.0 (Linux; Android 11; SM-A515F) AppleWebKit…`; any other
  /// text as it is.
  static func short(_ text: String) -> String {
    let bytes = text.utf8.prefix(longest)
    guard bytes.starts(with: "Mozilla/".utf8), let open = bytes.firstIndex(of: 0x28),
      let close = bytes[open...].firstIndex(of: 0x29)
    else { return text }
    let parts = bytes[bytes.index(after: open)..<close].split(separator: 0x3B).map {
      String(Substring($0.drop { $0 == 0x20 }))
    }
    let told = parts.filter { !noise.contains($0) && !$0.utf8.starts(with: "rv:".utf8) }
    return told.isEmpty ? text : told.prefix(2).joined(separator: ", ")
  }
}

import CivilTime

/// What an app noted about itself and its user at one moment.
public struct AppEvent: Sendable, Hashable {
  /// What the name of an event is of, where studies speak of such things.
  public enum Matter: UInt8, Sendable, Hashable {
    /// Anything else.
    case action
    /// An app that was got, or that used the phone.
    case app
    /// A site of the web that was opened.
    case site
    /// Something that the person said to like.
    case like
  }

  public var at: Instant
  /// Indexes into `Dossier.strings`; 0 where the export is silent.
  public var name: UInt32
  /// `impression`, `tap`, `lifecycle`, `custom`…
  public var type: UInt32
  /// Model and system, as one text.
  public var device: UInt32
  public var carrier: UInt32
  public var address: UInt32
  /// Which app: rider, driver, eats.
  public var role: Role
  public var matter: Matter
  public var provenance: Provenance

  public init(
    at: Instant, name: UInt32 = 0, type: UInt32 = 0, device: UInt32 = 0, carrier: UInt32 = 0,
    address: UInt32 = 0, role: Role, matter: Matter = .action, provenance: Provenance
  ) {
    self.at = at
    self.name = name
    self.type = type
    self.device = device
    self.carrier = carrier
    self.address = address
    self.role = role
    self.matter = matter
    self.provenance = provenance
  }
}

/// App events by the million, in columns.
public struct AppEvents: Sendable {
  /// Seconds since 1970, UTC.
  public private(set) var times = ContiguousArray<Int64>()
  public private(set) var names = ContiguousArray<UInt32>()
  public private(set) var types = ContiguousArray<UInt32>()
  public private(set) var devices = ContiguousArray<UInt32>()
  public private(set) var carriers = ContiguousArray<UInt32>()
  public private(set) var addresses = ContiguousArray<UInt32>()
  public private(set) var roles = ContiguousArray<Role>()
  public private(set) var matters = ContiguousArray<AppEvent.Matter>()
  public private(set) var files = ContiguousArray<UInt32>()
  public private(set) var rows = ContiguousArray<UInt32>()

  public init() {}

  public var count: Int { times.count }
  public var isEmpty: Bool { times.isEmpty }

  public mutating func append(_ event: AppEvent) {
    times.append(event.at.seconds)
    names.append(event.name)
    types.append(event.type)
    devices.append(event.device)
    carriers.append(event.carrier)
    addresses.append(event.address)
    roles.append(event.role)
    matters.append(event.matter)
    files.append(UInt32(clamping: event.provenance.file))
    rows.append(UInt32(clamping: event.provenance.row))
  }

  /// Gives an event its moment, where that was not known when it was added.
  public mutating func set(_ moment: Instant, at index: Int) { times[index] = moment.seconds }

  /// Sorts by time, then file, then row. O(n log n); nothing moves where the order holds already.
  public mutating func sort() {
    if let order = chronologicalOrder(times, files, rows) { arrange(order) }
  }

  /// Keeps only the events whose index passes. O(n).
  public mutating func keep(where isKept: (Int) -> Bool) {
    let kept = times.indices.filter(isKept)
    if kept.count < count { arrange(kept.map(UInt32.init)) }
  }

  private mutating func arrange(_ order: [UInt32]) {
    times = times.arranged(order)
    names = names.arranged(order)
    types = types.arranged(order)
    devices = devices.arranged(order)
    carriers = carriers.arranged(order)
    addresses = addresses.arranged(order)
    roles = roles.arranged(order)
    matters = matters.arranged(order)
    files = files.arranged(order)
    rows = rows.arranged(order)
  }

  public subscript(index: Int) -> AppEvent {
    AppEvent(
      at: Instant(seconds: times[index]), name: names[index], type: types[index],
      device: devices[index], carrier: carriers[index], address: addresses[index],
      role: roles[index], matter: matters[index], provenance: provenance(at: index))
  }

  public func provenance(at index: Int) -> Provenance {
    Provenance(file: Int(files[index]), row: Int(rows[index]))
  }
}

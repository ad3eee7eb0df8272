import CivilTime
import Places

/// A position that a device reported.
public struct Fix: Sendable, Hashable {
  public var at: Instant
  public var coordinate: Coordinate
  /// The radius that the device stated; nil where it stated none.
  public var accuracy: Metres?
  public var provenance: Provenance

  public init(
    at: Instant, coordinate: Coordinate, accuracy: Metres? = nil, provenance: Provenance
  ) {
    self.at = at
    self.coordinate = coordinate
    self.accuracy = accuracy
    self.provenance = provenance
  }
}

/// Positions by the million: columns of 26 bytes a fix, in the order of their times once sorted.
public struct Fixes: Sendable {
  /// Seconds since 1970, UTC.
  public private(set) var times = ContiguousArray<Int64>()
  /// 1e-7 degrees.
  public private(set) var latitudes = ContiguousArray<Int32>()
  public private(set) var longitudes = ContiguousArray<Int32>()
  /// Metres, capped at 65 535; 0 where not stated.
  public private(set) var accuracies = ContiguousArray<UInt16>()
  /// Index into `Dossier.files`.
  public private(set) var files = ContiguousArray<UInt32>()
  public private(set) var rows = ContiguousArray<UInt32>()

  public init() {}

  public var count: Int { times.count }
  public var isEmpty: Bool { times.isEmpty }

  public mutating func append(_ fix: Fix) {
    times.append(fix.at.seconds)
    latitudes.append(Int32((fix.coordinate.latitude * 1e7).rounded()))
    longitudes.append(Int32((fix.coordinate.longitude * 1e7).rounded()))
    accuracies.append(UInt16(max(0, min(65_535, (fix.accuracy?.value ?? 0).rounded(.up)))))
    files.append(UInt32(clamping: fix.provenance.file))
    rows.append(UInt32(clamping: fix.provenance.row))
  }

  /// Gives a fix its moment, where that was not known when it was added.
  public mutating func set(_ moment: Instant, at index: Int) { times[index] = moment.seconds }

  public subscript(index: Int) -> Fix {
    Fix(
      at: Instant(seconds: times[index]), coordinate: coordinate(at: index),
      accuracy: accuracies[index] == 0 ? nil : Metres(Double(accuracies[index])),
      provenance: provenance(at: index))
  }

  public func coordinate(at index: Int) -> Coordinate {
    let latitude = Double(latitudes[index]) / 1e7
    let longitude = Double(longitudes[index]) / 1e7
    // Both came out of a `Coordinate`, whose ranges Int32 keeps.
    return Coordinate(latitude: latitude, longitude: longitude) ?? Coordinate.origin
  }

  public func provenance(at index: Int) -> Provenance {
    Provenance(file: Int(files[index]), row: Int(rows[index]))
  }

  /// Sorts by time, then file, then row. O(n log n); nothing moves where the order holds already.
  public mutating func sort() {
    if let order = chronologicalOrder(times, files, rows) { arrange(order) }
  }

  /// Keeps only the fixes whose index passes. O(n).
  public mutating func keep(where isKept: (Int) -> Bool) {
    let kept = times.indices.filter(isKept)
    if kept.count < count { arrange(kept.map(UInt32.init)) }
  }

  private mutating func arrange(_ order: [UInt32]) {
    times = times.arranged(order)
    latitudes = latitudes.arranged(order)
    longitudes = longitudes.arranged(order)
    accuracies = accuracies.arranged(order)
    files = files.arranged(order)
    rows = rows.arranged(order)
  }
}

/// The permutation that sorts rows by time, then file, then row; nil where they are sorted already.
func chronologicalOrder(
  _ times: ContiguousArray<Int64>, _ files: ContiguousArray<UInt32>, _ rows: ContiguousArray<UInt32>
) -> [UInt32]? {
  func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
    let (one, other) = (Int(one), Int(other))
    return (times[one], files[one], rows[one]) < (times[other], files[other], rows[other])
  }
  let places = 0..<UInt32(clamping: times.count)
  guard places.dropFirst().contains(where: { precedes($0, $0 - 1) }) else { return nil }
  return places.sorted(by: precedes)
}

extension ContiguousArray {
  /// The elements in the order of the given indices.
  func arranged(_ order: [UInt32]) -> ContiguousArray {
    var arranged = ContiguousArray()
    arranged.reserveCapacity(order.count)
    for index in order { arranged.append(self[Int(index)]) }
    return arranged
  }
}

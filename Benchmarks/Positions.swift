import Archives
import Scanning

/// The work of an importer on a location history: time, position and accuracy of every record.
struct Positions {
  private var times = ContiguousArray<Int64>()
  private var latitudes = ContiguousArray<Int64>()
  private var longitudes = ContiguousArray<Int64>()
  private var accuracies = ContiguousArray<Int64>()

  mutating func read(_ path: String) throws -> Work {
    let container = try Container.open(path)
    guard let entry = container.entries.first else { throw Failure("nothing to read") }
    var reader = JSONReader(
      JSONPath("locations[]"), columns: ["timestamp", "latitudeE7", "longitudeE7", "accuracy"])
    try container.read(entry) { chunk in
      reader.feed(chunk) { take($0) }
      return true
    }
    reader.finish { take($0) }
    guard reader.problemCount == 0, reader.rowCount > 1_000, !times.contains(.min),
      !latitudes.contains(.min), !accuracies.contains(.min)
    else { throw Failure("the history was not read as it was written") }
    return Work(bytes: Int(entry.size), rows: reader.rowCount)
  }

  private mutating func take(_ record: borrowing Record) {
    times.append(record[0].timestamp()?.utcSeconds ?? .min)
    latitudes.append(record[1].integer() ?? .min)
    longitudes.append(record[2].integer() ?? .min)
    accuracies.append(record[3].integer() ?? .min)
  }
}

import Archives
import Scanning

/// The work of an importer on an analytics table: a time, two coordinates and a speed parsed, three
/// texts told apart by their hash, every other field passed over.
struct Columns {
  private var times = ContiguousArray<Int64>()
  private var latitudes = ContiguousArray<Double>()
  private var longitudes = ContiguousArray<Double>()
  private var speeds = ContiguousArray<Double>()
  private var names = ContiguousArray<UInt64>()
  private var messageBytes = 0

  mutating func read(_ path: String) throws -> Work {
    let container = try Container.open(path)
    guard let entry = container.entries.first else { throw Failure("nothing to read") }
    var reader = CSVReader()
    try container.read(entry) { chunk in
      reader.feed(chunk) { take($0) }
      return true
    }
    reader.finish { take($0) }
    guard reader.header.count == 20, reader.problemCount == 0, times.count == reader.rowCount,
      !times.contains(.min), !latitudes.contains(where: \.isNaN)
    else { throw Failure("the table was not read as it was written") }
    return Work(bytes: Int(entry.size), rows: reader.rowCount)
  }

  private mutating func take(_ record: borrowing Record) {
    names.append(record[0].hash ^ record[2].hash ^ record[3].hash)
    times.append(record[1].timestamp()?.utcSeconds ?? .min)
    latitudes.append(record[4].double() ?? .nan)
    longitudes.append(record[5].double() ?? .nan)
    speeds.append(record[7].double() ?? .nan)
    messageBytes += record[19].count
  }
}

import Archives
import Scanning

/// An invented export of a phone's health app: one element a measurement, behind the document type
/// that such files have; the same in every run.
enum HealthRecords {
  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE HealthData [
    <!-- HealthKit Export Version: 11 -->
    <!ELEMENT HealthData (Record*)>
    <!ATTLIST HealthData
      locale CDATA #REQUIRED
    >
    <!ELEMENT Record EMPTY>
    <!ATTLIST Record
      type CDATA #REQUIRED
      startDate CDATA #REQUIRED
      value CDATA #IMPLIED
    >
    ]>
    <HealthData locale="nl_BE">

    """

  static func write(_ path: String, _ megabytes: String) throws {
    try LongDocument.write(
      path, megabytes, head: head, tail: "</HealthData>\n", record: append)
  }

  /// Reads time, kind and value of every measurement.
  static func read(_ path: String) throws -> Work {
    let container = try Container.open(path)
    guard let entry = container.entries.first else { throw Failure("nothing to read") }
    var reader = XMLReader(
      paths: ["HealthData/Record"], columns: ["@startDate", "@type", "@value"])
    var dated = 0
    var total: Int64 = 0
    func take(_ record: borrowing Record) {
      if record[0].timestamp() != nil { dated += 1 }
      total += record[2].integer() ?? 0
    }
    try container.read(entry) { chunk in
      reader.feed(chunk, take)
      return true
    }
    reader.finish(take)
    guard reader.problemCount == 0, dated == reader.rowCount, dated > 1_000, total > 0
    else { throw Failure("the measurements were not read as they were written") }
    return Work(bytes: Int(entry.size), rows: reader.rowCount)
  }

  private static func append(_ row: Int, _ random: inout Seeded, to block: inout [UInt8]) {
    let kinds = ["HeartRate", "StepCount", "DistanceWalkingRunning", "ActiveEnergyBurned"]
    let day = "202\(row / 400_000 % 5)-0\(1 + row / 40_000 % 9)-\(10 + row / 1_500 % 18)"
    let time = "\(day) \(10 + row / 3_600 % 14):\(10 + row / 60 % 50):\(10 + row % 50) +0100"
    let text = """
       <Record type="HKQuantityTypeIdentifier\(kinds[random.next(4)])" \
      sourceName="Watch of Nadia" sourceVersion="9.1" device="&lt;&lt;HKDevice: 0x28&gt;, \
      name:Watch, model:Watch&gt;" unit="count/min" creationDate="\(time)" startDate="\(time)" \
      endDate="\(time)" value="\(40 + random.next(90))"/>

      """
    block += text.utf8
  }
}

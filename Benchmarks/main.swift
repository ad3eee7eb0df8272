import Archives
import Scanning

/// The benchmarks of the house: `Benchmarks/run` calls this and sets its peers beside it.
///
///     dataleaflet-bench generate FILE MEGABYTES   writes the table that the others read
///     dataleaflet-bench generate-records FILE MEGABYTES       writes a location history
///     dataleaflet-bench records FILE              reads it: time, position, accuracy
///     dataleaflet-bench generate-health FILE MEGABYTES        writes measurements of a phone
///     dataleaflet-bench health FILE               reads them: time, kind, value
///     dataleaflet-bench generate-zip FILE ENTRIES writes a zip of many small entries
///     dataleaflet-bench fields FILE               finds every field of it
///     dataleaflet-bench csv FILE                  reads it: every field, four columns parsed
///     dataleaflet-bench list FILE                 opens an archive and lists it
///     dataleaflet-bench paint NAME TEXT PROGRAM [ARGUMENT…]   until a terminal shows the text
///     dataleaflet-bench run NAME PROGRAM [ARGUMENT…]          runs a program, its output thrown away
///
/// Each measurement prints one line: see `Line`.
let arguments = Array(CommandLine.arguments.dropFirst())

switch (arguments.first, arguments.count) {
case ("generate", 3): exit(after: { try AnalyticsTable.write(arguments[1], arguments[2]) })
case ("generate-zip", 3): exit(after: { try SmallEntries.write(arguments[1], arguments[2]) })
case ("generate-records", 3):
  exit(after: { try LocationRecords.write(arguments[1], arguments[2]) })
case ("generate-health", 3):
  exit(after: { try HealthRecords.write(arguments[1], arguments[2]) })
case ("health", 2):
  exit(
    after: { try measure("dataleaflet, XML to fields", { try HealthRecords.read(arguments[1]) }) })
case ("records", 2):
  exit(after: { try measure("dataleaflet, records to columns", readRecords) })
case ("fields", 2): exit(after: { try measure("dataleaflet, table to fields", findFields) })
case ("csv", 2): exit(after: { try measure("dataleaflet, table to columns", readTable) })
case ("list", 2): exit(after: { try measure("dataleaflet, listing", listArchive) })
case ("paint", 4...):
  exit(after: {
    try FirstPaint.measure(arguments[1], text: arguments[2], Array(arguments.dropFirst(3)))
  })
case ("run", 3...):
  exit(after: { try Program.measure(arguments[1], Array(arguments.dropFirst(2))) })
default: exit(after: { throw Failure("see Benchmarks/README.md for the arguments") })
}

/// Finds the fields of the table named by the second argument.
func findFields() throws -> Work {
  let container = try Container.open(arguments[1])
  guard let entry = container.entries.first else { throw Failure("nothing to read") }
  var reader = CSVReader()
  var fields = 0
  try container.read(entry) { chunk in
    reader.feed(chunk) { fields += $0.count }
    return true
  }
  reader.finish { fields += $0.count }
  guard fields == 20 * reader.rowCount else { throw Failure("the table was not read as written") }
  return Work(bytes: Int(entry.size), rows: reader.rowCount)
}

/// Reads the table named by the second argument.
func readTable() throws -> Work {
  var columns = Columns()
  return try columns.read(arguments[1])
}

/// Reads the location history named by the second argument.
func readRecords() throws -> Work {
  var positions = Positions()
  return try positions.read(arguments[1])
}

/// Lists the archive named by the second argument.
func listArchive() throws -> Work {
  let container = try Container.open(arguments[1])
  return Work(bytes: 0, rows: container.entries.count)
}

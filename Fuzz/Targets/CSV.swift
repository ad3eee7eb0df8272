import Scanning

/// A table says the same however its bytes are cut into chunks, and each of its rows is counted once.
func fuzzCSV(_ bytes: UnsafeRawBufferPointer) -> CInt {
  let whole = Reading(bytes, chunk: .max)
  precondition(whole.rows.count == whole.count, "a row is counted and not delivered")
  // The first byte chooses, so that the fuzzer can.
  let chunk = 1 + Int(bytes.first ?? 0) % 16
  precondition(Reading(bytes, chunk: chunk) == whole, "chunks of \(chunk) change the table")
  return 0
}

private struct Reading: Equatable {
  var rows: [[[UInt8]]] = []
  var header: [String]
  var problems: [ScanProblem]
  var count: Int

  init(_ bytes: UnsafeRawBufferPointer, chunk: Int) {
    var reader = CSVReader()
    var rows: [[[UInt8]]] = []
    func take(_ record: borrowing Record) {
      rows.append(record.strings().map { Array($0.utf8) })
    }
    var rest = bytes
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(chunk))
      reader.feed(piece) { take($0) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(chunk))
    }
    reader.finish { take($0) }
    self.rows = rows
    header = reader.header
    problems = reader.problems
    count = reader.rowCount
  }
}

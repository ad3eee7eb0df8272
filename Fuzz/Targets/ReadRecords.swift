import Scanning

/// Everything that a reader says about a stream, so that two readings can be compared.
struct ReadRecords: Equatable {
  private(set) var rows: [[[UInt8]]] = []
  let header: [String]
  let problems: [ScanProblem]
  let count: Int

  init(_ reader: some RecordReader, _ bytes: UnsafeRawBufferPointer, chunk: Int) {
    var reader = reader
    var rows: [[[UInt8]]] = []
    func take(_ record: borrowing Record) {
      rows.append((0..<record.count).map { record[$0].array })
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

/// Reads whole and in chunks, whose size the first byte chooses, so that the fuzzer can.
func requireSameInChunks(_ reader: some RecordReader, _ bytes: UnsafeRawBufferPointer) {
  let whole = ReadRecords(reader, bytes, chunk: .max)
  precondition(whole.rows.count <= whole.count, "a row is delivered and not counted")
  let chunk = 1 + Int(bytes.first ?? 0) % 16
  precondition(
    ReadRecords(reader, bytes, chunk: chunk) == whole, "chunks of \(chunk) change the records")
}

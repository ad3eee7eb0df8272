import Scanning

/// Everything a reader of any syntax says, so that two readings can be compared.
struct RecordTable: Equatable {
  var header: [String] = []
  var rows: [[String]] = []
  var lines: [Int] = []
  var offsets: [Int] = []
  var problems: [ScanProblem] = []
  var rowCount = 0

  init(_ bytes: [UInt8], chunk: Int = .max, reader: some RecordReader) {
    var reader = reader
    var rows: [[String]] = []
    var lines: [Int] = []
    var offsets: [Int] = []
    func take(_ record: borrowing Record) {
      rows.append(record.strings())
      lines.append(record.line)
      offsets.append(record.byteOffset)
    }
    reader.read(bytes, chunk: chunk) { take($0) }
    header = reader.header
    self.rows = rows
    self.lines = lines
    self.offsets = offsets
    problems = reader.problems
    rowCount = reader.rowCount
  }
}

extension RecordReader {
  /// Hands over a whole stream, cut into chunks.
  mutating func read(
    _ bytes: [UInt8], chunk: Int, _ record: (borrowing Record) -> Void
  ) {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = start + min(chunk, bytes.count - start)
        feed(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), record)
        start = end
      }
    }
    finish(record)
  }
}

/// A text as UTF-16 with its byte order mark.
func utf16(_ text: String, isBigEndian: Bool, hasMark: Bool = true) -> [UInt8] {
  ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    return isBigEndian ? pair.reversed() : pair
  }
}

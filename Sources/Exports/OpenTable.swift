import Scanning

/// A table while its file is being read.
struct OpenTable {
  /// Its place among the files of the dossier.
  let file: Int
  var source: any RecordReader
  /// Nil where no format knows the columns: its rows are counted only.
  var rows: (any RowReader)?
  /// Whether the beginning of the file did not show it.
  var isCompanion = false
  /// Fields beyond are noted.
  var fieldCount = Int.max
  /// Columns that were asked for and of which no row had a value so far.
  var unseen: [Int] = []

  /// The columns that the file really has.
  var columns: [String] {
    source.header.enumerated().filter { !unseen.contains($0.offset) }.map(\.element)
  }

  mutating func feed(_ chunk: UnsafeRawBufferPointer, _ sink: inout Sink) {
    sink.go(to: file)
    // Moved out and back: a copy would cost all that the reader has interned.
    var rows: (any RowReader)?
    var unseen: [Int] = []
    swap(&rows, &self.rows)
    swap(&unseen, &self.unseen)
    source.feed(chunk) { Self.take($0, &rows, fieldCount, &unseen, &sink) }
    swap(&rows, &self.rows)
    swap(&unseen, &self.unseen)
  }

  mutating func finish(_ sink: inout Sink) {
    sink.go(to: file)
    var rows: (any RowReader)?
    var unseen: [Int] = []
    swap(&rows, &self.rows)
    swap(&unseen, &self.unseen)
    source.finish { Self.take($0, &rows, fieldCount, &unseen, &sink) }
    swap(&rows, &self.rows)
    swap(&unseen, &self.unseen)
  }

  private static func take(
    _ row: borrowing Record, _ rows: inout (any RowReader)?, _ fieldCount: Int,
    _ unseen: inout [Int], _ sink: inout Sink
  ) {
    for index in unseen.indices.reversed() where !row[unseen[index]].isEmpty {
      unseen.remove(at: index)
    }
    sink.begin(row: row.row)
    if row.count > fieldCount, !row[fieldCount].isNull { sink.note(.tooManyFields) }
    rows?.read(row, into: &sink)
  }
}

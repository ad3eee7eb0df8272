import Dossier
import Scanning

/// A table while its file is being read.
struct OpenTable {
  /// Its place among the files of the dossier; nowhere yet for one that begins with its first record.
  private(set) var file = -1
  private(set) var source: any RecordReader
  /// Who takes the records.
  private var taker: Taker

  fileprivate struct Taker {
    /// Nil where no format knows the columns: rows are counted only.
    var rows: (any RowReader)?
    /// Fields beyond are noted.
    var fieldCount = Int.max
    /// Columns that were asked for and of which no row had a value so far.
    var unseen: [Int] = []
    /// What to begin when the first record comes.
    var awaited: SourceFile?
  }

  /// A table that no format knows.
  init(unknown source: any RecordReader, file: Int) {
    (self.source, self.file) = (source, file)
    taker = Taker()
  }

  /// A table that the beginning of the file shows.
  init(_ file: Int, _ format: TableFormat, _ shape: TableShape) {
    let whole = shape.adding(format.asks)
    self.file = file
    source = whole.reader
    taker = Taker(
      rows: format.makeReader(Columns(whole.names)),
      fieldCount: format.joinsSurplusFields ? .max : whole.names.count,
      unseen: Array(shape.names.count..<whole.names.count))
  }

  /// A table that may follow further down.
  init(_ awaited: SourceFile, _ format: TableFormat, _ shape: TableShape) {
    self.init(-1, format, shape)
    taker.awaited = awaited
  }

  var isBegun: Bool { file >= 0 }

  /// The columns that the file really has.
  var columns: [String] {
    source.header.enumerated().filter { !taker.unseen.contains($0.offset) }.map(\.element)
  }

  /// Whether a format knows the table.
  var isKnown: Bool { taker.rows != nil }

  mutating func feed(_ chunk: UnsafeRawBufferPointer, _ sink: inout Sink) {
    if isBegun { sink.go(to: file) }
    // Moved out and back: a copy would cost all that the reader has interned.
    var taker = Taker()
    swap(&taker, &self.taker)
    var file = file
    source.feed(chunk) { taker.take($0, &file, &sink) }
    self.file = file
    swap(&taker, &self.taker)
  }

  mutating func finish(_ sink: inout Sink) {
    if isBegun { sink.go(to: file) }
    var taker = Taker()
    swap(&taker, &self.taker)
    var file = file
    source.finish { taker.take($0, &file, &sink) }
    self.file = file
    swap(&taker, &self.taker)
  }
}

extension OpenTable.Taker {
  fileprivate mutating func take(
    _ row: borrowing Record, _ file: inout Int, _ sink: inout Sink
  ) {
    if let awaited {
      sink.begin(awaited)
      (file, self.awaited) = (sink.file, nil)
    }
    for index in unseen.indices.reversed() where !row[unseen[index]].isEmpty {
      unseen.remove(at: index)
    }
    sink.begin(row: row.row)
    if row.count > fieldCount, !row[fieldCount].isNull { sink.note(.tooManyFields) }
    rows?.read(row, into: &sink)
  }
}

import Archives
import Dossier
import Scanning

/// One pass over all files of all inputs, in the order of their paths.
struct ReadingPass {
  private static let reportedBytes: UInt64 = 1 << 20

  private let containers: [Container]
  private let zone: String?
  private(set) var sink = Sink()
  private(set) var wasCancelled = false
  private var progress = ReadingProgress()
  private var unreportedBytes: UInt64 = 0
  /// The heaviest vote by export.
  private var votes: [Int: (vote: KindVote, controller: String)] = [:]

  init(_ containers: [Container], zone: String?) {
    self.containers = containers
    self.zone = zone
    for container in containers {
      sink.dossier.exports.append(SourceExport(path: container.path))
      progress.filesTotal += container.entries.count
      for entry in container.entries where entry.readability == .readable {
        progress.bytesTotal &+= entry.size
      }
    }
  }

  /// Whether there was something, and no format knew any of it.
  var hasUnderstoodNothing: Bool { votes.isEmpty }

  /// Whether any file has columns, known or not.
  var hasTables: Bool { sink.dossier.files.contains { !$0.columns.isEmpty } }

  mutating func run(_ watch: Watch) {
    for (export, container) in containers.enumerated() {
      for entry in container.entries {
        if !wasCancelled { wasCancelled = watch.isCancelled() }
        progress.currentFile = entry.path
        read(entry, of: container, export, watch)
        progress.filesDone += 1
        watch.progress(progress)
      }
    }
    for (export, winner) in votes {
      sink.dossier.exports[export].kind = winner.vote.kind
      sink.dossier.exports[export].controller = winner.controller
    }
    sink.settleAll(zone: zone)
  }

  private mutating func read(
    _ entry: Entry, of container: Container, _ export: Int, _ watch: Watch
  ) {
    sink.begin(
      SourceFile(export: export, path: entry.path, bytes: entry.size, entry: entry.id))
    switch entry.readability {
    case .empty: note(.empty)
    case .systemFile: note(.systemFile)
    case .refused(let refusal):
      note(.refused)
      sink.note(refusal.reason, value: entry.path)
    case .readable where wasCancelled: note(.notReached)
    case .readable: readContent(of: entry, in: container, watch)
    }
  }

  private mutating func note(_ note: FileNote) { sink.dossier.files[sink.file].note = note }

  private mutating func readContent(
    of entry: Entry, in container: Container, _ watch: Watch
  ) {
    let type = ContentType(path: entry.path)
    if let note = type.noteWithoutOpening {
      progress.bytesDone &+= entry.size
      return self.note(note)
    }
    do {
      guard let header = try TableHeader(of: entry, in: container) else {
        progress.bytesDone &+= entry.size
        return note(type.noteWithoutColumns)
      }
      let columns = Columns(header.names)
      let format = FormatRegistry.format(
        of: columns, foldedPath: HeaderKey.fold(String(entry.path.suffix(256))))
      if format == nil, !type.mayBeUnknownTable {
        progress.bytesDone &+= entry.size
        return note(type.noteWithoutColumns)
      }
      adopt(format, header)
      try readRows(of: entry, in: container, header, columns, format, watch)
    } catch {
      note(.damaged)
      sink.begin(row: 0)
      sink.note(Problem.Reason(error))
    }
  }

  private mutating func adopt(_ format: TableFormat?, _ header: TableHeader) {
    sink.dossier.files[sink.file].columns = header.names
    guard let format else { return note(.unknownFormat) }
    sink.dossier.files[sink.file].format = format.id
    if format.vote.weight > votes[sink.export]?.vote.weight ?? -1 {
      votes[sink.export] = (format.vote, format.controller)
    }
  }

  private mutating func readRows(
    of entry: Entry, in container: Container, _ header: TableHeader, _ columns: Columns,
    _ format: TableFormat?, _ watch: Watch
  ) throws {
    var csv = CSVReader(dialect: header.dialect)
    var reader = format?.makeReader(columns)
    let fieldCount = format?.joinsSurplusFields == false ? columns.names.count : .max
    func take(_ row: borrowing Record) {
      sink.begin(row: row.row)
      if row.count > fieldCount, !row[fieldCount].isNull { sink.note(.tooManyFields) }
      reader?.read(row, into: &sink)
    }
    // Whatever happens, the rows met so far count.
    defer { close(csv) }
    try container.read(entry) { chunk in
      csv.feed(chunk, take)
      return goesOn(after: UInt64(chunk.count), rows: csv.rowCount, watch)
    }
    if wasCancelled {
      note(.notReached)
      sink.begin(row: 0)
      sink.note(.cutOff)
    } else {
      csv.finish(take)
    }
  }

  private mutating func close(_ csv: CSVReader) {
    sink.dossier.files[sink.file].rows = csv.rowCount
    progress.rows += csv.rowCount
    sink.take(csv.problems, count: csv.problemCount)
  }

  private mutating func goesOn(after bytes: UInt64, rows: Int, _ watch: Watch) -> Bool {
    progress.bytesDone &+= bytes
    unreportedBytes &+= bytes
    if unreportedBytes >= Self.reportedBytes {
      unreportedBytes = 0
      var current = progress
      current.rows += rows
      watch.progress(current)
    }
    wasCancelled = watch.isCancelled()
    return !wasCancelled
  }
}

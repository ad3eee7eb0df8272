import Archives
import Dossier
import Scanning

/// One pass over all files of all inputs, in the order of their paths.
struct ReadingPass {
  private static let reportedBytes: UInt64 = 1 << 20
  /// Tables of one file that are listed although no format knows them.
  private static let mostTables = 32

  private let containers: [Container]
  private let zone: String?
  private let shelf: ProfileShelf
  private(set) var sink = Sink()
  private(set) var wasCancelled = false
  /// Whether a document was refused for the entities that it declares.
  private var declaresEntities = false
  /// By the index of the file.
  private(set) var profiles: [Int: NamedProfile] = [:]
  /// Two profiles that want the same table.
  private(set) var conflict: ReadingError?
  private var progress = ReadingProgress()
  private var unreportedBytes: UInt64 = 0
  /// The heaviest vote by export.
  private var votes: [Int: (vote: KindVote, controller: String?)] = [:]

  init(_ containers: [Container], _ options: ReadingOptions) {
    self.containers = containers
    zone = options.zone
    shelf = ProfileShelf(options.profiles)
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

  /// Why nothing was understood: what the files say of themselves, the most helpful first.
  func misfit(_ path: String) -> ReadingError {
    let notes = Set(sink.dossier.files.compactMap(\.note))
    if notes.contains(.lockedOnPhone) { return .lockedOnPhone(path: path) }
    if notes.contains(.pageInsteadOfData) { return .pageInsteadOfData(path: path) }
    if notes.contains(.contentsOnly) { return .contentsOnly(path: path) }
    if declaresEntities { return .entitiesDeclared(path: path) }
    let isEmptied = notes.contains(.withoutRecords) && !notes.contains(where: \.isUnread)
    return isEmptied ? .withoutRecords(path: path) : .notAnExport(path: path)
  }

  /// Whether any file has columns, known or not.
  var hasTables: Bool { sink.dossier.files.contains { !$0.columns.isEmpty } }

  mutating func run(_ watch: Watch) {
    for (export, container) in containers.enumerated() {
      for entry in container.entries {
        if !wasCancelled { wasCancelled = conflict != nil || watch.isCancelled() }
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
      let shapes = try TableShape.tables(of: entry, in: container)
      guard !shapes.contains(where: \.declaresEntities) else { return refuseEntities(entry) }
      var tables = open(shapes, of: entry, in: container, type)
      guard !tables.isEmpty else {
        progress.bytesDone &+= entry.size
        return note(shapes.lazy.compactMap(\.noteOfFile).first ?? type.noteWithoutColumns)
      }
      try readRows(of: entry, in: container, &tables, watch)
    } catch {
      note(.damaged)
      sink.begin(row: 0)
      sink.note(Problem.Reason(error))
    }
  }

  private mutating func refuseEntities(_ entry: Entry) {
    progress.bytesDone &+= entry.size
    declaresEntities = true
    note(.refused)
    sink.begin(row: 0)
    sink.note(.entityDeclared)
  }

  /// The tables that are read: those that a format knows, and others where the file may be data that
  /// no format knows. Each is a file of the dossier, the first the one that was begun.
  private mutating func open(
    _ shapes: [TableShape], of entry: Entry, in container: Container, _ type: ContentType
  ) -> [OpenTable] {
    var file = sink.dossier.files[sink.file]
    var tables: [OpenTable] = []
    var formats = shapes.map { format(of: $0, path: entry.path) }
    for (index, shape) in shapes.enumerated() where formats[index] == nil {
      let isPart = zip(shapes, formats).contains { $1 != nil && shape.isPart(of: $0) }
      if !isPart { formats[index] = shape.guessedFormat(in: entry, container) }
    }
    let known = zip(shapes, formats).filter { $0.1 != nil }.map(\.0)
    for (shape, format) in zip(shapes, formats) {
      if format == nil {
        let isPart = known.contains(where: shape.isPart)
        let isTable = type.mayBeUnknownTable && shape.noteOfFile == nil
        guard isTable, !isPart, tables.count < Self.mostTables else { continue }
      }
      file.part = shape.part
      if tables.isEmpty { sink.dossier.files[sink.file] = file } else { sink.begin(file) }
      tables.append(adopt(format, shape))
    }
    openCompanions(of: file, &tables)
    return tables
  }

  /// The company's own layout, else what the user's profile says.
  private mutating func format(of shape: TableShape, path: String) -> TableFormat? {
    let columns = Columns(shape.names)
    let foldedPath = HeaderKey.fold(String(path.suffix(256)))
    let known =
      FormatRegistry.format(of: shape.signs, part: shape.part, foldedPath: foldedPath)
      ?? FormatRegistry.format(of: columns, row: shape.firstRow)
    if let known { return known }
    switch shelf.choice(for: columns) {
    case .none: return nil
    case .one(let named): return TableFormat(named)
    case .several(let names):
      conflict = conflict ?? .profilesDiffer(path: path, profiles: names)
      return nil
    }
  }

  /// Tables that the beginning of a document does not show, and that may follow: none is a file of
  /// the dossier before its first record.
  private func openCompanions(of file: SourceFile, _ tables: inout [OpenTable]) {
    var parts = Set(tables.map { sink.dossier.files[$0.file].part })
    let formats = tables.compactMap { table -> TableFormat? in
      let file = sink.dossier.files[table.file]
      return FormatRegistry.formats.first { $0.id == file.format && $0.part == file.part }
    }
    for part in formats.flatMap(\.companions) where parts.insert(part).inserted {
      guard let format = FormatRegistry.formats.first(where: { $0.part == part }) else { continue }
      var companion = file
      (companion.part, companion.format) = (part, format.id)
      let shape = TableShape(syntax: .json(JSONPath(part)), names: [], part: part)
      tables.append(OpenTable(companion, format, shape))
    }
  }

  private mutating func adopt(_ format: TableFormat?, _ shape: TableShape) -> OpenTable {
    sink.dossier.files[sink.file].columns = shape.names
    guard let format else {
      note(shape.names.isEmpty ? .withoutRecords : .unknownFormat)
      return OpenTable(unknown: shape.reader, file: sink.file)
    }
    sink.dossier.files[sink.file].format = format.id
    if let profile = format.profile {
      profiles[sink.file] = profile
      if let name = profile.name {
        sink.note(.readByProfile, value: name)
      } else {
        sink.note(.guessedColumns, profile.profile.placesAndTimes(in: shape.names))
      }
    }
    if format.vote.weight > votes[sink.export]?.vote.weight ?? -1 {
      votes[sink.export] = (format.vote, format.controller)
    }
    return OpenTable(sink.file, format, shape)
  }

  /// Reads a file once for all its tables.
  private mutating func readRows(
    of entry: Entry, in container: Container, _ tables: inout [OpenTable], _ watch: Watch
  ) throws {
    // Whatever happens, the rows met so far count.
    defer {
      for table in tables where table.isBegun { close(table) }
      if let first = tables.first { sink.go(to: first.file) }
    }
    try container.read(entry) { chunk in
      for index in tables.indices { tables[index].feed(chunk, &sink) }
      return goesOn(
        after: UInt64(chunk.count), rows: tables.reduce(0) { $0 + $1.source.rowCount }, watch)
    }
    for index in tables.indices {
      guard wasCancelled else {
        tables[index].finish(&sink)
        continue
      }
      guard tables[index].isBegun else { continue }
      sink.go(to: tables[index].file)
      note(.notReached)
      sink.note(.cutOff)
    }
  }

  private mutating func close(_ table: OpenTable) {
    sink.go(to: table.file)
    sink.dossier.files[table.file].rows = table.source.rowCount
    if table.isKnown, table.source.rowCount > 0 {
      sink.dossier.files[table.file].columns = table.columns
    }
    progress.rows += table.source.rowCount
    sink.take(table.source.problems, count: table.source.problemCount)
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

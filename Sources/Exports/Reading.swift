import Archives
import Dossier
import Scanning

/// What came out of reading: the dossier, and the way back to the rows it was made of.
public struct Reading: Sendable {
  public var dossier: Dossier
  /// Stopped on request; what was read until then is kept, and files say `notReached`.
  public var wasCancelled: Bool
  /// The profiles by which tables were read, by the index of their file.
  public let profiles: [Int: NamedProfile]
  /// The inputs, held open in the order of `Dossier.exports`.
  private let containers: [Container]

  /// A reading without inputs to go back to, as tests and tools make it.
  public init(dossier: Dossier, wasCancelled: Bool = false) {
    self.init(dossier: dossier, wasCancelled: wasCancelled, containers: [], profiles: [:])
  }

  init(
    dossier: Dossier, wasCancelled: Bool, containers: [Container], profiles: [Int: NamedProfile]
  ) {
    self.dossier = dossier
    self.wasCancelled = wasCancelled
    self.containers = containers
    self.profiles = profiles
  }

  /// The rows of one file, read again into memory. Linear in the file.
  ///
  /// Throws `ReadingError` where the file cannot be read (any more).
  public func table(of file: Int) throws(ReadingError) -> TableIndex {
    let (container, entry) = try place(of: file)
    let source = dossier.files[file]
    do {
      let bytes = try container.bytes(of: entry)
      guard !source.part.isEmpty else { return TableIndex(bytes: bytes) }
      return TableIndex(
        records: TableShape.reader(part: source.part, columns: source.columns), of: bytes)
    } catch {
      throw ReadingError(error, path: container.path)
    }
  }

  /// One row with its column names; no cells where the file has no such row. Reads the file up to
  /// the row.
  public func row(
    _ provenance: Provenance
  ) throws(ReadingError) -> (header: [String], cells: [String]) {
    let (container, entry) = try place(of: provenance.file)
    let source = dossier.files[provenance.file]
    var reader = TableShape.reader(part: source.part, columns: source.columns)
    var cells: [String]?
    do {
      try container.read(entry) { chunk in
        reader.feed(chunk) { row in
          if cells == nil, row.row == provenance.row { cells = row.strings() }
        }
        return cells == nil
      }
    } catch {
      throw ReadingError(error, path: container.path)
    }
    reader.finish { row in
      if cells == nil, row.row == provenance.row { cells = row.strings() }
    }
    return (reader.header, cells ?? [])
  }

  /// Whether anything in it was read as more than rows of cells.
  public var isUnderstood: Bool { dossier.exports.contains { $0.kind != nil } }

  /// Tables of no known company, by the index of their file: what a profile may be made for.
  public var tablesToExplain: [Int] {
    dossier.files.indices.filter { file in
      guard !dossier.files[file].columns.isEmpty else { return false }
      return dossier.files[file].format == nil || profiles[file].map { $0.name == nil } ?? false
    }
  }

  /// The columns and first rows of a file.
  ///
  /// Throws `ReadingError` where the file cannot be read (any more).
  public func sample(of file: Int) throws(ReadingError) -> TableSample {
    let (container, entry) = try place(of: file)
    let source = dossier.files[file]
    let reader = TableShape.reader(part: source.part, columns: source.columns)
    do {
      return try TableSample(names: source.columns, reader, of: entry, in: container)
    } catch {
      throw ReadingError(error, path: container.path)
    }
  }

  private func place(of file: Int) throws(ReadingError) -> (Container, Entry) {
    guard dossier.files.indices.contains(file) else { throw .notFound(path: "") }
    let source = dossier.files[file]
    guard containers.indices.contains(source.export),
      containers[source.export].entries.indices.contains(source.entry)
    else { throw .notFound(path: source.path) }
    let container = containers[source.export]
    return (container, container.entries[source.entry])
  }
}

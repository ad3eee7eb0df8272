/// An input held open: a folder, an archive, or one file. Nothing is ever written or extracted;
/// entries are read as streams of bytes and their names are labels.
///
/// Opening reads every directory of the input and checks it; an archive that two programs could
/// read differently is refused. See ``ArchiveLimits`` for what it may cost.
public final class Container: Sendable {
  public enum Kind: Sendable, Hashable {
    case folder, zip
    /// A tar archive, compressed by gzip or not.
    case tar
    case sevenZip
    /// One file that is no archive.
    case file
  }

  /// As given to ``open(_:limits:)``.
  public let path: String
  public let kind: Kind
  /// Every file, ordered by the bytes of its path. Folders are not listed.
  public let entries: [Entry]

  private let contents: [EntryContent]

  init(path: String, kind: Kind, listing: Listing) {
    self.path = path
    self.kind = kind
    (entries, contents) = listing.sorted()
  }

  /// The parts of one download as one input.
  convenience init(
    joining parts: [(name: String, container: Container)],
    broken: [(name: String, reason: ArchiveError)], missing: [String], path: String,
    limits: ArchiveLimits
  ) throws(ArchiveError) {
    var listing = Listing(limits: limits)
    for part in parts {
      for entry in part.container.entries {
        try listing.add(
          entry, label: part.name + "/" + entry.path, content: part.container.contents[entry.id])
      }
    }
    for part in broken {
      try listing.add(
        path: part.name, size: 0, refusal: .brokenArchive(part.reason), content: .none)
    }
    for name in missing { try listing.addMissing(path: name) }
    self.init(path: path, kind: parts.first?.container.kind ?? .zip, listing: listing)
  }

  /// Opens the folder, archive or file at `path`. A symbolic link given here is followed; those
  /// found inside are not.
  ///
  /// What kind of file it is follows from its first bytes, not from its name; office documents and
  /// other formats that only happen to be zip files count as files.
  public static func open(
    _ path: String, limits: ArchiveLimits = .standard
  ) throws(ArchiveError) -> Container {
    switch try Input.open(path) {
    case .folder(let folder): try openFolder(folder, path, limits)
    case .file(let file): try openFile(file, path, limits)
    }
  }

  /// Streams the bytes of `entry` to `chunk` until it returns false.
  ///
  /// Throws ``ArchiveError`` when the entry is refused, differs in length from what the input
  /// states, or fails its checksum; what has been delivered before is then not to be trusted.
  public func read(
    _ entry: Entry, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    switch entry.readability {
    case .refused: throw ArchiveError.notReadable(entry: entry.path)
    case .empty: return
    case .readable, .systemFile: break
    }
    guard contents.indices.contains(entry.id) else {
      throw ArchiveError.notReadable(entry: entry.path)
    }
    try contents[entry.id].read(
      Stated(label: entry.path, size: entry.size), chunk: chunk)
  }

  /// All bytes of `entry`, which ``ArchiveLimits/bytesPerEntry`` bounds. Throws as
  /// ``read(_:chunk:)`` does.
  public func bytes(of entry: Entry) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(entry) { chunk in
      // What an archive states is reserved only once its bytes arrive.
      if bytes.isEmpty { bytes.reserveCapacity(Int(min(entry.size, 1 << 20))) }
      bytes.append(contentsOf: chunk)
      return true
    }
    return bytes
  }

  private static func openFolder(
    _ folder: Folder, _ path: String, _ limits: ArchiveLimits
  ) throws(ArchiveError) -> Container {
    var listing = Listing(limits: limits)
    var walk = FolderWalk(folder: folder, limits: limits)
    try walk.list(into: &listing)
    if listing.items.isEmpty { throw .emptyFolder }
    return Container(path: path, kind: .folder, listing: listing)
  }

  private static func openFile(
    _ file: OpenFile, _ path: String, _ limits: ArchiveLimits
  ) throws(ArchiveError) -> Container {
    if file.count == 0 { throw .emptyFile }
    let name = String(path.split(separator: "/").last ?? "")
    var listing = Listing(limits: limits)
    let prefix = try file.bytes(at: 0, count: ArchiveFormat.prefixLength)
    guard let format = try ArchiveFormat.claimed(by: name, prefix, file) else {
      try listing.addFile(path: name, size: file.count, content: .file(file))
      return Container(path: path, kind: .file, listing: listing)
    }
    try listing.addArchive(file, format, label: name, prefix: "", depth: 0)
    if listing.items.isEmpty { throw .emptyArchive }
    let files = listing.items.filter { !SystemFiles.contains($0.path) }
    if !files.isEmpty, files.allSatisfy({ $0.readability == .refused(.encrypted) }) {
      throw .encrypted
    }
    return Container(path: path, kind: format.kind, listing: listing)
  }
}

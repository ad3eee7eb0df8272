/// Where the bytes of an entry are.
enum EntryContent: Sendable {
  case none
  case file(OpenFile)
  case folder(Folder, path: [UInt8], identity: FileIdentity)
  case zip(ZipArchive, Int)
  case stream(StreamArchive, ordinal: Int)
  case gzip(GzipFile)

  /// Streams the bytes, held to what is stated.
  func read(
    _ stated: Stated, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    switch self {
    case .none: throw ArchiveError.notReadable(entry: stated.label)
    case .file(let file): try file.stream(stated, chunk: chunk)
    case .folder(let folder, let path, let identity):
      let file = try folder.openFile(path)
      guard file.identity == identity else {
        throw ArchiveError.damaged(entry: stated.label, .replaced)
      }
      try file.stream(stated, chunk: chunk)
    case .zip(let archive, let index):
      try archive.read(index, stated, chunk: chunk)
    case .stream(let archive, let ordinal):
      try archive.read(ordinal, stated, chunk: chunk)
    case .gzip(let file): try file.read(stated, chunk: chunk)
    }
  }

  func bytes(_ stated: Stated) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try read(stated) { chunk in
        bytes.append(contentsOf: chunk)
        return true
      }
    } catch {
      // Only the callback could throw anything else, and it does not.
      throw error as? ArchiveError ?? .inconsistent(.unreadable)
    }
    return bytes
  }

  /// The first bytes, as far as they can be read.
  func start(_ label: String, size: UInt64, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    // What is wrong with the entry shows when it is read for its content.
    try? read(Stated(label: label, size: size)) { chunk in
      bytes.append(contentsOf: chunk.prefix(count - bytes.count))
      return bytes.count < count
    }
    return bytes
  }
}

/// The length an input states for an entry, and how much of it has come.
struct Stated {
  /// Bytes handed over at a time.
  static let chunkSize = 1 << 18

  let label: String
  let size: UInt64
  private(set) var seen: UInt64 = 0

  init(label: String, size: UInt64) {
    self.label = label
    self.size = size
  }

  var remaining: UInt64 { size - seen }

  /// Counts bytes that have come; more than stated is an error before they are handed over.
  mutating func take(_ count: Int) throws(ArchiveError) {
    guard UInt64(count) <= remaining else { throw .damaged(entry: label, .longerThanStated) }
    seen += UInt64(count)
  }

  func requireAll() throws(ArchiveError) {
    if seen < size { throw .damaged(entry: label, .shorterThanStated) }
  }
}

/// Calls `body` with memory that is freed afterwards.
func withBuffer<Result>(
  _ count: Int, _ body: (UnsafeMutableRawBufferPointer) throws -> Result
) rethrows -> Result {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 16)
  defer { buffer.deallocate() }
  return try body(buffer)
}

extension OpenFile {
  /// Streams the file. A file that has changed its length since it was listed is damaged.
  func stream(
    _ stated: Stated, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    var stated = stated
    try withBuffer(Int(min(UInt64(Stated.chunkSize), stated.size + 1))) { buffer in
      while true {
        let count = try read(at: stated.seen, into: buffer)
        if count == 0 { break }
        try stated.take(count)
        guard try chunk(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
      }
      try stated.requireAll()
    }
  }
}

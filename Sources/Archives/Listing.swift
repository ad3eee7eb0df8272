/// The entries found so far, and what of the budgets they have used.
struct Listing {
  struct Item {
    var path: String
    var size: UInt64
    var readability: Readability
    var content: EntryContent
  }

  let limits: ArchiveLimits
  private(set) var items: [Item] = []
  private var nestedArchives = 0
  private var nestedBytes: UInt64 = 0
  /// Bytes that single gzip files were inflated to, to learn their length.
  private var measuredBytes: UInt64 = 0

  init(limits: ArchiveLimits) {
    self.limits = limits
  }

  /// Makes room for so many entries more.
  mutating func expect(_ count: Int) {
    items.reserveCapacity(min(items.count + count, max(0, limits.entries)))
  }

  /// Lists a file, readable unless `refusal` or its size says otherwise.
  mutating func add(
    path: String, size: UInt64, refusal: EntryRefusal? = nil, content: EntryContent
  ) throws(ArchiveError) {
    guard items.count < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    let readability: Readability
    if let refusal {
      readability = .refused(refusal)
    } else if size == 0 {
      readability = .empty
    } else if size > limits.bytesPerEntry {
      readability = .refused(.tooLarge)
    } else {
      readability = SystemFiles.contains(path) ? .systemFile : .readable
    }
    items.append(Item(path: path, size: size, readability: readability, content: content))
  }

  /// Lists an entry of a part that has been opened already, as it was found there.
  mutating func add(
    _ entry: Entry, label: String, content: EntryContent
  ) throws(ArchiveError) {
    guard items.count < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    items.append(
      Item(path: label, size: entry.size, readability: entry.readability, content: content))
  }

  /// Lists what lies in the archive `source`, every label behind `prefix`; `label` is its own.
  mutating func addArchive(
    _ source: any ByteSource, _ format: ArchiveFormat, label: String, prefix: String, depth: Int
  ) throws(ArchiveError) {
    switch format {
    case .zip: try addZip(ZipArchive(source, limits: limits), prefix: prefix, depth: depth)
    case .tar, .sevenZip:
      try addStream(
        StreamArchive(source: source, format: format), label: label, prefix: prefix, depth: depth)
    }
  }

  /// Lists an archive that lies in the input as what it holds; or as one refused entry.
  mutating func addNested(
    _ source: any ByteSource, _ format: ArchiveFormat, path: String, depth: Int
  ) throws(ArchiveError) {
    let size = source.count
    if let refusal = admit(depth: depth) {
      try add(path: path, size: size, refusal: refusal, content: .none)
      return
    }
    nestedArchives += 1
    let count = items.count
    do throws(ArchiveError) {
      try addArchive(source, format, label: path, prefix: path + "/", depth: depth)
      if items.count == count { try add(path: path, size: 0, content: .none) }
    } catch {
      items.removeSubrange(count...)
      try add(path: path, size: size, refusal: .brokenArchive(error), content: .none)
    }
  }

  /// Lists an entry of an archive, or, if it is an archive itself, what it holds.
  mutating func addMember(
    path: String, size: UInt64, content: EntryContent, depth: Int
  ) throws(ArchiveError) {
    if ArchiveFormat.isVolume(path) { return try addVolume(path: path, size: size) }
    // The name decides which entries are worth a look, since a look inflates; the first bytes
    // decide whether it is an archive.
    guard size > 0, size <= limits.bytesPerEntry, ArchiveFormat.isNamedAsArchive(path),
      !SystemFiles.contains(path),
      let format = ArchiveFormat.detect(
        content.start(path, size: size, count: ArchiveFormat.prefixLength), name: path)
    else {
      try addFile(path: path, size: size, content: content)
      return
    }
    if let refusal = admit(depth: depth + 1) ?? admit(bytes: size) {
      try add(path: path, size: size, refusal: refusal, content: content)
      return
    }
    nestedBytes += size
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try content.bytes(Stated(label: path, size: size))
    } catch {
      try add(path: path, size: size, refusal: .brokenArchive(error), content: .none)
      return
    }
    try addNested(MemoryBytes(bytes: bytes), format, path: path, depth: depth + 1)
  }

  /// Lists one piece of an archive cut into several, which alone says nothing.
  mutating func addVolume(path: String, size: UInt64) throws(ArchiveError) {
    try add(
      path: path, size: size, refusal: .brokenArchive(.inconsistent(.split)), content: .none)
  }

  /// Lists a part of the download that is not there.
  mutating func addMissing(path: String) throws(ArchiveError) {
    try add(path: path, size: 0, refusal: .missingPart, content: .none)
  }

  private func admit(depth: Int) -> EntryRefusal? {
    if depth > limits.nesting { return .nestedTooDeep }
    return nestedArchives >= limits.nestedArchives ? .tooManyArchives : nil
  }

  /// What is left of the total budget for inflating single gzip files.
  var unmeasuredBytes: UInt64 { limits.totalBytes - min(measuredBytes, limits.totalBytes) }

  mutating func count(measured bytes: UInt64) {
    measuredBytes = measuredBytes.addingReportingOverflow(bytes).partialValue
  }

  private func admit(bytes: UInt64) -> EntryRefusal? {
    bytes > limits.nestedBytes - min(nestedBytes, limits.nestedBytes) ? .overBudget : nil
  }

  /// The entries by the bytes of their paths, numbered; those beyond the total budget refused.
  func sorted() -> ([Entry], [EntryContent]) {
    var total: UInt64 = 0
    var entries: [Entry] = []
    var contents: [EntryContent] = []
    entries.reserveCapacity(items.count)
    contents.reserveCapacity(items.count)
    for index in PathOrder.sorted(items.map(\.path)) {
      let item = items[index]
      var readability = item.readability
      if readability == .readable || readability == .systemFile {
        let (sum, overflow) = total.addingReportingOverflow(item.size)
        if overflow || sum > limits.totalBytes {
          readability = .refused(.overBudget)
        } else {
          total = sum
        }
      }
      entries.append(
        Entry(id: entries.count, path: item.path, size: item.size, readability: readability))
      contents.append(item.content)
    }
    return (entries, contents)
  }
}

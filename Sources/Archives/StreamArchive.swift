/// An archive that is read from front to back: tar, tar.gz and 7z, through libarchive. An entry is
/// found again by its ordinal, so that reading one costs a pass up to it.
struct StreamArchive: Sendable {
  let source: any ByteSource
  let format: ArchiveFormat

  /// Streams the entry with this ordinal.
  func read(
    _ ordinal: Int, _ stated: Stated, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    let reader = try LibArchiveReader(source, format)
    for _ in 0...ordinal {
      guard try reader.next() != nil else {
        throw ArchiveError.damaged(entry: stated.label, .replaced)
      }
    }
    var stated = stated
    let isComplete = try withBuffer(Stated.chunkSize) { buffer in
      while true {
        let count = try reader.read(buffer, label: stated.label)
        if count == 0 { return true }
        try stated.take(count)
        guard try chunk(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return false }
      }
    }
    if isComplete { try stated.requireAll() }
  }
}

extension Listing {
  /// Lists in one pass. What the entries state in all is what passing over them can cost.
  mutating func addStream(
    _ archive: StreamArchive, prefix: String, depth: Int
  ) throws(ArchiveError) {
    let reader = try LibArchiveReader(archive.source, archive.format)
    var members: [(member: LibArchiveReader.Member, ordinal: Int)] = []
    var ordinal = 0
    var total: UInt64 = 0
    while let member = try reader.next() {
      let (sum, overflow) = total.addingReportingOverflow(member.size)
      guard !overflow, sum <= limits.totalBytes else {
        throw .overBudget(limit: limits.totalBytes)
      }
      guard ordinal < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      total = sum
      if !member.isFolder { members.append((member, ordinal)) }
      ordinal += 1
    }
    for (member, ordinal) in members {
      let path = prefix + member.label
      if let refusal = member.refusal {
        try add(path: path, size: member.size, refusal: refusal, content: .none)
      } else {
        let content = EntryContent.stream(archive, ordinal: ordinal)
        try addMember(path: path, size: member.size, content: content, depth: depth)
      }
    }
  }
}

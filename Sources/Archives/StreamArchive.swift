import Synchronization

/// An archive that is read from front to back: tar, tar.gz and 7z, through libarchive. An entry is
/// found again by its ordinal. Entries read in the order of the archive cost one pass together; an
/// earlier one costs a new pass up to it.
final class StreamArchive: Sendable {
  let source: any ByteSource
  let format: ArchiveFormat

  /// Where the last reading stopped.
  private let pass = Mutex<Pass?>(nil)

  /// A reader and the ordinal of the entry that it will find next.
  ///
  /// Unchecked, since libarchive's state may be used by any thread as long as it is one at a time:
  /// a pass is taken out of the mutex before it is used, so it has one owner.
  private struct Pass: @unchecked Sendable {
    let reader: LibArchiveReader
    var next: Int
  }

  init(source: any ByteSource, format: ArchiveFormat) {
    self.source = source
    self.format = format
  }

  /// Streams the entry with this ordinal.
  func read(
    _ ordinal: Int, _ stated: Stated, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    let pass = try pass(to: ordinal, label: stated.label)
    var stated = stated
    let isComplete = try withBuffer(Stated.chunkSize) { buffer in
      while true {
        let count = try pass.reader.read(buffer, label: stated.label)
        if count == 0 { return true }
        try stated.take(count)
        guard try chunk(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return false }
      }
    }
    if isComplete { try stated.requireAll() }
    self.pass.withLock { $0 = pass }
  }

  /// A pass that stands at the content of this entry.
  private func pass(to ordinal: Int, label: String) throws(ArchiveError) -> Pass {
    let last = pass.withLock { pass in
      let taken = pass
      pass = nil
      return taken
    }
    var pass: Pass
    if let last, last.next <= ordinal {
      pass = last
    } else {
      pass = Pass(reader: try LibArchiveReader(source, format), next: 0)
    }
    while pass.next <= ordinal {
      guard try pass.reader.next() != nil else { throw .damaged(entry: label, .replaced) }
      pass.next += 1
    }
    return pass
  }
}

extension LibArchiveReader {
  /// The next entry. Where the archive breaks off after files are known, nil and `end` says why.
  fileprivate func next(
    orEnd end: inout ArchiveError?, isKnown: Bool
  ) throws(ArchiveError) -> Member? {
    do throws(ArchiveError) {
      return try next()
    } catch {
      guard isKnown, error == .truncated || error == .inconsistent(.unreadable) else { throw error }
      end = error
      return nil
    }
  }
}

extension Listing {
  /// Lists in one pass. What the entries state in all is what passing over them can cost. Of an
  /// archive that breaks off, what came before is listed, and the archive itself as refused.
  mutating func addStream(
    _ archive: StreamArchive, label: String, prefix: String, depth: Int
  ) throws(ArchiveError) {
    let reader = try LibArchiveReader(archive.source, archive.format)
    var members: [(member: LibArchiveReader.Member, ordinal: Int)] = []
    var ordinal = 0
    var total: UInt64 = 0
    var end: ArchiveError?
    while let member = try reader.next(orEnd: &end, isKnown: !members.isEmpty) {
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
    if let end {
      try add(
        path: label, size: archive.source.count, refusal: .brokenArchive(end), content: .none)
    }
  }
}

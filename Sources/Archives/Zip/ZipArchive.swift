import CZlib

/// A zip file whose directory has been read and checked: every entry has one reading.
final class ZipArchive: Sendable {
  let records: [ZipRecord]
  private let source: any ByteSource

  /// The most that a directory may take in memory, in bytes.
  private static let longestDirectory: UInt64 = 256 << 20

  /// Refuses whatever two programs could read differently: several ends, a directory that is not
  /// where it is said to be, headers that disagree, entries that share bytes.
  ///
  /// Time: one pass over the directory and one read near each entry's header.
  init(_ source: any ByteSource, limits: ArchiveLimits) throws(ArchiveError) {
    let end = try ZipEnd.find(in: source)
    guard end.entries <= UInt64(max(0, limits.entries)) else {
      throw .tooManyEntries(limit: limits.entries)
    }
    guard end.size <= Self.longestDirectory else {
      throw .overBudget(limit: Self.longestDirectory)
    }
    let directory = try source.bytes(at: end.offset, count: Int(end.size))
    var records: [ZipRecord] = []
    records.reserveCapacity(Int(min(end.entries, end.size / UInt64(ZipRecord.fixedLength))))
    var rest = directory[...]
    while !rest.isEmpty {
      let record = try ZipRecord(rest)
      records.append(record)
      rest = rest.dropFirst(record.length)
    }
    guard UInt64(records.count) == end.entries else { throw .inconsistent(.directoryContent) }
    try Self.place(&records, in: source, end: end.offset)
    self.records = records
    self.source = source
  }

  /// Checks the local headers, and that the entries lie in front of the directory without touching
  /// each other.
  private static func place(
    _ records: inout [ZipRecord], in source: any ByteSource, end: UInt64
  ) throws(ArchiveError) {
    var headers = ZipLocalHeaders(source: source)
    var free: UInt64 = 0
    let order = records.indices.sorted { records[$0].header < records[$1].header }
    for index in order {
      let record = records[index]
      guard record.header < end else {
        throw .inconsistent(.entryPosition(entry: record.label))
      }
      guard record.header >= free else { throw .overlappingEntries }
      let data = try headers.data(of: record)
      let (dataEnd, overflow) = data.addingReportingOverflow(record.compressedSize)
      guard !overflow, dataEnd <= end else {
        throw .inconsistent(.entryPosition(entry: record.label))
      }
      records[index].data = data
      free = dataEnd
    }
  }

  /// Streams one entry, held to its stated size and checksum.
  func read(
    _ index: Int, _ stated: Stated, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    let record = records[index]
    var content = Checked(stated: stated, checksum: record.checksum)
    let isComplete =
      record.method == 0
      ? try readStored(record, &content, chunk) : try readDeflated(record, &content, chunk)
    if isComplete { try content.requireAll() }
  }

  /// False when `chunk` has had enough.
  private func readStored(
    _ record: ZipRecord, _ content: inout Checked, _ chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws -> Bool {
    try withBuffer(Int(min(UInt64(Stated.chunkSize), record.compressedSize))) { buffer in
      var done: UInt64 = 0
      while done < record.compressedSize {
        let input = try self.input(record, from: done, buffer)
        if input.isEmpty { return true }
        done += UInt64(input.count)
        guard try content.deliver(input, chunk) else { return false }
      }
      return true
    }
  }

  private func readDeflated(
    _ record: ZipRecord, _ content: inout Checked, _ chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws -> Bool {
    guard var inflater = Inflater(.none) else { throw ArchiveError.io(errno: 12) }
    let label = content.stated.label
    // One byte more than stated, so that a lie shows at once.
    let outputSize = Int(min(UInt64(Stated.chunkSize), content.stated.size + 1))
    return try withBuffer(Int(min(UInt64(Stated.chunkSize), record.compressedSize))) { buffer in
      try withBuffer(outputSize) { output in
        var done: UInt64 = 0
        var input = UnsafeRawBufferPointer(start: nil, count: 0)
        while true {
          if input.isEmpty, done < record.compressedSize {
            input = try self.input(record, from: done, buffer)
            done += UInt64(input.count)
          }
          let before = input.count
          let (count, status) = inflater.inflate(&input, into: output)
          if status == .damaged { throw ArchiveError.damaged(entry: label, .compression) }
          let delivered = UnsafeRawBufferPointer(rebasing: output[..<count])
          if count > 0, try !content.deliver(delivered, chunk) { return false }
          if status == .end {
            // Bytes behind the end of the stream would be another reading of the entry.
            guard input.isEmpty, done == record.compressedSize else {
              throw ArchiveError.damaged(entry: label, .compression)
            }
            return true
          }
          if count == 0, before == input.count {
            throw ArchiveError.damaged(entry: label, .shorterThanStated)
          }
        }
      }
    }
  }

  private func input(
    _ record: ZipRecord, from done: UInt64, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(ArchiveError) -> UnsafeRawBufferPointer {
    let wanted = Int(min(UInt64(buffer.count), record.compressedSize - done))
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
    let count = try source.read(at: record.data + done, into: part)
    return UnsafeRawBufferPointer(rebasing: part[..<count])
  }
}

/// Content on its way out: its length counted, its checksum summed.
private struct Checked {
  private(set) var stated: Stated
  let checksum: UInt32
  private var sum: UInt = 0

  init(stated: Stated, checksum: UInt32) {
    self.stated = stated
    self.checksum = checksum
  }

  mutating func deliver(
    _ bytes: UnsafeRawBufferPointer, _ chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws -> Bool {
    try stated.take(bytes.count)
    sum = crc32(sum, bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(clamping: bytes.count))
    return try chunk(bytes)
  }

  func requireAll() throws(ArchiveError) {
    try stated.requireAll()
    guard UInt32(truncatingIfNeeded: sum) == checksum else {
      throw .damaged(entry: stated.label, .checksum)
    }
  }
}

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
    let starts = records.map(\.header)
    let order = records.indices.sorted { starts[$0] < starts[$1] }
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
    let isComplete = try withBuffer(PackedBytes.bufferSize(record)) { buffer in
      var packed = PackedBytes(source: source, record: record, buffer: buffer)
      return record.method == 0
        ? try copy(&packed, &content, chunk) : try inflate(&packed, &content, chunk)
    }
    if isComplete { try content.requireAll() }
  }

  /// False when `chunk` has had enough.
  private func copy(
    _ packed: inout PackedBytes, _ content: inout Checked,
    _ chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws -> Bool {
    while true {
      let bytes = try packed.next()
      if bytes.isEmpty { return true }
      guard try content.deliver(bytes, chunk) else { return false }
    }
  }

  /// False when `chunk` has had enough.
  private func inflate(
    _ packed: inout PackedBytes, _ content: inout Checked,
    _ chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws -> Bool {
    guard var inflater = Inflater(.none) else { throw ArchiveError.outOfMemory }
    let label = content.stated.label
    // One byte more than stated, so that a lie shows at once.
    let size = Int(min(UInt64(Stated.chunkSize), content.stated.size + 1))
    return try withBuffer(size) { output in
      var input = UnsafeRawBufferPointer(start: nil, count: 0)
      while true {
        if input.isEmpty { input = try packed.next() }
        let before = input.count
        let (count, status) = inflater.inflate(&input, into: output)
        let bytes = UnsafeRawBufferPointer(rebasing: output[..<count])
        if count > 0, try !content.deliver(bytes, chunk) { return false }
        switch status {
        case .damaged: throw ArchiveError.damaged(entry: label, .compression)
        case .end where input.isEmpty && packed.isAtEnd: return true
        // Bytes behind the end of the stream would be another reading of the entry.
        case .end: throw ArchiveError.damaged(entry: label, .compression)
        case .more where count == 0 && before == input.count:
          throw ArchiveError.damaged(entry: label, .shorterThanStated)
        case .more: continue
        }
      }
    }
  }
}

/// The bytes of an entry as they lie in the archive, block by block.
private struct PackedBytes {
  let source: any ByteSource
  let record: ZipRecord
  let buffer: UnsafeMutableRawBufferPointer
  private var done: UInt64 = 0

  init(source: any ByteSource, record: ZipRecord, buffer: UnsafeMutableRawBufferPointer) {
    self.source = source
    self.record = record
    self.buffer = buffer
  }

  static func bufferSize(_ record: ZipRecord) -> Int {
    Int(min(UInt64(Stated.chunkSize), record.compressedSize))
  }

  var isAtEnd: Bool { done >= record.compressedSize }

  /// The next block, which lies in the buffer; empty at the end.
  mutating func next() throws(ArchiveError) -> UnsafeRawBufferPointer {
    let wanted = Int(min(UInt64(buffer.count), record.compressedSize - done))
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
    let count = wanted == 0 ? 0 : try source.read(at: record.data + done, into: part)
    done += UInt64(count)
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

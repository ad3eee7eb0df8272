/// A compiled time-zone file of RFC 8536 (TZif), version 2 or later.
///
/// Only the 64-bit block and the footer are read. Files that count leap seconds are refused, since
/// `Instant` does not.
struct TZifFile {
  let table: ZoneTable

  /// Nil for what is no such file or does not keep its own promises.
  init?(parsing bytes: UnsafeRawBufferPointer) {
    var reader = BigEndianReader(bytes)
    guard let first = Header(&reader), first.version >= UInt8(ascii: "2"),
      reader.skip(first.dataSize(timeSize: 4)),
      let header = Header(&reader), header.leapCount == 0
    else { return nil }
    guard let spans = TZifFile.spans(header, &reader),
      let footer = reader.line()
    else { return nil }
    table =
      PosixZone(footer).map { $0.extending(spans) } ?? ZoneTable(spans: spans, foldsFrom: .max)
  }

  private static func spans(
    _ header: Header, _ reader: inout BigEndianReader
  ) -> [ZoneTable.Span]? {
    let times = (0..<header.timeCount).compactMap { _ in reader.int64() }
    let kinds = (0..<header.timeCount).compactMap { _ in reader.byte().map(Int.init) }
    let types = (0..<header.typeCount).compactMap { _ in LocalTimeType(&reader) }
    let names = (0..<header.nameBytes).compactMap { _ in reader.byte() }
    guard times.count == header.timeCount, kinds.count == times.count,
      types.count == header.typeCount, names.count == header.nameBytes,
      reader.skip(header.standardCount + header.universalCount),
      let before = types.first, kinds.allSatisfy(types.indices.contains),
      zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return [before.span(from: .min, names)]
      + zip(times, kinds).map { types[$1].span(from: $0, names) }
  }

  private struct LocalTimeType {
    var offset: Int32
    var nameStart: Int

    init?(_ reader: inout BigEndianReader) {
      guard let offset = reader.int32(), abs(Int64(offset)) <= Int64(ZoneTable.largestOffset),
        reader.byte() != nil, let name = reader.byte()
      else { return nil }
      self.offset = offset
      nameStart = Int(name)
    }

    func span(from start: Int64, _ names: [UInt8]) -> ZoneTable.Span {
      let name = names.dropFirst(nameStart).prefix { $0 != 0 }
      return ZoneTable.Span(
        start: start, offset: offset, abbreviation: String(decoding: name, as: UTF8.self))
    }
  }

  private struct Header {
    var version: UInt8
    var universalCount: Int
    var standardCount: Int
    var leapCount: Int
    var timeCount: Int
    var typeCount: Int
    var nameBytes: Int

    init?(_ reader: inout BigEndianReader) {
      guard reader.int32() == 0x545A_6966, let version = reader.byte(), reader.skip(15) else {
        return nil
      }
      let counts = (0..<6).compactMap { _ in reader.int32().map(Int.init) }
      guard counts.count == 6, counts.allSatisfy({ (0...20_000).contains($0) }) else { return nil }
      self.version = version
      universalCount = counts[0]
      standardCount = counts[1]
      leapCount = counts[2]
      timeCount = counts[3]
      typeCount = counts[4]
      nameBytes = counts[5]
    }

    func dataSize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + nameBytes + leapCount * (timeSize + 4)
        + standardCount + universalCount
    }
  }
}

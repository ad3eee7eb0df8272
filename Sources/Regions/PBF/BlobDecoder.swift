import CZlib

/// Reads and unpacks the parts of a file one after the other, in buffers that are used again.
struct BlobDecoder {
  private let file: ExtractFile
  private var packed: [UInt8] = []
  private var unpacked: [UInt8] = []

  init(_ file: ExtractFile) { self.file = file }

  /// Calls `body` with the content of a part, which lasts as long as the call.
  mutating func content<Value>(
    of blob: PBFBlobs.Blob, _ body: (WireReader) throws(RegionError) -> Value
  ) throws(RegionError) -> Value {
    try file.read(at: blob.offset, count: blob.count, into: &packed)
    let raw = try unpack(blob.count)
    let bytes = raw == nil ? unpacked : packed
    return try bytes.withBytes(raw ?? 0..<unpackedCount) { bytes throws(RegionError) in
      guard let reader = WireReader(bytes) else { throw .damaged }
      return try body(reader)
    }
  }

  private var unpackedCount = 0

  /// - Returns: Where the content lies in `packed`; nil where it was unpacked.
  private mutating func unpack(_ count: Int) throws(RegionError) -> Range<Int>? {
    var raw: Range<Int>?
    var deflated: Range<Int>?
    var size = 0
    try packed.withBytes(0..<count) { blob throws(RegionError) in
      guard var reader = WireReader(blob), let base = blob.baseAddress else { throw .damaged }
      while let field = reader.nextField() {
        switch field {
        case .bytes(let number, let message):
          let start = (message.rest.baseAddress ?? base) - base
          let range = start..<start + message.rest.count
          switch number {
          case 1: raw = range
          case 3: deflated = range
          case 4: throw .compression("lzma")
          case 5: throw .compression("bzip2")
          case 6: throw .compression("lz4")
          case 7: throw .compression("zstd")
          default: break
          }
        case .number(2, let number): size = Int(exactly: number) ?? .max
        default: break
        }
      }
      guard reader.isSound else { throw .damaged }
    }
    if let raw { return raw }
    guard let deflated, size <= PBFBlobs.longestBlob else { throw .damaged }
    try inflate(deflated, size)
    return nil
  }

  private mutating func inflate(_ range: Range<Int>, _ size: Int) throws(RegionError) {
    if unpacked.count < size { unpacked = [UInt8](repeating: 0, count: size) }
    var written = uLongf(size)
    let status = unpacked.withUnsafeMutableBufferPointer { target in
      packed.withUnsafeBufferPointer { source in
        uncompress(
          target.baseAddress, &written, source.baseAddress.map { $0 + range.lowerBound },
          uLong(range.count))
      }
    }
    guard status == Z_OK, Int(written) == size else { throw .damaged }
    unpackedCount = size
  }
}

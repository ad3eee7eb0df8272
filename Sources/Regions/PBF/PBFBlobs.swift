/// The parts of an `.osm.pbf` file, by the headers in front of each.
///
/// The format: https://wiki.openstreetmap.org/wiki/PBF_Format
struct PBFBlobs {
  struct Blob: Sendable {
    /// Of the blob itself, after its header.
    var offset: Int
    var count: Int
  }

  /// The part that says what the file is.
  let header: Blob
  let data: [Blob]

  /// The format's own limits.
  static let longestHeader = 64 << 10
  static let longestBlob = 32 << 20
  /// A part is some tens of kilobytes in the files that programs write.
  private static let mostBlobs = 4_000_000

  init(_ file: ExtractFile) throws(RegionError) {
    var header: Blob?
    var data: [Blob] = []
    var offset = 0
    while offset < file.count {
      let head = try PBFBlobs.head(file, at: &offset)
      guard head.count <= PBFBlobs.longestBlob, data.count < PBFBlobs.mostBlobs else {
        throw .damaged
      }
      guard head.count <= file.count - offset else { throw .cutOff }
      let blob = Blob(offset: offset, count: head.count)
      switch head.kind {
      case "OSMHeader" where header == nil: header = blob
      case "OSMData" where header != nil: data.append(blob)
      // Other kinds may be skipped; a file does not begin with one.
      default: if header == nil { throw .unknownFormat }
      }
      offset += head.count
    }
    guard let header else { throw .unknownFormat }
    self.header = header
    self.data = data
  }

  private static func head(
    _ file: ExtractFile, at offset: inout Int
  ) throws(RegionError) -> (kind: String, count: Int) {
    let isFirst = offset == 0
    guard file.count - offset >= 4 else { throw isFirst ? .unknownFormat : .cutOff }
    let size = try file.bytes(at: offset, count: 4).reduce(0) { $0 << 8 | Int($1) }
    guard size <= longestHeader else { throw isFirst ? .unknownFormat : .damaged }
    guard size <= file.count - offset - 4 else { throw isFirst ? .unknownFormat : .cutOff }
    let bytes = try file.bytes(at: offset + 4, count: size)
    offset += 4 + size
    return try bytes.withBytes(bytes.indices) { bytes throws(RegionError) in
      guard var reader = WireReader(bytes) else { throw isFirst ? .unknownFormat : .damaged }
      var kind = ""
      var count: Int?
      while let field = reader.nextField() {
        switch field {
        case .bytes(1, let text): kind = text.text
        case .number(3, let number): count = Int(exactly: number)
        default: break
        }
      }
      guard reader.isSound, let count else { throw isFirst ? .unknownFormat : .damaged }
      return (kind, count)
    }
  }
}

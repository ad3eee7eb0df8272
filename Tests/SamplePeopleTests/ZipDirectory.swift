/// The names, sizes and dates in the central directory of a zip.
struct ZipDirectory {
  struct Entry {
    let name: String
    let size: Int
    let time: Int
    let date: Int
  }

  private(set) var entries: [Entry] = []

  /// Reads the directory that the last 22 bytes point to: these zips have no comment.
  init(_ bytes: [UInt8]) throws {
    func number(_ at: Int, _ width: Int) throws -> Int {
      guard at >= 0, at + width <= bytes.count else { throw GeneratorRun.Failure.unreadable("zip") }
      return bytes[at..<(at + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = bytes.count - 22
    var at = try number(end + 16, 4)
    for _ in 0..<(try number(end + 10, 2)) {
      let length = try number(at + 28, 2)
      guard try number(at, 4) == 0x0201_4b50, at + 46 + length <= bytes.count else {
        throw GeneratorRun.Failure.unreadable("zip")
      }
      entries.append(
        Entry(
          name: String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self),
          size: try number(at + 24, 4), time: try number(at + 12, 2),
          date: try number(at + 14, 2)))
      at += 46 + length
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a document of many records, as long as asked for.
enum LongDocument {
  static func write(
    _ path: String, _ megabytes: String, head: String, tail: String,
    record: (Int, inout Seeded, inout [UInt8]) -> Void
  ) throws {
    guard let size = Int(megabytes), (1...4000).contains(size), let file = fopen(path, "wb") else {
      throw Failure("cannot write \(path)")
    }
    defer { fclose(file) }
    var random = Seeded()
    var block = Array(head.utf8)
    var written = 0
    var row = 0
    while written < size * 1_000_000 {
      while block.count < 1 << 20 {
        record(row, &random, &block)
        row += 1
      }
      try write(block, to: file)
      written += block.count
      block.removeAll(keepingCapacity: true)
    }
    try write(Array(tail.utf8), to: file)
  }

  private static func write(_ block: [UInt8], to file: UnsafeMutablePointer<FILE>) throws {
    guard fwrite(block, 1, block.count, file) == block.count else { throw Failure("disk full") }
  }
}

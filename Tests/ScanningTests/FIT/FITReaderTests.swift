import Scanning
import Testing

/// Builds a FIT file byte by byte, in an order of bytes that the test chooses.
struct FITFile {
  private var messages: [UInt8] = []
  var isBigEndian = false

  static func bytes(_ value: Int64, _ size: Int, isBigEndian: Bool) -> [UInt8] {
    let little = (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    return isBigEndian ? little.reversed() : little
  }

  /// `fields`: number, size, base type.
  mutating func define(
    _ local: UInt8, message: Int64, _ fields: [[UInt8]], developer: [[UInt8]] = []
  ) {
    messages.append(0x40 | (developer.isEmpty ? 0 : 0x20) | local)
    messages += [0, isBigEndian ? 1 : 0] + Self.bytes(message, 2, isBigEndian: isBigEndian)
    messages += [UInt8(fields.count)] + fields.flatMap(\.self)
    if !developer.isEmpty { messages += [UInt8(developer.count)] + developer.flatMap(\.self) }
  }

  /// `values`: value and size, in the order of the definition.
  mutating func add(_ head: UInt8, _ values: [(Int64, Int)]) {
    messages.append(head)
    for (value, size) in values {
      messages += Self.bytes(value, size, isBigEndian: isBigEndian)
    }
  }

  func encoded(headerBytes: UInt8 = 14) -> [UInt8] {
    var file: [UInt8] = [headerBytes, 0x20, 0x54, 0x08]
    file += Self.bytes(Int64(messages.count), 4, isBigEndian: false) + Array(".FIT".utf8)
    if headerBytes == 14 { file += [0, 0] }
    file += messages
    return file + Self.bytes(Int64(Self.checksum(file)), 2, isBigEndian: false)
  }

  /// Bit by bit, as the polynomial is defined.
  private static func checksum(_ bytes: [UInt8]) -> UInt16 {
    var value: UInt16 = 0
    for byte in bytes {
      for bit in 0..<8 {
        let isOdd = (value ^ UInt16(byte >> bit)) & 1 == 1
        value = isOdd ? value >> 1 ^ 0xA001 : value >> 1
      }
    }
    return value
  }

  /// Two points, one message of another kind, and a point without a position.
  static func walk(isBigEndian: Bool = false) -> FITFile {
    var file = FITFile()
    file.isBigEndian = isBigEndian
    file.define(0, message: 0, [[0, 1, 0]])
    file.add(0, [(4, 1)])
    file.define(
      1, message: 20, [[253, 4, 0x86], [0, 4, 0x85], [1, 4, 0x85], [3, 1, 2], [6, 2, 0x84]])
    file.add(1, [(1_000_000_000, 4), (606_000_000, 4), (-52_000_000, 4), (88, 1), (1400, 2)])
    file.add(1, [(1_000_000_001, 4), (0x7FFF_FFFF, 4), (0x7FFF_FFFF, 4), (0xFF, 1), (0xFFFF, 2)])
    return file
  }
}

@Suite("Messages of FIT files")
struct FITReaderTests {
  private static let columns = [
    FITField("timestamp", 253), FITField("position_lat", 0), FITField("position_long", 1),
    FITField("heart_rate", 3), FITField("speed", 6),
  ]
  private static let walk = [
    ["1000000000", "606000000", "-52000000", "88", "1400"], ["1000000001", "", "", "", ""],
  ]

  private func table(_ bytes: [UInt8], chunk: Int = .max) -> RecordTable {
    RecordTable(bytes, chunk: chunk, reader: FITReader(fields: Self.columns))
  }

  @Test("Points with their own units, whatever the order of bytes", arguments: [false, true])
  func points(isBigEndian: Bool) {
    for header: UInt8 in [12, 14] {
      let bytes = FITFile.walk(isBigEndian: isBigEndian).encoded(headerBytes: header)
      let whole = table(bytes)
      #expect(whole.header == Self.columns.map(\.name))
      #expect(whole.rows == Self.walk)
      #expect(whole.problems.isEmpty)
      for size in 1...bytes.count { #expect(table(bytes, chunk: size) == whole) }
      #expect(bytes.withUnsafeBytes(FITReader.opens))
    }
  }

  @Test("Fields of developers are passed over, and layouts may change on the way")
  func layouts() {
    var file = FITFile()
    file.define(0, message: 20, [[3, 1, 2]], developer: [[0, 3, 0], [1, 1, 0]])
    file.add(0, [(70, 1), (0, 3), (9, 1)])
    file.define(0, message: 20, [[6, 2, 0x84], [3, 1, 2]])
    file.add(0, [(5, 2), (71, 1)])
    #expect(
      table(file.encoded()).rows == [["", "", "", "70", ""], ["", "", "", "71", "5"]])
  }

  @Test("Short times count from the last one, and go round at 32 seconds")
  func shortTimes() {
    var file = FITFile()
    file.define(0, message: 20, [[253, 4, 0x86], [3, 1, 2]])
    file.define(1, message: 20, [[3, 1, 2]])
    // 1 000 000 027 is 27 beyond a multiple of 32.
    file.add(0, [(1_000_000_027, 4), (70, 1)])
    file.add(0x80 | 1 << 5 | 30, [(71, 1)])
    file.add(0x80 | 1 << 5 | 2, [(72, 1)])
    #expect(1_000_000_027 % 32 == 27)
    #expect(
      table(file.encoded()).rows.map(\.[0]) == ["1000000027", "1000000030", "1000000034"])
  }

  @Test("Two files joined are both read")
  func joined() {
    let read = table(FITFile.walk().encoded() + FITFile.walk(isBigEndian: true).encoded())
    #expect(read.rows == Self.walk + Self.walk)
    #expect(read.problems.isEmpty)
  }

  @Test("A changed byte is noticed, a missing end too")
  func damage() {
    let bytes = FITFile.walk().encoded()
    var changed = bytes
    changed[changed.count - 3] ^= 1
    let read = table(changed)
    #expect(read.rows.count == 2)
    #expect(read.problems == [.wrongChecksum])
    for end in 0..<bytes.count {
      let cut = table(Array(bytes[..<end]))
      #expect(cut.rows == Array(Self.walk.prefix(cut.rows.count)))
      #expect(cut.problems == [.cutOff(row: cut.rows.count)])
    }
  }

  @Test("What is no FIT file, and a message that nothing defines")
  func malformed() {
    #expect(table(Array("a;b;c\n1;2;3\n4;5;6\n".utf8)).problems == [.malformed(row: 0)])
    var file = FITFile()
    file.add(3, [(1, 1)])
    #expect(table(file.encoded()).problems == [.malformed(row: 0)])
  }

  @Test("Whatever the bytes", arguments: 0..<20)
  func garbage(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<20 {
      var bytes = FITFile.walk().encoded()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 12..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let whole = table(bytes)
      for size in [1, 2, 7] { #expect(table(bytes, chunk: size) == whole) }
    }
  }
}

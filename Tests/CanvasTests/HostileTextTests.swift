import Canvas
import Glibc
import Testing

/// What no text of an export may do to a picture.
@Suite struct HostileTextTests {
  private static let corpora = getenv("DATALEAFLET_CORPORA").map { String(cString: $0) }

  private static let samples = [
    "", " ", "\u{1B}]0;title\u{07}", "\u{1B}[2J\u{1B}[H", "\u{90}q\u{9C}", "\u{0}\u{0}",
    "ﷺ", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", "👩‍❤️‍💋‍👨🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u{202E}moc.elpmaxe", "אבג abc", "ทำ", "க்ஷ", "각\u{11A8}",
    "\u{0600}12", "a\u{034F}\u{0301}", "\u{FFF9}x\u{FFFB}", "\u{10FFFF}", "𝔘𝔫𝔦", "１２３", "a\nb\tc",
  ]

  @Test(arguments: samples)
  func noSampleEscapes(text: String) { check(text) }

  @Test func mixturesOfSamplesDoNotEscape() {
    var random = Lehmer(seed: 42)
    for _ in 0..<500 {
      let count = random.next(6)
      check((0..<count).map { _ in Self.samples[random.next(Self.samples.count)] }.joined())
    }
  }

  @Test func randomScalarsDoNotEscape() {
    var random = Lehmer(seed: 7)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.next(12) {
        let ceiling = [0x100, 0x3000, 0x2_0000, 0x11_0000][random.next(4)]
        if let scalar = Unicode.Scalar(UInt32(random.next(ceiling))) { text.append(scalar) }
      }
      check(String(text))
    }
  }

  @Test(
    .enabled(
      if: corpora != nil, "DATALEAFLET_CORPORA names no folder with big-list-of-naughty-strings"))
  func naughtyStringsDoNotEscape() throws {
    let folder = try #require(Self.corpora) + "/big-list-of-naughty-strings"
    let lines = try #require(readLines("\(folder)/blns.txt"))
    #expect(lines.count > 400)
    for line in lines { check(line) }
  }

  /// Found by the fuzzer: U+E00C1, which is not assigned, and shows as nothing.
  @Test func nothingInvisiblePasses() {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard scalar.properties.isDefaultIgnorableCodePoint else { continue }
      let clean = CleanText.terminal("a\(scalar)b")
      #expect(clean == "ab", "U+\(String(value, radix: 16))")
    }
  }

  /// Draws a text at each width and offset; looks at every cell.
  private func check(_ text: String) {
    let width = text.columns
    #expect(!containsControl(CleanText.terminal(text)))
    #expect(CleanText.ascii(text).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    for columns in [1, 2, 3, 5, 8, 20] {
      for start in [0, 1, -1, -3] {
        var canvas = Canvas(Size(rows: 3, columns: columns + 2))
        let room = Rect(row: 1, column: 1, rows: 1, columns: columns)
        var used = 0
        canvas.clipped(to: room) {
          used = $0.write(text, at: Point(row: 1, column: 1 + start))
        }
        #expect(used == min(width, max(0, columns - start)))
        expectWhole(canvas)
        expectUntouched(canvas, outside: room)
      }
    }
    for line in TextLayout.wrap(text, width: 7) {
      #expect(line.columns <= 7)
      #expect(!containsControl(line))
    }
    #expect(TextLayout.pad(text, to: 9).columns == 9)
  }

  private func readLines(_ path: String) -> [String]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A small generator (Park and Miller 1988), so that a failure can be repeated.
struct Lehmer {
  private var state: Int

  init(seed: Int) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return state % bound
  }
}

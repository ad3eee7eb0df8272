import Canvas
import Testing

@Suite struct ASCIITests {
  @Test func frames() {
    var canvas = Canvas(Size(rows: 3, columns: 5))
    canvas.box(canvas.bounds)
    #expect(canvas.ascii().snapshot() == "+---+\n|   |\n+---+")
  }

  @Test(arguments: [
    ("Genève, Zürich, Łódź, Straße", "Geneve, Zurich, Lodz, Strase"),
    ("É Ñ ø ß ÿ Š ő", "E N o s y S o"),
    ("■■■□", "###-"), ("●●○", "##."), ("█▓░", "#=."),
    ("“a” – ‘b’…", "\"a\" - 'b'~"), ("⌂ § ≡ ± ▲", "H S = ? !"), ("東京", "? ? "), ("e\u{301}", "e"),
    ("\u{1B}[2J", "?[2J"),
  ])
  func likenesses(text: String, ascii: String) {
    #expect(CleanText.ascii(text) == ascii)
  }

  @Test func noColumnMoves() {
    var canvas = Canvas(Size(rows: 1, columns: 12))
    canvas.write("é東 ⌂ 🇨🇭 x", at: Point(row: 0, column: 0))
    #expect(canvas.ascii().snapshot() == "e?  H CH x")
    #expect(canvas.ascii().cells.count == canvas.cells.count)
  }

  @Test func everyScalarHasALikeness() {
    let strange = (UInt32(0)...0x1_FFFF).lazy.compactMap(Unicode.Scalar.init).first {
      !(0x20...0x7E).contains(ASCIILikeness.of($0))
    }
    #expect(strange == nil)
  }
}

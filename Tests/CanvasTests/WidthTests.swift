import Testing

@testable import Canvas

@Suite struct WidthTests {
  @Test(arguments: [
    ("plain", "plain", 5),
    ("esc\u{1B}[31m", "esc␛[31m", 8),
    ("\u{9B}2J", "\u{FFFD}2J", 3),
    ("a\u{7F}b", "a␡b", 3),
    ("a\u{202E}b\u{2066}c", "abc", 3),
    ("a\u{200D}b\u{FEFF}", "ab", 2),
    ("one\u{2028}two", "one two", 7),
    ("🇨🇭", "CH", 2),
    ("👨‍👩‍👧", "👨", 2),
    ("👍🏽", "👍", 2),
    ("❤️", "❤", 1),
    ("नमस्ते", "नमस्ते", 4),
    ("e\u{301}", "e\u{301}", 1),
    ("\u{301}", "◌\u{301}", 1),
    ("한", "한", 2),
    ("\u{1161}", "\u{FFFD}", 1),
    ("東京", "東京", 4),
    ("tag\u{E0041}\u{E007F}", "tag", 3),
    ("soft\u{AD}hyphen", "softhyphen", 10),
    ("\r\n", "␍␊", 2),
  ])
  func outsideTextIsMadeSafe(text: String, shown: String, columns: Int) {
    var canvas = Canvas(Size(rows: 1, columns: 20))
    #expect(canvas.write(text, at: Point(row: 0, column: 0)) == columns)
    #expect(text.columns == columns)
    #expect(canvas.snapshot() == shown)
    #expect(CleanText.terminal(text) == shown)
  }

  @Test func fiveScalarsFitInACell() {
    let crowded = "a" + String(repeating: "\u{301}", count: 9) + "b"
    #expect(CleanText.terminal(crowded).unicodeScalars.count == 6)
    #expect(crowded.columns == 2)
  }

  @Test(arguments: [
    "⌂", "●", "≠", "§", "≡", "±", "☼", "☻", "¶", "♪", "¤", "◄", "►", "∞", "∩", "▼", "▲", "×", "√",
    "■", "□", "○", "░", "▒", "▓", "█", "─", "⣿",
  ])
  func everySignOfTheLeafletIsOneColumn(sign: String) {
    #expect(sign.columns == 1)
  }

  @Test func longTextIsCut() {
    let clean = CleanText.terminal(String(repeating: "x", count: 500), limit: 100)
    #expect(clean == String(repeating: "x", count: 100) + "…")
  }

  /// Every scalar of Unicode, alone and after a letter: no control leaves, widths agree with what
  /// a canvas uses, and cleaning again changes nothing.
  @Test func everyScalarIsSafe() {
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Beyond the planes in use a sample is enough.
      if value > 0x32000, value < 0xE0000 || value > 0xE1000, value % 97 != 0 { continue }
      let text = "a" + String(scalar)
      let clean = CleanText.terminal(text)
      guard !containsControl(clean), clean.columns == text.columns else {
        Issue.record("U+\(String(value, radix: 16)) is not safe: \(Array(clean.unicodeScalars))")
        return
      }
      let alone = CleanText.terminal(String(scalar))
      guard CleanText.terminal(alone) == alone, alone.columns <= 2 else {
        Issue.record("U+\(String(value, radix: 16)) is not stable")
        return
      }
      let glyph = Glyph(scalar)
      guard let first = glyph.first, !isControl(first) else {
        Issue.record("U+\(String(value, radix: 16)) became a control in a glyph")
        return
      }
    }
  }
}

func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

func containsControl(_ text: String) -> Bool { text.unicodeScalars.contains(where: isControl) }

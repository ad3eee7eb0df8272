import Canvas
import Testing

@Suite struct TextLayoutTests {
  @Test func linesBreakAtSpaces() {
    #expect(
      TextLayout.wrap("Read this before you share the copy.", width: 12)
        == ["Read this", "before you", "share the", "copy."])
    #expect(TextLayout.wrap("exactly ten", width: 11) == ["exactly ten"])
    #expect(TextLayout.wrap("", width: 5) == [""])
    #expect(TextLayout.wrap("one\n\ntwo", width: 5) == ["one", "", "two"])
  }

  @Test func longWordsAreCut() {
    #expect(
      TextLayout.wrap("a Donaudampfschiff b", width: 6) == ["a", "Donaud", "ampfsc", "hiff b"])
    #expect(TextLayout.wrap("東京都庁前", width: 5) == ["東京", "都庁", "前"])
    #expect(TextLayout.wrap("東京", width: 0) == ["東", "京"])
  }

  @Test func laterLinesHang() {
    #expect(TextLayout.wrap("one two three", width: 7, hanging: 2) == ["one", "  two", "  three"])
  }

  @Test func nothingButBlanksIsLost() {
    let text = "Your copy shows 91 of 100 nights — à Genève, 東京 and e\u{301}cole."
    for width in 2..<60 {
      let lines = TextLayout.wrap(text, width: width)
      #expect(lines.allSatisfy { $0.columns <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func textIsCutAndFilledToAWidth() {
    #expect(TextLayout.truncate("Plainpalais", to: 6) == "Plain…")
    #expect(TextLayout.truncate("Plain", to: 5) == "Plain")
    #expect(TextLayout.truncate("東京", to: 3) == "東…")
    #expect(TextLayout.truncate("東京", to: 0) == "")
    #expect(TextLayout.pad("東", to: 4) == "東  ")
    #expect(TextLayout.pad("7", to: 3, alignment: .trailing) == "  7")
    for width in 0..<8 { #expect(TextLayout.pad("東京 x", to: width).columns == width) }
  }
}

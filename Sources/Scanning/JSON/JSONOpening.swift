/// Tells a document from a table whose first column name happens to begin with a bracket.
enum JSONOpening {
  private static let words = [
    "true", "false", "null", "NaN", "Infinity", "-Infinity",
  ].map { Array($0.utf8) }
  private static let numberSigns = Set("+-.0123456789eE".utf8)

  /// Whether the first bracket is followed by what may stand behind it, as far as the text goes.
  static func fits(_ text: ArraySlice<UInt8>) -> Bool {
    let document = text.drop(while: Ascii.isBlank)
    guard let first = document.first, JSONSign.isBegin(first) else { return false }
    let content = document.dropFirst().drop(while: JSONSign.isSeparator)
    guard let next = content.first else { return true }
    if next == Ascii.quote || JSONSign.isEnd(next) { return true }
    guard first == JSONSign.arrayBegin else { return false }
    return JSONSign.isBegin(next) || isValue(content.prefix { !endsWord($0) })
  }

  private static func isValue(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy(numberSigns.contains)
      || words.contains { word.elementsEqual($0) }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    JSONSign.isSeparator(byte) || JSONSign.isEnd(byte)
  }
}

import Canvas

/// Whatever a text holds, a terminal gets one line of it without a sequence, and cleaning it again changes nothing.
func fuzzText(_ bytes: UnsafeRawBufferPointer) -> CInt {
  let text = String(decoding: bytes, as: UTF8.self)
  let clean = CleanText.terminal(text)
  precondition(clean.unicodeScalars.allSatisfy { !isForbidden($0) }, "a forbidden scalar passes")
  precondition(CleanText.terminal(clean) == clean, "cleaning is not done at once")
  precondition(clean.columns == text.columns || text.utf8.count > CleanText.defaultLimit)
  for width in [1, 7, 40] {
    precondition(TextLayout.truncate(text, to: width).columns <= width)
    precondition(TextLayout.wrap(text, width: width).allSatisfy { $0.columns <= max(width, 2) })
  }
  return 0
}

/// Controls, changes of direction and what nobody sees.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    || scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
}

/// Character references of HTML: numbers, and the names of HTML 3.2 with the spaces, dashes and
/// quotation marks that exports use.
enum HTMLEntities {
  /// Bytes that a reference has at most, so that a cut one is waited for.
  static let longest = 16

  /// Appends the text with its references decoded. What is no reference stays as it is.
  static func decode(_ text: UnsafeRawBufferPointer, into result: inout [UInt8]) {
    var position = 0
    while position < text.count {
      guard let open = text[position...].firstIndex(of: Ascii.ampersand) else { break }
      result.append(contentsOf: text[position..<open])
      position = open + 1
      let reach = min(text.count, open + longest)
      guard let end = text[position..<reach].firstIndex(of: Ascii.semicolon),
        let scalar = scalar(text[position..<end])
      else {
        result.append(Ascii.ampersand)
        continue
      }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      position = end + 1
    }
    result.append(contentsOf: text[position...])
  }

  private static func scalar(_ name: Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar? {
    if name.first == Ascii.hash { return numbered(name.dropFirst()) }
    guard !name.isEmpty, let name = String(validating: name, as: UTF8.self) else { return nil }
    return named[name]
  }

  /// U+FFFD for a number that stands for no character.
  private static func numbered(_ digits: Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), !text.hasPrefix("+") else {
      return nil
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
      "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "bull": "•", "hellip": "…", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™",
      "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "rarr": "→",
      "larr": "←",
    ]
    for (offset, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
    }
    return named
  }()

  /// U+00A0 to U+00FF in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """
}

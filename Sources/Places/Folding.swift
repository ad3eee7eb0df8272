/// Names without case and accents, as UTF-8: `Hôpital` and `HOPITAL` become `hopital`.
package enum Folding {
  /// Longer texts are cut: names come from strangers.
  package static let longestName = 200

  /// The base letters of Latin letters with marks. Umlauts lose their dots (`ü` to `u`), as the
  /// patterns of the taxonomy expect. Letters of other scripts stay as they are, in lower case.
  private static let table: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ďđðḋḍḏḑḓ"),
      ("e", "èéêëēĕėęěȅȇȩẹẻẽếềểễệḕḗḙḛḝ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥħȟḣḥḧḩḫẖ"),
      ("i", "ìíîïĩīĭįıǐȉȋịỉḭḯ"), ("j", "ĵǰ"), ("k", "ķĸǩḱḳḵ"), ("l", "ĺļľŀłḷḹḻḽ"), ("m", "ḿṁṃ"),
      ("n", "ñńņňŉŋǹṅṇṉṋ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợṍṏṑṓ"), ("p", "ṕṗ"),
      ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"), ("t", "ţťŧțṫṭṯṱẗ"),
      ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻ"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
      ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"), ("ss", "ß"), ("ae", "æǣǽ"), ("oe", "œ"), ("th", "þ"),
      ("ij", "ĳ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("'", "’‘ʼ´`′"), ("-", "‐‑‒–—−"),
      (" ", "\u{A0}\u{2009}\u{202F}\u{3000}\t\n\r"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, marked) in rows {
      for scalar in marked.unicodeScalars { table[scalar] = base }
    }
    return table
  }()

  /// Linear in the text, of which at most `limit` scalars are read.
  package static func fold(_ text: String, limit: Int = longestName) -> [UInt8] {
    let table = FoldedScalar.table
    var folded: [UInt8] = []
    folded.reserveCapacity(min(text.utf8.count, limit))
    var scalars = 0
    for scalar in text.unicodeScalars {
      guard scalars < limit else { break }
      scalars += 1
      FoldedScalar.of(scalar, table).append(to: &folded)
    }
    return folded
  }

  /// What one scalar becomes: nothing for a mark, two letters for some.
  static func spelled(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return plain(scalar) }
    guard !isMark(scalar) else { return [] }
    return scalar.properties.lowercaseMapping.unicodeScalars.filter { !isMark($0) }
      .flatMap { lower in table[lower].map { Array($0.utf8) } ?? plain(lower) }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 65...90: [UInt8(scalar.value + 32)]
    case 0..<32: [32]
    default: Array(String(scalar).utf8)
    }
  }

  /// A combining mark that follows its letter, or a soft hyphen or joiner inside a word.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || scalar.value == 0xAD
      || (0x200B...0x200D).contains(scalar.value)
  }

  /// Letters, digits, `_`, and every byte of other scripts.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 97...122, 95, 128...: true
    default: false
    }
  }
}

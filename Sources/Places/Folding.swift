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
  static func fold(_ text: Substring, limit: Int = longestName) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(min(text.utf8.count, limit))
    for scalar in text.unicodeScalars.prefix(limit) {
      if scalar.isASCII {
        append(scalar, to: &folded)
      } else if !isMark(scalar) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lower) {
          if let base = table[lower] {
            folded += base.utf8
          } else {
            append(lower, to: &folded)
          }
        }
      }
    }
    return folded
  }

  package static func fold(_ text: String, limit: Int = longestName) -> [UInt8] {
    fold(text[...], limit: limit)
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.value {
    case 65...90: folded.append(UInt8(scalar.value + 32))
    case 0..<32: folded.append(32)
    case 32..<128: folded.append(UInt8(scalar.value))
    default: folded += UTF8.encode(scalar).map { Array($0) } ?? []
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

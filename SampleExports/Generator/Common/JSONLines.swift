/// JSON as the companies write it, by hand: the same bytes on every machine.
enum JSONLines {
  static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// As Facebook writes text: the bytes of UTF-8, each as if it were a character.
  static func mojibake(_ text: String) -> String {
    var result = "\""
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: result += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: result += String(UnicodeScalar(byte))
      default: result += "\\u00" + hexadecimal(byte >> 4) + hexadecimal(byte & 15)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ digit: UInt8) -> String { String(digit, radix: 16) }

  static func list(_ values: [String]) -> String {
    "[\n" + values.map { "  " + $0 }.joined(separator: ",\n") + "\n]"
  }
}

/// The private modes that are sent past ncurses.
///
/// ncurses' own mouse is not used: it speaks the protocol that terminfo names, and for tmux and
/// screen that is the old one, which ends at column 223.
enum ScreenModes {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// Presses (1000) and drags (1002), in the SGR form (1006).
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

  /// What puts a screen back after a crash, when ncurses cannot be asked any more: keypad and
  /// alternate screen off, plain colours, cursor seen. Terminals without a second screen know
  /// none of that but colours.
  static func restore(hasSecondScreen: Bool) -> String {
    hasSecondScreen
      ? pasteOff + mouseOff + "\u{1B}[?1l\u{1B}>\u{1B}[?1049l\u{1B}[0m\u{1B}[?25h\r\n"
      : "\u{1B}[0m\r\n"
  }

  /// Puts text on the clipboard of the person's own terminal, even over ssh (OSC 52).
  static func copy(_ text: String) -> String {
    "\u{1B}]52;c;" + base64(Array(text.utf8)) + "\u{07}"
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + [UInt8](repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        let isData = place <= group.count
        result.append(isData ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

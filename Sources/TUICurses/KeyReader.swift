import CNcursesw
import Canvas
import Glibc
import TUI

/// Turns what ncurses reads into events.
@MainActor
struct KeyReader {
  let input: Int32

  /// The characters of one paste; the rest of a longer one is dropped.
  static let pasteLimit = 1_000_000

  /// How long the rest of a sequence that has begun may take, in milliseconds.
  private static let patience: Int32 = 250

  /// Everything that has arrived.
  func read() -> [Event] {
    var events: [Event] = []
    while let code = next() {
      if let event = event(for: code) { events.append(event) }
    }
    return events
  }

  private enum Code {
    case key(Int32)
    case scalar(Unicode.Scalar)
  }

  private func next(waiting milliseconds: Int32 = 0) -> Code? {
    var code: wint_t = 0
    var status = wget_wch(cn_stdscr(), &code)
    if status == ERR, milliseconds > 0 {
      var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, milliseconds) > 0 else { return nil }
      status = wget_wch(cn_stdscr(), &code)
    }
    if status == ERR { return nil }
    if status == KEY_CODE_YES { return .key(Int32(bitPattern: code)) }
    return .scalar(Unicode.Scalar(code) ?? "\u{FFFD}")
  }

  private func event(for code: Code) -> Event? {
    switch code {
    case .key(ExtraKeys.mouse): mouse()
    case .key(ExtraKeys.pasteStart): .paste(paste())
    case .key(let key): (ExtraKeys.arrow(key) ?? ExtraKeys.named(key)).map { .key($0) }
    case .scalar("\u{1B}"): escape()
    case .scalar(let scalar): KeyReader.press(scalar).map { .key($0) }
    }
  }

  /// Alt and a key arrive as ESC and the key at once; alone, ESC is Escape.
  private func escape() -> Event? {
    switch next() {
    case nil, .scalar("\u{1B}"): return .key(KeyPress(.escape))
    case .scalar(let scalar):
      guard let press = KeyReader.press(scalar) else { return nil }
      return .key(KeyPress(press.key, press.modifiers.union(.alt)))
    case .key: return nil
    }
  }

  /// The key that sends a character. Controls are letters with Control held.
  static func press(_ scalar: Unicode.Scalar) -> KeyPress? {
    switch scalar.value {
    case 0x00: KeyPress(.character(" "), .control)
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0A, 0x0D: KeyPress(.enter)
    case 0x01...0x1A:
      Unicode.Scalar(scalar.value + 0x60).map { KeyPress(.character(Character($0)), .control) }
    case 0x1B: KeyPress(.escape)
    case 0x1C...0x1F, 0x80...0x9F: nil
    default: KeyPress(.character(Character(scalar)))
    }
  }

  private func paste() -> String {
    var text = String.UnicodeScalarView()
    var count = 0
    while let code = next(waiting: KeyReader.patience) {
      switch code {
      case .key(ExtraKeys.pasteEnd): return String(text)
      case .key: continue
      case .scalar(let scalar):
        guard count < KeyReader.pasteLimit else { continue }
        text.append(scalar == "\r" ? "\n" : scalar)
        count += 1
      }
    }
    return String(text)
  }

  /// Reads `button;column;row` and the final `M` (pressed) or `m` (released).
  private func mouse() -> Event? {
    var report = ""
    while report.utf8.count < 20, case .scalar(let scalar)? = next(waiting: KeyReader.patience) {
      if scalar == "M" || scalar == "m" {
        return MouseReport.parse(report, isPress: scalar == "M").map { .mouse($0) }
      }
      guard scalar == ";" || ("0"..."9").contains(scalar) else { return nil }
      report.unicodeScalars.append(scalar)
    }
    return nil
  }
}

import Leaflet

/// What a facilitator types to go through a session as linear text. The letters are the same in every
/// language, and no entry of answers looks like one.
enum PlainCommand: Sendable, Hashable, CaseIterable {
  case next, back, again, method, time, pause, more, helpers, mask, blank
  case skip, leaveOut, finish, export, delete, commands, quit

  /// Nil where the line is none of these. A line without a word goes on.
  init?(_ line: String) {
    let typed = line.lowercased()
    guard let command = Self.allCases.first(where: { $0.letter == typed }) else {
      guard let other = Self.others[typed] else { return nil }
      self = other
      return
    }
    self = command
  }

  /// Empty for the Enter key alone.
  var letter: String {
    switch self {
    case .next: ""
    case .back: "b"
    case .again: "r"
    case .method: "w"
    case .time: "t"
    case .pause: "p"
    case .more: "+"
    case .helpers: "h"
    case .mask: "m"
    case .blank: "x"
    case .skip: "s"
    case .leaveOut: "l"
    case .finish: "f"
    case .export: "e"
    case .delete: "d"
    case .commands: "c"
    case .quit: "q"
    }
  }

  /// What hands that know the full screen type.
  private static let others: [String: PlainCommand] = ["n": .next, "?": .commands]

  private var titleKey: String {
    switch self {
    case .next: "session.key.next"
    case .back: "session.key.previous"
    case .again: "session.plain.key.again"
    case .method: "session.key.method"
    case .time: "session.plain.key.time"
    case .pause: "session.key.pause"
    case .more: "session.key.more"
    case .helpers: "session.key.helpers"
    case .mask: "session.key.mask"
    case .blank: "session.key.blank"
    case .skip: "session.key.skip"
    case .leaveOut: "session.key.drop"
    case .finish: "session.key.finish"
    case .export: "session.key.export"
    case .delete: "session.key.delete"
    case .commands: "session.plain.key.commands"
    case .quit: "ui.key.quit"
    }
  }

  /// Every command with what it does, one a line, and how answers are typed.
  static func list(_ words: Words) -> [String] {
    [words["session.plain.commands"]]
      + allCases.map { command in
        let key = command == .next ? words["session.plain.enter"] : command.letter
        return words.labelled(key, words[command.titleKey])
      }
      + ["own", "show", "persona"].map { words.labelled($0, words["session.plain.key.\($0)"]) }
      + [words["session.key.answers"]]
  }
}

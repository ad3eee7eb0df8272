import Leaflet
import Session
import TUI

extension SessionScreen {
  /// What a facilitator can do: the keys of the dashboard, which are those of the stage too.
  static func commands(_ state: AppState) -> [AppCommand] {
    let words = state.words
    return [
      step("next", .next, words, keys: ["n", "right"]) { !$0.isOver },
      step("previous", .back, words, keys: ["p", "left"]),
      other("answers", words, keys: ["enter"], isEnabled: { !$0.session.isOver }) {
        $0.ask(words["session.prompt"])
      },
      step("pause", .pause, words, keys: ["space"]) { $0.timer != nil },
      step("more", .add(minutes: 2), words, keys: ["+"]) { !$0.isOver },
      step("mask", .mask, words, keys: ["m"]),
      step("blank", .blank, words, keys: ["b"]),
      other("view", words, keys: ["tab"]) { $0.toggleView() },
      step("skip", .skip, words, keys: ["s"]) { $0.part + 1 < $0.script.parts.count },
      step("drop", .drop, words, keys: ["d"]) { $0.droppable != nil },
      step("finish", .finishEarly, words, keys: ["f"]) { $0.part + 1 < $0.script.parts.count },
      other("method", words, keys: ["w"], isEnabled: { $0.session.question != nil }) {
        $0.show(.method)
      },
      other("helpers", words, keys: ["h"]) { $0.show(.helpers) },
      export(words), open(words), delete(state),
    ]
  }

  private static func step(
    _ name: String, _ event: SessionEvent, _ words: Words, keys: [KeyPress],
    isEnabled: @escaping @Sendable (SessionState) -> Bool = { _ in true }
  ) -> AppCommand {
    other(name, words, keys: keys, isEnabled: { isEnabled($0.session) }) { $0.update(event) }
  }

  /// A command of the session, where no page lies over it.
  private static func other(
    _ name: String, _ words: Words, keys: [KeyPress],
    isEnabled: @escaping @Sendable (SessionScreen) -> Bool = { _ in true },
    _ change: @escaping @Sendable (inout SessionScreen) -> Void
  ) -> AppCommand {
    AppCommand(
      "session.\(name)", title: words["session.key.\(name)"],
      hint: words.has("session.hint.\(name)") ? words["session.hint.\(name)"] : nil, keys: keys,
      isEnabled: { $0.session.map { $0.page == nil && isEnabled($0) } ?? false }
    ) { state in
      if var screen = state.session {
        change(&screen)
        state.session = screen
      }
      return []
    }
  }

  /// Counts and means to a file.
  private static func export(_ words: Words) -> AppCommand {
    AppCommand(
      "session.export", title: words["session.key.export"], keys: ["e"],
      isEnabled: { $0.session?.page == nil }
    ) { state in
      guard let table = state.session?.session.export else {
        state.note = state.words["session.export.tooFew"]
        return []
      }
      return [.work { .export(table, attempt: 1) }]
    }
  }

  /// The program's own screens, with the data that are spoken of.
  private static func open(_ words: Words) -> AppCommand {
    AppCommand(
      "session.open", title: words["session.key.open"], keys: ["o"],
      isEnabled: { $0.session?.canOpenScreens ?? false }
    ) { state in
      state.openScreens()
      return []
    }
  }

  /// The last thing to do, and only then in the footer.
  private static func delete(_ state: AppState) -> AppCommand {
    let words = state.words
    let isLast = state.session?.session.isOver ?? false
    return AppCommand(
      "session.delete", title: words["session.key.delete"],
      hint: isLast ? words["session.hint.delete"] : nil, keys: ["D"],
      isEnabled: { $0.session.map { $0.page == nil && !$0.session.copies.isEmpty } ?? false }
    ) { state in
      guard let receipt = state.session?.deleteAll() else { return [] }
      (state.opened, state.leaflet) = (nil, nil)
      return [.work { .receipt(receipt) }]
    }
  }
}

extension SessionScreen {
  /// The copy that is spoken of, as the program's screens show it.
  var openExport: OpenedExport? { exports[session.data.name] }

  /// An own copy stands on the program's screens as it is: never where the room looks on.
  var canOpenScreens: Bool {
    page == nil && openExport != nil && (session.data.name.isPersona || hasStage)
  }
}

import Canvas
import TUI

/// A small program that uses every kind of effect.
struct Counter: Program {
  struct State: Sendable, Equatable {
    var count = 0
    var size = Size(rows: 0, columns: 0)
    var log: [String] = []
    var name = ""
  }

  enum Message: Sendable, Equatable {
    case loaded(Int)
    case progress(Int)
  }

  static let commands = CommandTable<State, Message>([
    Command("count.up", title: "Count up", hint: "up", keys: ["+", "up"]) { state in
      state.count += 1
      return []
    },
    Command(
      "count.down", title: "Count down", hint: "down", keys: ["-"], isEnabled: { $0.count > 0 }
    ) { state in
      state.count -= 1
      return []
    },
    Command("load", title: "Load a number", keys: ["w"]) { _ in [.work { .loaded(40) }] },
    Command("load.slowly", title: "Load slowly", keys: ["s"]) { _ in
      [
        .workStream(id: "slow") { post in
          for step in 1...3 { post(.progress(step)) }
        }
      ]
    },
    Command("stop", title: "Stop loading", keys: ["esc"]) { _ in [.cancel("slow")] },
    Command("copy", title: "Copy the count", keys: ["y"]) { [.copy("\($0.count)"), .bell] },
    Command("quit", title: "Quit", hint: "quit", keys: ["q", "^c"]) { _ in [.quit(status: 3)] },
  ])

  func update(_ state: inout State, _ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.loaded(let count)): state.count += count
    case .message(.progress(let step)): state.log.append("step \(step)")
    case .event(.resize(let size)): state.size = size
    case .event(.resumed): state.log.append("resumed")
    case .event(.paste(let text)): state.name = text
    case .event(.terminate): state.log.append("terminate")
    case .event(.mouse(let mouse)): state.log.append("mouse \(mouse.at.row),\(mouse.at.column)")
    case .event(.key(let press)): return Self.commands.dispatch(press, &state) ?? []
    }
    return []
  }

  func view(_ state: State, on canvas: inout Canvas) {
    canvas.write("count \(state.count)", at: Point(row: 0, column: 0))
    for (row, line) in state.log.enumerated() {
      canvas.write(line, at: Point(row: row + 1, column: 0), .muted)
    }
    canvas.focus = Point(row: 0, column: 0)
  }
}

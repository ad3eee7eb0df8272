import Canvas
import Leaflet
import Session
import TUI

/// The second terminal, which the room sees: it shows the pages that it is sent, and nothing else.
public struct StageApp: Program {
  public struct State: Sendable {
    var page: StagePage?
    var words: Words
    /// Blank for who stands at this terminal.
    var isBlank = false

    /// Wording keys of what may record this terminal.
    let warnings: [String]

    public init(words: Words, warnings: [String] = []) {
      self.words = words
      self.warnings = warnings
    }
  }

  public enum Message: Sendable, Hashable { case page(StagePage) }

  public init() {}

  public func update(_ state: inout State, _ input: Input<Message>) -> [TUI.Effect<Message>] {
    switch input {
    case .message(.page(let page)): state.page = page
    case .event(.terminate(let signal)): return [.quit(status: 128 + signal)]
    case .event(.key("^c")): return [.quit(status: 130)]
    case .event(.key("q")): return [.quit(status: 0)]
    case .event(.key("^z")): return [.suspend]
    case .event(.key("b")): state.isBlank.toggle()
    case .event: break
    }
    return []
  }

  public func view(_ state: State, on canvas: inout Canvas) {
    canvas.focus = canvas.bounds.origin
    guard !state.isBlank else { return }
    let rect = canvas.bounds.inset(
      rows: canvas.size.rows > 12 ? 1 : 0, columns: canvas.size.columns > 30 ? 2 : 0)
    guard let page = state.page else {
      // Before the room looks: later, nothing but pages stands here.
      let lines = ["session.stage.waiting"] + state.warnings
      return canvas.write(
        wrapped: lines.map { state.words[$0] }.joined(separator: "\n"), in: rect, .muted)
    }
    StageDrawing(page, state.words).draw(on: &canvas, in: rect)
  }
}

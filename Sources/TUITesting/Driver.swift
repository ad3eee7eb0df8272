import Canvas
import Synchronization
import TUI

/// Runs a program without a terminal: keys in, pictures out.
public struct Driver<P: Program>: Sendable {
  public let program: P
  public private(set) var state: P.State
  public private(set) var size: Size
  public var theme: Theme
  /// The exit status, once the program quit; after that it takes nothing more in.
  public private(set) var status: Int32?
  /// What the program put on the clipboard, last.
  public private(set) var copied: String?
  public private(set) var bells = 0
  private var queue: [Work] = []

  private struct Work: Sendable {
    let id: WorkID?
    let run: @Sendable () async -> [P.Message]
  }

  /// A key by a name that nobody gave one.
  public struct UnknownKey: Error {
    public let name: String
  }

  /// Starts with the terminal's size, as the runtime does.
  public init(
    _ program: P, _ state: P.State, size: Size = Size(rows: 24, columns: 80),
    theme: Theme = .ansi16, effects: [Effect<P.Message>] = []
  ) {
    self.program = program
    self.state = state
    self.size = size
    self.theme = theme
    perform(effects)
    send(.resize(size))
  }

  /// Whether no work is left to wait for.
  public var isIdle: Bool { queue.isEmpty }

  /// Presses keys by their names (`KeyPress.init(named:)`), separated by blanks: `j j enter wait`.
  ///
  /// Work that the program asks for runs at `wait`, so that tests see what was on the screen
  /// meanwhile.
  public mutating func press(_ keys: String) async throws {
    for name in keys.split(separator: " ").map(String.init) {
      if name == "wait" {
        await wait()
      } else if let press = KeyPress(named: name) {
        send(.key(press))
      } else {
        throw UnknownKey(name: name)
      }
    }
  }

  /// Types every character of a text.
  public mutating func type(_ text: String) {
    for character in text { send(.key(KeyPress(.character(character)))) }
  }

  public mutating func send(_ event: Event) {
    if case .resize(let size) = event { self.size = size }
    take(.event(event))
  }

  public mutating func send(_ message: P.Message) { take(.message(message)) }

  /// Runs the work that waits, and what that leads to, one after the other.
  public mutating func wait() async {
    while !queue.isEmpty {
      let work = queue.removeFirst()
      for message in await work.run() { take(.message(message)) }
    }
  }

  public var canvas: Canvas { program.picture(of: state, size, theme: theme) }

  public func snapshot(styles: Bool = false) -> String { canvas.snapshot(styles: styles) }

  private mutating func take(_ input: Input<P.Message>) {
    guard status == nil else { return }
    perform(program.update(&state, input))
  }

  private mutating func perform(_ effects: [Effect<P.Message>]) {
    for effect in effects {
      switch effect {
      case .work(let work): queue.append(Work(id: nil) { [await work()] })
      case .workStream(let id, let work):
        queue.append(
          Work(id: id) {
            let posted = Posted<P.Message>()
            await work { posted.append($0) }
            return posted.all
          })
      case .cancel(let id): queue.removeAll { $0.id == id }
      case .bell: bells += 1
      case .copy(let text): copied = text
      case .suspend, .captureMouse: break
      case .quit(let status): self.status = self.status ?? status
      }
    }
  }
}

/// Messages in the order in which work posted them.
private final class Posted<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])

  func append(_ message: Message) { messages.withLock { $0.append(message) } }

  var all: [Message] { messages.withLock { $0 } }
}

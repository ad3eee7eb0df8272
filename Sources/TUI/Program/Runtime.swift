import Canvas

/// Runs a program on a terminal until it quits.
///
/// One thread waits, updates and draws; work runs elsewhere and posts messages. Everything that
/// arrived in one wait is taken in before one picture is drawn, so that a held key or the spin of
/// a wheel cannot queue up frames.
@MainActor
public struct Runtime<P: Program> {
  private let program: P
  private let terminal: any Terminal
  private let mailbox: Mailbox<P.Message>
  private let works: Works<P.Message>

  /// - Parameter wake: The pipe that ends the terminal's waits.
  public init(_ program: P, on terminal: any Terminal, wake: Wake) {
    self.program = program
    self.terminal = terminal
    mailbox = Mailbox(wake: wake)
    works = Works(mailbox: mailbox)
  }

  /// Runs the program from a state, and returns its exit status: the program's own, or 128 and
  /// the signal that ended it, as shells count.
  ///
  /// - Parameter effects: What to begin with, such as reading a file.
  public func run(_ initial: P.State, effects: [Effect<P.Message>] = []) -> Int32 {
    defer { works.cancelAll() }
    var state = initial
    if let status = perform(effects) { return status }
    var inputs: [Input<P.Message>] = [.event(.resize(terminal.size))]
    while true {
      for input in inputs {
        if let status = perform(program.update(&state, input)) { return status }
        // Whatever the program makes of it, it must not outlive its terminal.
        if case .event(.terminate(let signal)) = input { return 128 + signal }
      }
      present(state)
      inputs = terminal.wait(milliseconds: nil).map { .event($0) }
      inputs += mailbox.take().map { .message($0) }
    }
  }

  private func present(_ state: P.State) {
    let canvas = program.picture(of: state, terminal.size, theme: terminal.theme)
    terminal.present(terminal.charset == .ascii ? canvas.ascii() : canvas)
  }

  /// Does what the program asks for; returns the exit status when it quits.
  private func perform(_ effects: [Effect<P.Message>]) -> Int32? {
    for effect in effects {
      switch effect {
      case .work(let work): works.start(work)
      case .workStream(let id, let work): works.start(id, work)
      case .cancel(let id): works.cancel(id)
      case .suspend: terminal.suspend()
      case .bell: terminal.bell()
      case .copy(let text): terminal.copy(text)
      case .captureMouse(let on): terminal.captureMouse(on)
      case .quit(let status): return status
      }
    }
    return nil
  }
}

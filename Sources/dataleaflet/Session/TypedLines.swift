import Glibc
import TUIPlain

/// Standard input a line at a time, and the whole seconds that go by while nobody types.
struct TypedLines {
  /// What a person types is shorter. The rest of a longer line is passed over.
  private static let mostBytes = 4_096

  private var bytes: [UInt8] = []
  private var lines: [String] = []
  private var isAtEnd = false
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var told: Int64 = 0

  init() { start = clock.now }

  /// Waits for a line, a second or the end. A signal that ends the program is an end, too.
  mutating func next() -> Heard {
    while endingSignal.load(ordering: .relaxed) == 0 {
      let passed = seconds
      if passed > told {
        defer { told = passed }
        return .seconds(Int(clamping: passed - told))
      }
      if !lines.isEmpty { return .line(lines.removeFirst()) }
      if isAtEnd { return .end }
      // No longer than a second, so that a signal between here and there is not missed for long.
      if isReadable(milliseconds: 1_000) { fill() }
    }
    return .end
  }

  private var seconds: Int64 { (clock.now - start).components.seconds }

  private func isReadable(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      isAtEnd = true
      // The last line may have no end of its own.
      if !bytes.isEmpty { endLine() }
      return
    }
    for byte in chunk[..<count] {
      if byte == UInt8(ascii: "\n") {
        endLine()
      } else if bytes.count < Self.mostBytes {
        bytes.append(byte)
      }
    }
  }

  private mutating func endLine() {
    lines.append(String(decoding: bytes, as: UTF8.self))
    bytes = []
  }
}

/// Runs a conversation on standard input and output, until it, the input or a signal ends it.
///
/// - Parameters:
///   - common: Which characters the terminal shows.
///   - deeds: What the conversation wants of the world, after each turn.
func converse<Talk: Conversation>(
  _ talk: inout Talk, _ common: CommonOptions, deeds: (inout Talk) -> [String] = { _ in [] }
) throws(Failure) -> Int32 {
  catchEndings()
  var typed = TypedLines()
  var problem: Int32 = 0
  PlainTalk(charset: common.ascii ? .ascii : .unicode).run(
    &talk, hear: { problem == 0 ? typed.next() : .end },
    say: { problem = writeAll($0.map { $0 + "\n" }.joined(), to: STDOUT_FILENO) }, deeds: deeds)
  // A reader that has heard enough is no failure of ours.
  guard problem == 0 || problem == EPIPE else { throw .standardOutputNotWritten }
  let signal = endingSignal.load(ordering: .relaxed)
  return signal == 0 ? 0 : 128 + signal
}

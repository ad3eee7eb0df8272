import ArgumentParser
import Glibc
import Leaflet

extension CohortCommand {
  /// How many people may be read ahead of the one whose line is next.
  private static let mostAhead = 64

  /// A path a line on standard input, a contribution a line on standard output, in the same order. No
  /// line is lost: where there is no contribution, it says so and why.
  ///
  /// This process starts others to the end, and carries what they say without looking into it.
  func streamContributions() throws(Failure) -> ExitCode {
    _ = try options.law.pack()
    let output = try Output(common.output, sparing: options.law.files, replaces: common.force)
    guard output.folder == nil else { throw .outputNotWritten(common.output ?? "") }
    var pool = WorkerPool(workerArguments, patience: .seconds(patience))
    var input = InputLines()
    var answers: [Int: WorkerPool.Answer] = [:]
    var (started, printed) = (0, 0)
    var isWhole = true
    while true {
      while pool.hasPlace, started - printed < Self.mostAhead, let path = input.next() {
        pool.start(started, reading: [path])
        started += 1
      }
      let mayStart = pool.hasPlace && started - printed < Self.mostAhead
      if pool.isIdle, input.isAtEnd { break }
      let waitsForInput = mayStart && !input.isAtEnd
      for answer in pool.wait(orFor: waitsForInput ? STDIN_FILENO : nil) {
        answers[answer.index] = answer
      }
      if waitsForInput { input.takeWhatIsThere() }
      while let answer = answers.removeValue(forKey: printed) {
        isWhole = isWhole && answer.reason == nil
        try output.write(answer.streamLine)
        printed += 1
      }
    }
    return isWhole ? .success : .doneInPart
  }
}

extension WorkerPool.Answer {
  fileprivate var streamLine: [UInt8] {
    let line = line(.contribution) ?? []
    // A worker that an export has turned must not reach a terminal through this line.
    let isPlain = line.allSatisfy { (0x20..<0x7F).contains($0) }
    guard reason == nil, isPlain else {
      let reason = reason ?? .broken
      return Array("{\"case\":null,\"error\":\"\(reason.rawValue)\"}\n".utf8)
    }
    return line + [UInt8(ascii: "\n")]
  }
}

/// Lines of standard input, as they come.
private struct InputLines {
  private var rest: [UInt8] = []
  private var hasEnded = false

  /// Whether every line has been taken.
  var isAtEnd: Bool { hasEnded && rest.isEmpty }

  /// The next line that is whole, or the last one; empty ones are paths that lead nowhere.
  mutating func next() -> String? {
    if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      defer { rest.removeSubrange(...end) }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    guard hasEnded, !rest.isEmpty else { return nil }
    defer { rest = [] }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Reads once where something lies ready, and waits for nothing.
  mutating func takeWhatIsThere() {
    var state = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) == 1 else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 { rest += chunk[..<count] }
    if count == 0 || count < 0 && errno != EINTR { hasEnded = true }
  }
}

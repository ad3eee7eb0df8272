import Canvas
import TUITesting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long a terminal program takes from its start to the first picture with a given text.
enum FirstPaint {
  private static let patience = 120.0

  /// Runs `command` three times on a pseudo-terminal of 120x36; prints the fastest and its peak memory.
  static func measure(_ name: String, text: String, _ command: [String]) throws {
    var cost = Cost()
    for _ in 0..<3 { cost.take(try paint(text, command)) }
    print(Line.text(name, cost))
  }

  private static func paint(_ text: String, _ command: [String]) throws -> Cost {
    let size = Size(rows: 36, columns: 120)
    let pty = try Pty(size: size)
    let start = Clock.seconds
    let process = try PtyProcess(
      pty, path: command[0], arguments: Array(command.dropFirst()),
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/"])
    defer { process.kill(SIGKILL) }
    // The bytes are looked at every half millisecond: finer than any figure that is printed.
    while !pty.text.contains(text) {
      guard Clock.seconds - start < patience else { throw Failure("no picture with \(text)") }
      usleep(500)
    }
    let seconds = Clock.seconds - start
    return Cost(seconds: seconds, kilobytes: peakMemory(of: process))
  }

  /// The kernel's count of the most memory that the process held, in kilobytes; 0 where it does not tell.
  private static func peakMemory(of process: PtyProcess) -> Int {
    guard let file = fopen("/proc/\(process.pid)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) ?? 0 }
    }
    return 0
  }
}

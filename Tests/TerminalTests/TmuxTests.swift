import Glibc
import TUITesting
import Testing

/// Inside tmux, whose own state says what became of the screen.
@Suite struct TmuxTests {
  private static let tmux: String? = {
    let paths = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    return paths.first { access($0, X_OK) == 0 }
  }()

  @Test(.enabled(if: tmux != nil, "tmux is not installed"))
  func theLeafletShowsAndTheScreenComesBack() async throws {
    let server = try Tmux(#require(Self.tmux))
    defer { server.stop() }
    server.run(["new-session", "-d", "-x", "90", "-y", "30", "/bin/sh"])
    server.type("'\(Package.binary)' '\(Package.sample("nurse"))'")
    #expect(
      try await server.waitFor { server.run(["capture-pane", "-p"]).contains("KEY INFORMATION") })
    #expect(server.run(["display-message", "-p", "#{alternate_on}"]) == "1\n")
    server.run(["send-keys", "q"])
    #expect(
      try await server.waitFor {
        server.run(["display-message", "-p", "#{alternate_on}"]) == "0\n"
      })
    server.type("echo status $?")
    #expect(try await server.waitFor { server.run(["capture-pane", "-p"]).contains("status 0") })
    let flags = server.run(["display-message", "-p", "#{cursor_flag}#{mouse_any_flag}"])
    #expect(flags == "10\n")
  }
}

/// A tmux server of its own.
private final class Tmux {
  private let path: String
  private let socket = "dataleaflet-tests-\(getpid())"

  init(_ path: String) { self.path = path }

  /// What tmux printed.
  @discardableResult
  func run(_ arguments: [String]) -> String {
    let words = [path, "-L", socket, "-f", "/dev/null"] + arguments
    let line = words.map {
      "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
    }
    .joined(separator: " ")
    guard let stream = popen("LC_ALL=C.UTF-8 TERM=xterm-256color " + line + " 2>/dev/null", "r")
    else { return "" }
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func type(_ line: String) { run(["send-keys", line, "Enter"]) }

  /// Thirty seconds at most.
  func waitFor(_ isRight: () -> Bool) async throws -> Bool {
    for _ in 0..<150 {
      if isRight() { return true }
      try await Task.sleep(for: .milliseconds(200))
    }
    return false
  }

  func stop() { run(["kill-server"]) }
}

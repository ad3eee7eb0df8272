import Canvas
import Glibc
import TUITesting
import Testing

/// The built `dataleaflet` in a pseudo-terminal, and what a person would see of it.
final class Session {
  let pty: Pty
  let process: PtyProcess
  private let before: TerminalSettings?
  private(set) var size: Size
  /// How many bytes had been written when the size last changed.
  private var mark = 0

  /// - Parameter program: Another program to start; the binary's path is its `$0` then.
  init(
    _ arguments: [String], size: Size = Size(rows: 24, columns: 80),
    environment: [String: String] = [:], program: String = Package.binary
  ) throws {
    self.size = size
    pty = try Pty(size: size)
    before = pty.settings
    process = try PtyProcess(
      pty, path: program, arguments: arguments,
      environment: Package.environment.merging(environment) { $1 })
  }

  /// What stands on the terminal now.
  var screen: ScreenModel {
    var screen = ScreenModel(size: size)
    screen.feed(Array(pty.bytes.dropFirst(mark)))
    return screen
  }

  /// Types, and waits until a text stands on the screen.
  func press(
    _ keys: String, until text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    pty.send(keys)
    await expect(text, sourceLocation: sourceLocation)
  }

  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    let isThere = await eventually { $0.text.contains(text) }
    #expect(isThere, "no “\(text)” on:\n\(screen.text)", sourceLocation: sourceLocation)
  }

  func expectGone(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    let isGone = await eventually { !$0.text.contains(text) }
    #expect(isGone, "still “\(text)” on:\n\(screen.text)", sourceLocation: sourceLocation)
  }

  /// Sets the window's size. What stood there before counts no more: all is drawn again.
  func resize(to size: Size) {
    mark = pty.bytes.count
    self.size = size
    pty.resize(size)
  }

  /// Waits for the end, and looks whether the terminal is as it was.
  func expectEnd(_ ending: Pty.Ending, sourceLocation: SourceLocation = #_sourceLocation) async {
    let end = await process.exitStatus()
    #expect(end == ending, "\(screen.text)", sourceLocation: sourceLocation)
    #expect(await eventually { !$0.isAlternate }, sourceLocation: sourceLocation)
    var screen = ScreenModel(size: size)
    screen.feed(pty.bytes)
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(
      screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006, 2004]),
      "\(screen.modes.sorted())", sourceLocation: sourceLocation)
    #expect(before != nil && pty.settings == before, sourceLocation: sourceLocation)
  }

  /// The numbers of every `CSI … m` that was sent.
  var graphicRenditions: [Int] {
    pty.text.components(between: "\u{1B}[", and: "m").flatMap { $0.split(separator: ";") }
      .compactMap { Int($0) }
  }

  /// Thirty seconds at most.
  func eventually(_ isRight: (ScreenModel) -> Bool) async -> Bool {
    for _ in 0..<600 {
      if isRight(screen) { return true }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return isRight(screen)
  }
}

extension String {
  /// What stands between two marks and is made of digits and semicolons.
  fileprivate func components(between begin: String, and end: Character) -> [Substring] {
    split(separator: begin).compactMap { part in
      let numbers = part.prefix { $0.isASCII && ($0.isNumber || $0 == ";") }
      return part.dropFirst(numbers.count).first == end ? numbers : nil
    }
  }
}

/// Where things lie, and the environment that programs get.
enum Package {
  /// The folder of the repository, three above this file's.
  static let root = parent(of: parent(of: parent(of: parent(of: #filePath))))

  static func sample(_ person: String) -> String { root + "/SampleExports/" + person }

  /// The built program, beside the test bundle.
  static let binary = parent(of: CommandLine.arguments[0]) + "/dataleaflet"

  /// Runs a program as on a kernel that lacks a part.
  static let oldKernel = parent(of: CommandLine.arguments[0]) + "/old-kernel"

  /// A crash would wait for a key to show its backtrace where the toolchain is installed.
  static let environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": sample(""), "SWIFT_BACKTRACE": "enable=no",
  ]

  private static func parent(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}

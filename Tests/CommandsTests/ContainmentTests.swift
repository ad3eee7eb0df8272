import CSandbox
import Glibc
import Testing

/// Commands that read data, watched from outside.
@Suite struct ContainmentTests {
  private static let commands = [["report"], ["inspect"], ["hours"], ["headers"], []]
  private static let driver = Package.sample("driver")

  @Test(.enabled(if: canTrace, "strace is not installed or may not trace"), arguments: commands)
  func noNetworkAndNoOtherProgram(command: [String]) throws {
    let scratch = Scratch()
    let log = scratch.path + "/calls"
    let run = try CommandRun(
      shell: """
        log=$1; shift
        strace -f -qq -o "$log" -e signal=none \
          -e trace=%network,execve,execveat,fork,vfork,ptrace,io_uring_setup "$0" "$@"
        """,
      [log] + command + [Self.driver, "--output", scratch.path + "/result"])
    #expect(run.status == 0)
    let calls = String(decoding: try Scratch.bytes(of: log), as: UTF8.self)
      .split(separator: "\n").filter { !$0.contains("+++") }
    #expect(calls.count == 1, "\(calls)")
    #expect(calls.first?.contains("execve(") == true)
  }

  @Test(
    .enabled(if: canLeaveTheNetwork, "this system lets nobody leave the network"),
    arguments: [["report", "--format", "json"], ["hours", "--format", "csv"], ["inspect"]])
  func withoutANetworkTheBytesAreTheSame(command: [String]) throws {
    let arguments = command + [Self.driver]
    let alone = try CommandRun(shell: "unshare -rn \"$0\" \"$@\"", arguments)
    #expect(alone.status == 0)
    #expect(try alone.output == CommandRun(arguments).output)
  }

  @Test(.enabled(if: hasLandlock, "the kernel has no Landlock"))
  func whereAllWallsStandNothingStops() throws {
    let run = try CommandRun(["report", Self.driver, "--require-sandbox"])
    #expect(run.status == 0)
    #expect(try run.output == CommandRun(["report", Self.driver]).output)
  }

  @Test(arguments: ["landlock", "seccomp", "both"])
  func anOldKernelIsSaidOnlyToWhoAsks(lacking: String) throws {
    let plain = try CommandRun(on: lacking, ["report", Self.driver])
    #expect(plain.status == 0)
    #expect(plain.errors.isEmpty)
    #expect(try plain.output == CommandRun(["report", Self.driver]).output)

    for command in Self.commands {
      let strict = try CommandRun(on: lacking, command + [Self.driver, "--require-sandbox"])
      #expect(strict.failed(69))
      #expect(strict.errors.contains("--require-sandbox"))
      #expect(strict.errors.contains("network") == true)
    }
  }
}

@Suite struct SelfTestTests {
  @Test(.enabled(if: hasLandlock, "the kernel has no Landlock"))
  func everyPromiseIsKeptHere() throws {
    let run = try CommandRun(["self-test"])
    #expect(run.status == 0, "\(run.text)")
    #expect(run.errors.isEmpty)
    let kept = run.rows(ending: "kept").count
    #expect(kept + run.rows(ending: "missing").count == 26 + 19)
    #expect(run.rows(ending: "NOT KEPT").isEmpty)
    #expect(run.text.contains("All \(kept) promises are kept on this machine."))
  }

  @Test(.enabled(if: hasLandlock, "the kernel has no Landlock"))
  func whatTheMachineLacksIsToldAndNoFailure() throws {
    let poor = try CommandRun(
      shell: "env -i LC_ALL=POSIX TERM=unheard-of setsid -w \"$0\" self-test")
    #expect(poor.status == 0, "\(poor.text)")
    #expect(poor.rows(ending: "missing").count == 4)
    for advice in ["use --plain", "30 columns and 8 lines", "Without colours", "Without UTF-8"] {
      #expect(poor.text.contains(advice), "\(advice)")
    }
    let dumb = try CommandRun(shell: "TERM=dumb setsid -w \"$0\" self-test")
    #expect(dumb.rows(ending: "missing").contains { $0.contains("TERM") })
    let rich = try CommandRun(shell: "TERM=xterm-256color setsid -w \"$0\" self-test")
    #expect(rich.rows(ending: "kept").contains { $0.contains("colours") && $0.contains("256") })
    #expect(rich.rows(ending: "kept").contains { $0.contains("UTF-8") })
  }

  /// What is refused anyway would prove nothing about the walls.
  @Test(.enabled(if: hasLandlock, "the kernel has no Landlock"))
  func withoutWallsTheSameDeedsArePossible() throws {
    let rows = try CommandRun(["self-test"]).rows(ending: "kept")
    for deed in ["IPv4", "become another", "start another", "read another file", "elsewhere"] {
      let row = rows.first { $0.contains(deed) }
      #expect(row?.contains("refused") == true && row?.contains("possible") == true, "\(deed)")
    }
  }

  @Test func withoutLandlockTheFilesAreNotPromised() throws {
    let run = try CommandRun(on: "landlock", ["self-test"])
    #expect(run.status == 1)
    let broken = run.rows(ending: "NOT KEPT")
    #expect(broken.contains { $0.contains("read another file") })
    #expect(broken.contains { $0.contains("change the export") })
    #expect(!broken.contains { $0.contains("socket") || $0.contains("program") })
    #expect(run.text.contains("It does keep it from the network."))
  }

  @Test(.enabled(if: hasLandlock, "the kernel has no Landlock"))
  func withoutFiltersTheNetworkIsNotPromised() throws {
    let run = try CommandRun(on: "seccomp", ["self-test"])
    #expect(run.status == 1)
    let broken = run.rows(ending: "NOT KEPT")
    #expect(broken.contains { $0.contains("IPv4") })
    #expect(!broken.contains { $0.contains("read another file") })
    #expect(run.text.contains("cannot keep the program from the network."))
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func columnsStandUnderEachOther(language: String) throws {
    let run = try CommandRun(["self-test", "--lang", language])
    #expect(!run.text.contains("selftest."))
    let rows = run.text.split(separator: "\n").filter { $0.hasPrefix("  ") }
    for table in [rows.prefix(26), rows.dropFirst(26)] {
      #expect(!table.isEmpty)
      let columns = Set(table.map { $0.distance(from: $0.startIndex, to: $0.lastGap) })
      #expect(columns.count == 1, "\(run.text)")
    }
  }

  @Test func nothingIsLeftOfTheTest() throws {
    let scratch = Scratch()
    let line = "TMPDIR=\"$1\" \"$0\" self-test >/dev/null"
    #expect(try CommandRun(shell: line, [scratch.path]).errors.isEmpty)
    #expect(scratch.names.isEmpty)
    #expect(try CommandRun(shell: line, ["/nonexistent"]).failed(73))
  }
}

extension CommandRun {
  /// Runs the binary as on a kernel that lacks a part: `landlock`, `seccomp`, or `both`.
  fileprivate init(on lacking: String, _ arguments: [String]) throws {
    let line = "lacking=$1; shift; exec \"${0%/*}/old-kernel\" \"$lacking\" \"$0\" \"$@\""
    try self.init(shell: line, [lacking] + arguments)
  }

  /// The rows of a table whose last column is this.
  fileprivate func rows(ending verdict: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasSuffix("  " + verdict) }
  }
}

extension Substring {
  /// The end of the last two blanks that stand together.
  fileprivate var lastGap: Index {
    indices.last { self[..<$0].hasSuffix("  ") } ?? startIndex
  }
}

private let hasLandlock = sandbox_landlock_version() > 0

private let canTrace = works("strace -qq -o /dev/null /bin/true")

private let canLeaveTheNetwork = works("unshare -rn /bin/true")

private func works(_ line: String) -> Bool {
  (try? CommandRun(shell: line).status) == 0
}

import CSandbox
import Canvas
import Glibc
import TUITesting
import Testing

/// The terminal program while it runs, as the system describes it to anybody.
@Suite(.serialized) struct ContainmentTests {
  @Test func everyThreadIsConfined() async throws {
    let session = try Session([Package.sample("pupil")])
    await session.expect("KEY INFORMATION")
    let threads = session.process.threads
    #expect(!threads.isEmpty)
    for thread in threads {
      let status = session.process.description("task/\(thread)/status")
      #expect(status.contains("Seccomp:\t2\n"), "\(thread)")
      #expect(status.contains("NoNewPrivs:\t1\n"), "\(thread)")
    }
    let limits = session.process.description("limits")
    let cores = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(cores?.split(separator: " ").filter { $0 == "0" }.count == 2, "\(limits)")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test(.enabled(if: hasLandlock, "the kernel has no Landlock"))
  func thePickerSeesNothingAboveTheHomeFolder() async throws {
    let scratch = Scratch()
    let session = try Session([], environment: ["HOME": scratch.path])
    await session.expect("Open your own file")
    await session.press("G\r", until: "There is nothing in this folder")
    await session.press("\r", until: "cannot be listed from here")
    session.pty.send("\u{1B}")
    await session.expect("Open your own file")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test(arguments: [
    ("landlock", "Not guarded here: your other files"), ("seccomp", "Not guarded here: network"),
    ("both", "Not guarded here: network, your other files"),
  ])
  func whatAKernelLacksStandsInTheLastLine(lacking: String, note: String) async throws {
    let session = try Session(
      [lacking, Package.binary, Package.sample("pupil")], program: Package.oldKernel)
    await session.expect("KEY INFORMATION")
    await session.expect(note)
    session.pty.send("2")
    await session.expectGone("Not guarded here")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  /// Keys come from the terminal where data may come through standard input.
  @Test func theTerminalIsFoundBehindAPipe() async throws {
    let session = try Session(
      ["-c", "echo | \"$LEAFLET\" \"$EXPORT\"; exit $?"],
      environment: ["LEAFLET": Package.binary, "EXPORT": Package.sample("pupil")],
      program: "/bin/sh")
    await session.expect("KEY INFORMATION")
    await session.press("2", until: "Just 4 points are enough")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  /// A picture of the registers is a picture of somebody's data.
  @Test func aCrashShowsNoMemory() async throws {
    let session = try Session(
      [Package.sample("pupil")], environment: ["SWIFT_BACKTRACE": "enable=yes,color=no"])
    await session.expect("KEY INFORMATION")
    let mark = session.pty.bytes.count
    session.process.kill(SIGILL)
    await session.expectEnd(.killed(signal: SIGILL))
    let rest = String(decoding: session.pty.bytes.dropFirst(mark), as: UTF8.self)
    #expect(!rest.contains("0x"))
    #expect(!rest.contains("rash"))
  }
}

/// What `/proc` says of a process.
extension PtyProcess {
  var threads: [String] {
    guard let folder = opendir("/proc/\(pid)/task") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.first != "." { names.append(name) }
    }
    return names
  }

  func description(_ name: String) -> String {
    guard let file = fopen("/proc/\(pid)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

private let hasLandlock = sandbox_landlock_version() > 0

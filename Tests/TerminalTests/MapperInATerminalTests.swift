import Canvas
import Glibc
import Testing

/// A table that nobody knows, from the question to the hours, in the real program.
@Suite(.serialized) struct MapperInATerminalTests {
  private static let table = """
    Datum;Begintijd;Eindtijd;Van;Naar;Verdiend
    05-03-2024;18:30;18:50;50,8500 4,3500;50,8600 4,3600;€ 7,50
    13-03-2024;23:40;00:10;50,8600 4,3600;50,8700 4,3700;€ 9,25

    """

  /// The program, started in the folder of the test.
  private func session(_ scratch: Scratch, _ arguments: [String]) throws -> Session {
    try Session(
      ["-c", #"cd "$1" && shift && exec "$0" "$@""#, Package.binary, scratch.path] + arguments,
      size: Size(rows: 24, columns: 100), program: "/bin/sh")
  }

  @Test func columnsAreSaidSavedAndUsed() async throws {
    let scratch = Scratch()
    scratch.write(Self.table, to: "ritten.csv")
    let profile = scratch.path + "/profile.txt"
    defer { unlink(profile) }
    let session = try session(scratch, ["ritten.csv"])
    await session.expect("What do the columns of ritten.csv mean?")
    await session.expect("you left 50.8500 / 4.3500 at 18:30")
    await session.press("j\r", until: "yes, as a courier")
    await session.press("j\r", until: "you worked from 18:30 to 18:50")
    await session.press("s", until: "Save as profile.txt")
    await session.press("\r", until: "Saved as profile.txt.")
    // What is there is kept.
    await session.press("s\u{15}ritten.csv\r", until: "ritten.csv exists and is kept.")
    await session.press("a", until: "KEY INFORMATION")
    await session.press("5", until: "50 min")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))

    #expect(text(of: scratch.path + "/ritten.csv") == Self.table)
    let saved = try #require(text(of: profile))
    #expect(saved.hasPrefix("dataleaflet-profile 1\nrow = journey\nrole = courier\n"))
    for value in ["2024", "18:30", "50,85", "7,50"] { #expect(!saved.contains(value)) }
    var status = stat()
    #expect(stat(profile, &status) == 0 && status.st_mode & 0o777 == 0o600)

    let again = try self.session(scratch, ["ritten.csv", "--profile", "profile.txt"])
    await again.expect("KEY INFORMATION")
    again.pty.send("q")
    await again.expectEnd(.exited(status: 0))
  }

  private func text(of path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

import Canvas
import Testing

/// Everything a person does with keys, in the real program.
@Suite(.serialized) struct ScreensInATerminalTests {
  @Test func everyScreenOpensByItsKey() async throws {
    let session = try Session([Package.sample("driver")])
    await session.expect("KEY INFORMATION")
    await session.press("2", until: "Your home can be found: ")
    await session.press("3", until: "Arrows move, + and - zoom.")
    await session.press("5", until: "B  from accepting to dropping off")
    await session.press("6", until: "02 - Driver Online Offline.csv")
    await session.press("1", until: "KEY INFORMATION")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func helpPaletteLanguageAndSearchLieOverTheScreen() async throws {
    let session = try Session([Package.sample("nurse")])
    await session.expect("KEY INFORMATION")
    await session.press("?", until: "Go back one step")
    session.pty.send("\u{1B}")
    await session.expectGone("Go back one step")

    await session.press(":", until: "Choose the language")
    await session.press("Map", until: "│ : Map")
    await session.press("\r", until: "Arrows move, + and - zoom.")

    await session.press("2", until: "/ search")
    await session.press("/home", until: "home")
    await session.press("\r", until: "Your home can be found")

    await session.press("L", until: "Nederlands")
    await session.press("\u{1B}[B\r", until: "Constats")
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
  }

  @Test func fromAFindingToItsRowAndBack() async throws {
    let session = try Session([Package.sample("driver")], size: Size(rows: 40, columns: 80))
    await session.expect("KEY INFORMATION")
    await session.press("2", until: "Your home can be found: ")
    await session.press("\r", until: "The rows behind it")
    // Enter leads to the next thing that opens: the place; then, past it, the first row.
    await session.press("\rj\r\r", until: "gps_time_ms")
    await session.press("\u{1B}", until: "The rows behind it")
    await session.press("\u{1B}", until: "Rhythm")
    await session.press("\u{1B}", until: "KEY INFORMATION")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func theWindowMayTakeAnySizeAtAnyTime() async throws {
    let session = try Session([Package.sample("driver")])
    await session.expect("KEY INFORMATION")
    for key in ["1", "2", "3", "5", "6"] {
      session.pty.send(key)
      for size in [
        Size(rows: 20, columns: 40), Size(rows: 3, columns: 10), Size(rows: 60, columns: 200),
      ] {
        session.resize(to: size)
        #expect(
          await session.eventually { $0.text.contains { !$0.isWhitespace } }, "\(key) \(size)")
      }
      await session.expect("6 Data")
    }
    session.resize(to: Size(rows: 1, columns: 1))
    session.resize(to: Size(rows: 24, columns: 80))
    await session.press("1", until: "KEY INFORMATION")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func withoutAPathAnInventedPersonCanBeOpened() async throws {
    let session = try Session([])
    await session.expect("Try it: a pupil in Ghent")
    await session.press("\r", until: "KEY INFORMATION")
    await session.press("o", until: "Try it: a pupil in Ghent")
    // Past the three samples lies the file picker, in the home folder.
    await session.press("G\r", until: "Choose an export: a zip file, or a folder")
    await session.expect("pupil/")
    await session.press("\u{1B}", until: "Try it: a pupil in Ghent")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func thePickerOpensAFolderAsAnExport() async throws {
    let session = try Session([])
    await session.expect("Open your own file")
    await session.press("G\r", until: "driver/")
    // Generator is the first folder; the second is an export.
    await session.press("j ", until: "Drivers: the answer of Uber's privacy team")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func whatCannotBeOpenedIsSaidOnTheStartScreen() async throws {
    let scratch = Scratch()
    let path = scratch.write("Dear diary.\n", to: "diary.txt")
    let session = try Session([path])
    await session.expect("is not a copy that we know")
    await session.expect("Try it: a pupil in Ghent")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  /// When asked to, and where other signs may be two columns wide.
  @Test(arguments: [(["--ascii"], "C.UTF-8"), ([], "ja_JP.UTF-8")])
  func asciiDrawsWithASCII(options: [String], locale: String) async throws {
    let session = try Session(
      [Package.sample("nurse"), "--lang", "en"] + options, environment: ["LC_ALL": locale])
    await session.expect("KEY INFORMATION")
    await session.press("2", until: "Your home can be found")
    #expect(session.pty.bytes.allSatisfy { $0 < 0x80 })
    session.pty.send("q")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func coloursCanBeTurnedOff() async throws {
    let session = try Session([Package.sample("pupil")], environment: ["NO_COLOR": "1"])
    await session.expect("KEY INFORMATION")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
    let colours = session.graphicRenditions.filter { (30...49).contains($0) || $0 >= 90 }
    #expect(colours.isEmpty, "\(colours)")
    #expect(session.graphicRenditions.contains(7))
  }
}

import Canvas
import Testing

/// Everything a person does with keys, in the real program.
@Suite(.serialized) struct ScreensInATerminalTests {
  @Test func everyScreenOpensByItsKey() throws {
    let session = try Session([Package.sample("driver")])
    session.expect("KEY INFORMATION")
    session.press("2", until: "Your home can be found: ")
    session.press("3", until: "Arrows move, + and - zoom.")
    session.press("5", until: "B  from accepting to dropping off")
    session.press("6", until: "02 - Driver Online Offline.csv")
    session.press("1", until: "KEY INFORMATION")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func helpPaletteLanguageAndSearchLieOverTheScreen() throws {
    let session = try Session([Package.sample("nurse")])
    session.expect("KEY INFORMATION")
    session.press("?", until: "Go back one step")
    session.pty.send("\u{1B}")
    session.expectGone("Go back one step")

    session.press(":", until: "Choose the language")
    session.press("Map", until: ":Map")
    session.press("\r", until: "Arrows move, + and - zoom.")

    session.press("2", until: "/ search")
    session.press("/home", until: "home")
    session.press("\r", until: "Your home can be found")

    session.press("L", until: "Nederlands")
    session.press("\u{1B}[B\r", until: "Constats")
    session.pty.send("\u{03}")
    session.expectEnd(.exited(status: 130))
  }

  @Test func fromAFindingToItsRowAndBack() throws {
    let session = try Session([Package.sample("driver")], size: Size(rows: 40, columns: 100))
    session.expect("KEY INFORMATION")
    session.press("2", until: "Your home can be found: ")
    session.press("\r", until: "The rows behind it")
    // From link to link: the place, then the first row.
    session.press("jj\r", until: "gps_time_ms")
    session.press("\u{1B}", until: "The rows behind it")
    session.press("\u{1B}", until: "Rhythm")
    session.press("\u{1B}", until: "KEY INFORMATION")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func theWindowMayTakeAnySizeAtAnyTime() throws {
    let session = try Session([Package.sample("driver")])
    session.expect("KEY INFORMATION")
    for key in ["1", "2", "3", "5", "6"] {
      session.pty.send(key)
      for size in [
        Size(rows: 20, columns: 40), Size(rows: 3, columns: 10), Size(rows: 60, columns: 200),
      ] {
        session.resize(to: size)
        #expect(session.eventually { $0.text.contains { !$0.isWhitespace } }, "\(key) \(size)")
      }
      session.expect("6 Data")
    }
    session.resize(to: Size(rows: 1, columns: 1))
    session.resize(to: Size(rows: 24, columns: 80))
    session.press("1", until: "KEY INFORMATION")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func withoutAPathAnInventedPersonCanBeOpened() throws {
    let session = try Session([])
    session.expect("Try it: a pupil in Ghent")
    session.press("\r", until: "KEY INFORMATION")
    session.press("o", until: "Try it: a pupil in Ghent")
    // Past the three samples lies the file picker, in the home folder.
    session.press("G\r", until: "Choose an export: a zip file, or a folder")
    session.expect("pupil/")
    session.press("\u{1B}", until: "Try it: a pupil in Ghent")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func thePickerOpensAFolderAsAnExport() throws {
    let session = try Session([])
    session.expect("Open your own file")
    session.press("G\r", until: "driver/")
    // Generator is the first folder; the second is an export.
    session.press("j ", until: "Drivers: the answer of Uber's privacy team")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func whatCannotBeOpenedIsSaidOnTheStartScreen() throws {
    let scratch = Scratch()
    let path = scratch.write("Dear diary.\n", to: "diary.txt")
    let session = try Session([path])
    session.expect("is not a copy that we know")
    session.expect("Try it: a pupil in Ghent")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func asciiDrawsWithASCII() throws {
    let session = try Session([Package.sample("nurse"), "--ascii"])
    session.expect("KEY INFORMATION")
    session.press("2", until: "Your home can be found")
    #expect(session.pty.bytes.allSatisfy { $0 < 0x80 })
    session.pty.send("q")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func coloursCanBeTurnedOff() throws {
    let session = try Session([Package.sample("pupil")], environment: ["NO_COLOR": "1"])
    session.expect("KEY INFORMATION")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
    let colours = session.graphicRenditions.filter { (30...49).contains($0) || $0 >= 90 }
    #expect(colours.isEmpty, "\(colours)")
    #expect(session.graphicRenditions.contains(7))
  }
}

import Canvas
import Dossier
import Exports
import Leaflet
import Scanning
import TUI
import TUITesting
import Testing

@testable import Screens

/// Whatever an export says, nothing but text reaches the screen.
@Suite struct HostileTests {
  private static let evil =
    "\u{1B}[31mred\u{1B}]0;title\u{07}\u{9B}2J\r\n\t\u{202E}drow\u{200B}\u{0000}\u{FEFF}e\u{301}\u{301}👨‍👩‍👧"

  /// The nurse's export with every string of hers made hostile.
  private func evilSample() throws -> OpenedExport {
    let opened = try #require(Sample.nurse).opened
    var reading = opened.reading
    for index in reading.dossier.files.indices {
      reading.dossier.files[index].path = "a/\(Self.evil)\(index).csv"
      reading.dossier.files[index].columns = reading.dossier.files[index].columns.map {
        $0 + Self.evil
      }
    }
    for index in reading.dossier.exports.indices {
      reading.dossier.exports[index].path = "/home/" + Self.evil
    }
    let findings = opened.findings.map { finding in
      var finding = finding
      finding.place?.label = Self.evil
      return finding
    }
    return OpenedExport(
      reading: reading, groundwork: opened.groundwork, hours: opened.hours, findings: findings,
      storage: [])
  }

  private func isClean(_ canvas: Canvas) -> Bool {
    canvas.cells.allSatisfy { cell in
      cell.glyph.scalars.allSatisfy { scalar in
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let isBidi =
          (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        return !isControl && !isBidi && scalar.value != 0xFEFF
      }
    }
  }

  @Test(arguments: Context.ofNurse)
  func nothingSteersTheTerminal(_ context: Context) async throws {
    let evil = try evilSample()
    let bytes = Array("a,b\(Self.evil)\n\"\(Self.evil)\",\(Self.evil)\n".utf8)
    var services = Services.test(Sample.nurse)
    services.open = { _, _, _ in .success(evil) }
    services.table = { _, _ in .success(TableIndex(bytes: bytes)) }
    let app = App(services)
    for size in PictureTests.sizes {
      var state = AppState(
        words: Words(.english), ascii: false, samples: services.samples, home: "/home")
      let effects = app.open(["/home/x"], &state)
      var driver = Driver(app, state, size: size, effects: effects)
      await driver.wait()
      try await driver.press(context.keys + " wait")
      #expect(isClean(driver.canvas), "\(context.name) at \(size)")
    }
  }

  @Test func namesAndCellsOfAnUnknownTable() async throws {
    var services = Services.test(Sample.list)
    services.sample = { _, _ in
      .success(
        TableSample(
          names: ["time\u{202E}", "what\u{9B}"],
          rows: [["2024-01-01T10:00:00Z", Self.evil], ["2024-01-02T10:00:00Z", Self.evil]]))
    }
    let app = App(services)
    for size in PictureTests.sizes {
      for keys in ["", "G enter", "G enter G k enter", "s", "s \u{9B} enter wait"] {
        var state = AppState(
          words: Words(.english), ascii: false, samples: services.samples, home: "/home")
        let effects = app.open(["/home/x"], &state)
        var driver = Driver(app, state, size: size, effects: effects)
        await driver.wait()
        try await driver.press(keys)
        #expect(!keys.isEmpty || driver.snapshot().contains("time"))
        #expect(isClean(driver.canvas), "\(keys) at \(size)")
      }
    }
  }

  @Test func fileNamesOfThePickerAndOfProgress() async throws {
    var services = Services.test()
    services.list = { _ in [FolderEntry(name: Self.evil, isFolder: false, size: 3)] }
    let app = App(services)
    let state = AppState(
      words: Words(.english), ascii: false, samples: services.samples, home: "/home/" + Self.evil)
    var driver = Driver(app, state)
    try await driver.press("G enter wait")
    #expect(isClean(driver.canvas))
    try await driver.press("enter")
    driver.send(.progress(ReadingProgress(currentFile: Self.evil), opening: 1))
    #expect(isClean(driver.canvas))
    await driver.wait()
    #expect(driver.state.stage == .start)
    #expect(isClean(driver.canvas))
  }
}

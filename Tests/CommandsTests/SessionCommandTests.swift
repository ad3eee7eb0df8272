import Glibc
import Testing

/// Scripts on the command line: checked, listed, refused.
@Suite struct SessionCommandTests {
  private static let header = "title: Who?\nlang: en\nminutes: 5\n"
  private static let fine = header + "== One | 5 min\nTASK\n  [ ] Write one sentence.\n"

  private func check(_ text: String, _ arguments: [String] = []) throws -> CommandRun {
    let scratch = Scratch()
    let path = scratch.write(text, to: "my.session")
    return try CommandRun(["session", "check", path] + arguments)
  }

  @Test func sheetsAreWrittenForTheirOwnerAndNotOver() throws {
    let scratch = Scratch()
    let sheets = scratch.path + "/sheets"
    let arguments = ["session", "handout", "who-is-nadia", "--lang", "nl", "--output", sheets]
    let run = try CommandRun(arguments)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    let modes = try CommandRun(shell: "stat -c %a \"$1\" \"$1\"/* | sort -u", [sheets])
    #expect(modes.text == "600\n700\n")
    let notes = String(
      decoding: try Scratch.bytes(of: sheets + "/facilitator.html"), as: UTF8.self)
    #expect(notes.contains("Wie is Nadia?"))
    #expect(try CommandRun(arguments).failed(73))
    #expect(try CommandRun(arguments + ["--force"]).status == 0)
    #expect(try CommandRun(["session", "handout", "who-is-nadia"]).status == 64)
    let nobody = scratch.path + "/nobody"
    #expect(try CommandRun(["session", "handout", "none", "--output", nobody]).failed(66))
    #expect(scratch.names == ["sheets"])
    #expect(try CommandRun(["session", "handout", "usertest", "--output", nobody]).status == 0)
    #expect(try Scratch.bytes(of: nobody + "/reader-test.html").count > 1_000)
  }

  @Test func aFineScriptIsFine() throws {
    let run = try check(Self.fine)
    #expect(run.status == 0)
    #expect(run.text == "The script is fine: 1 parts, 5 minutes.\n")
  }

  @Test func mistakesAreToldWithTheirLines() throws {
    let run = try check(Self.header + "== One | 5 min\nDANCE\nSAY\n")
    #expect(run.status == 65)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].hasSuffix(
        "my.session:5: \"DANCE\" is no keyword. Keywords are words like SAY, ASK or REVEAL, in capitals."
      ))
    #expect(lines[1].contains("my.session:6: The text below this step is missing."))
  }

  @Test func adviceIsNoMistake() throws {
    let run = try check(Self.fine.replacing("minutes: 5", with: "minutes: 6"))
    #expect(run.status == 1)
    #expect(
      run.text.hasSuffix(
        "my.session: The parts and the header plan different minutes: 5 / 6. Make them equal.\n"))
  }

  @Test func adviceSpeaksTheUsersLanguage() throws {
    let run = try check(Self.fine.replacing("minutes: 5", with: "minutes: 6"), ["--lang", "fr"])
    #expect(run.text.contains("Les parties et l'en-tête prévoient des minutes différentes"))
  }

  /// A script cannot steer the terminal on which it is checked.
  @Test func hostileScriptsAreShownHarmless() throws {
    let run = try check(Self.header + "== A\u{1B}[2J | 5 min\nD\u{202E}X\u{7}\n  y\n")
    #expect(run.status == 65)
    #expect(run.output.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(!run.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func whatIsNoScriptIsSaid() throws {
    #expect(try CommandRun(["session", "check", "/nonexistent/x.session"]).failed(66))
    #expect(try CommandRun(["session", "check", "/"]).failed(66))
    let bytes = try check("\u{FFFD}\u{0}")
    #expect(bytes.status == 65)
  }

  @Test func aSessionNeedsATerminalOrLinearText() throws {
    let scratch = Scratch()
    let path = scratch.write(Self.fine, to: "my.session")
    for arguments in [["session", path], ["session", "stand"]] {
      let run = try CommandRun(arguments + ["--lang", "en"])
      #expect(run.failed(64))
      #expect(run.errors.contains("add --plain"))
    }
    #expect(try CommandRun(["session"]).status == 64)
  }

  @Test func metricsAreListedWithHowTheyAreCounted() throws {
    let run = try CommandRun(["session", "metrics"])
    #expect(run.status == 0)
    let names = run.text.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(names.count == 21)
    #expect(names == names.sorted())
    #expect(names.contains("location.nights_top.per100"))
    #expect(run.text.contains("    We count each position that a device noted.\n"))
  }

  @Test func listingNeverFails() throws {
    let run = try CommandRun(["session", "list", "--lang", "de"])
    #expect(run.status == 0)
    #expect(!run.text.isEmpty)
  }

  @Test(arguments: ["file", "open pipe", "folder"])
  func onlyAPipeOfOnesOwnIsTaken(_ kind: String) throws {
    let scratch = Scratch()
    let path = scratch.path + "/stage"
    switch kind {
    case "file": scratch.write("", to: "stage")
    case "open pipe":
      #expect(mkfifo(path, 0o600) == 0)
      #expect(chmod(path, 0o622) == 0)
    default: #expect(mkdir(path, 0o700) == 0)
    }
    #expect(try CommandRun(["session", "stage", path]).failed(73), "\(kind)")
    if kind == "folder" { rmdir(path) } else { unlink(path) }
  }
}

import Glibc
import Testing

/// Sessions and the quiz as linear text, in the real program, over pipes.
@Suite struct PlainSessionCommandTests {
  /// Types lines into a command; `$1` are the lines, the rest its arguments.
  private func run(_ lines: [String], _ arguments: [String]) throws -> CommandRun {
    try CommandRun(
      shell: "lines=$1; shift; printf '%s' \"$lines\" | \"$0\" \"$@\"",
      [lines.map { $0 + "\n" }.joined()] + arguments)
  }

  /// Nothing but text and line ends, nothing written over.
  private func expectLinear(
    _ run: CommandRun, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.errors.isEmpty, "\(run.errors)", sourceLocation: sourceLocation)
    let odd = run.text.unicodeScalars.filter { $0 != "\n" && HostileExport.isForbidden($0) }
    #expect(odd.isEmpty && !run.text.contains("\r"), sourceLocation: sourceLocation)
  }

  private static let scripts = ["who-is-nadia", "read-the-leaflet", "leaflet-to-letter"]

  private static let thanks = [
    "en": "Thank you. Take the card home.", "fr": "Merci. Emportez la carte.",
    "nl": "Bedankt. Neem de kaart mee naar huis.", "de": "Danke. Nehmen Sie die Karte mit.",
  ]

  @Test(arguments: scripts, ["en", "fr", "nl", "de"])
  func everyScriptRunsToItsEnd(script: String, language: String) throws {
    // More lines than steps; those after the end are answered, too.
    let enters = Array(repeating: "", count: 70)
    let run = try run(
      enters + ["d", "d", "q"], ["session", "run", script, "--plain", "--lang", language])
    #expect(run.status == 0)
    expectLinear(run)
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0 == Self.thanks[language] }.count == 1)
    // A place without words stands there as its key.
    #expect(!run.text.contains("session.") && !run.text.contains("…"))
    #expect(!run.text.contains("●") && !run.text.contains("█"), "no grid and no bar")
  }

  @Test func theEndOfTheInputEndsIt() throws {
    for lines in [[], ["", "60 70"]] {
      let run = try run(lines, ["session", "who-is-nadia", "--plain", "--lang", "en"])
      #expect(run.status == 0)
      expectLinear(run)
    }
    // The last line need not have an end, and a return before it does no harm.
    let open = try CommandRun(
      shell: "printf '\\r\\n\\n\\n60 70' | \"$0\" session who-is-nadia --plain --lang en")
    #expect(open.text.hasSuffix("Guesses: lowest 60, middle 60, highest 70.\n"))
  }

  @Test func whatIsTypedCannotSteerTheTerminal() throws {
    let run = try run(
      ["\u{1B}]0;owned\u{07}\u{202E}", String(repeating: "x", count: 100_000), "c"],
      ["session", "who-is-nadia", "--plain", "--lang", "en"])
    #expect(run.status == 0)
    expectLinear(run)
    #expect(run.output.count < 20_000)
    #expect(run.text.contains("All commands"))
  }

  @Test func plainLettersWhereNoOthersAreShown() throws {
    let run = try run(
      ["", "c"], ["session", "who-is-nadia", "--plain", "--ascii", "--lang", "fr"])
    #expect(run.output.allSatisfy { $0 < 0x7F })
    #expect(run.text.contains("Entree continue"))
  }

  @Test func countsAreWrittenWhereTheProgramWasStarted() throws {
    let scratch = Scratch()
    let script = scratch.write(
      "title: Who?\nlang: en\nminutes: 5\n== One | 5 min\nCHECK worry\n  I worry (1-5)\n",
      to: "my.session")
    for name in ["session-counts.csv", "session-counts-2.csv"] {
      let run = try CommandRun(
        shell: """
          cd "$1" && printf '3 4 4 5 2\\ne\\nd\\nd\\nq\\n' | "$0" session "$2" --plain --lang en
          """, [scratch.path, script])
      #expect(run.status == 0)
      #expect(run.text.contains("Counts and means are in \(name)."))
      #expect(run.text.contains("The session wrote \(name)."))
      let table = String(
        decoding: try Scratch.bytes(of: scratch.path + "/" + name), as: UTF8.self)
      #expect(table.contains("check,worry,before,,5,3.60"))
    }
  }

  @Test func theHalfAndTheEndOfATimerAreToldWhileNobodyTypes() throws {
    let scratch = Scratch()
    let script = scratch.write(
      "title: Who?\nlang: en\nminutes: 5\n== One | 5 min\nTIMER time=4s\nSAY\n  Done.\n",
      to: "my.session")
    let run = try CommandRun(
      shell: "(sleep 12; echo) | \"$0\" session \"$1\" --plain --lang en", [script])
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("Half of the time is over") }.count == 1)
    #expect(lines.filter { $0 == "Time is up." }.count == 1)
    #expect(lines.contains("Done."))
  }

  /// What a second terminal gets: pages, and a blank one at the end, however that comes.
  @Test(arguments: [(ending: "cat", status: Int32(0)), ("kill -TERM", 143)])
  func theSecondTerminalIsFed(_ end: (ending: String, status: Int32)) throws {
    let scratch = Scratch()
    let path = scratch.path + "/stage"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let reader = open(path, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    let run = try CommandRun(
      shell: end.ending == "cat"
        ? "printf '\\n\\n\\nx\\n' | \"$0\" session who-is-nadia --plain --lang en --stage \"$1\""
        : """
        mkfifo "$2/in"; exec 3<>"$2/in"
        "$0" session who-is-nadia --plain --lang en --stage "$1" <"$2/in" &
        sleep 8; kill -TERM $!; wait $!; code=$?; rm "$2/in"; exit $code
        """, [path, scratch.path])
    #expect(run.status == end.status)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(reader, &bytes, bytes.count)
    let pages = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    #expect(pages.hasPrefix("page\ntitle\tWelcome\n"))
    #expect(pages.hasSuffix("end\npage\nend\n"))
    // Notes are the facilitator's.
    #expect(run.text.contains("Keep the helper list open."))
    #expect(!pages.contains("helper list"))
  }

  /// The invented pupil is the own copy here. His apps are nothing for a stage of counts, and blocks where
  /// names are hidden.
  @Test(arguments: [1, 2])
  func anOwnCopyIsMasked(mask: Int) throws {
    let scratch = Scratch()
    let script = scratch.write(
      """
      title: Own
      lang: en
      minutes: 5
      mask: \(mask)
      == One | 5 min
      ASK app metric=apps.count
        Which app is used most?
        * top apps.count 4
      REVEAL app show=bar

      """, to: "my.session")
    let run = try run(
      ["own", "", "b", "show", "", "r", "w", "b", "b", ""],
      ["session", script, Package.sample("pupil"), "--plain", "--lang", "en"])
    #expect(run.status == 0)
    for app in ["Bank Jong", "Berichten", "Chatgroepen", "Fitness thuis"] {
      #expect(!run.text.contains(app))
    }
    #expect(run.text.contains("1, card A: ▒▒▒▒▒▒") == (mask == 1))
    #expect(run.text.contains("This copy cannot tell. The data are now those of Nadia."))
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func theStandAsksAndExplains(language: String) throws {
    let answers = Array(repeating: ["1", ""], count: 14).flatMap { $0 }
    let run = try run([""] + answers, ["session", "stand", "--plain", "--lang", language])
    #expect(run.status == 0)
    expectLinear(run)
    #expect(run.text.contains("3") && !run.text.contains("session."))
  }

  @Test func theSecondTerminalIsDrawn() throws {
    let scratch = Scratch()
    let run = try CommandRun(["session", "stage", scratch.path + "/stage", "--plain"])
    #expect(run.failed(64))
    unlink(scratch.path + "/stage")
  }
}

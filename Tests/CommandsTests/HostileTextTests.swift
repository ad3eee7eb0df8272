import Testing

/// No string of an export moves a cursor, turns writing around or becomes a formula.
@Suite struct HostileTextTests {
  @Test(arguments: ["report", "inspect", "hours", "headers", "open"])
  func textIsClean(command: String) throws {
    let scratch = Scratch()
    let path = HostileExport.write(in: scratch)
    for options in [[], ["--plain"], ["--ascii"]] {
      let run = try CommandRun([command, path] + options)
      #expect(run.status == 1)
      let bad = run.text.unicodeScalars.first(where: HostileExport.isForbidden)
      #expect(bad == nil, "\(command) \(options): U+\(String(bad?.value ?? 0, radix: 16))")
      #expect(!run.output.isEmpty)
    }
  }

  @Test(arguments: ["report", "inspect", "hours"])
  func jsonIsValidAndKeepsWhatWasWritten(command: String) throws {
    let scratch = Scratch()
    let path = HostileExport.write(in: scratch)
    let run = try CommandRun([command, path, "--format", "json"])
    #expect(run.status == 1)
    #expect(try !JSON(run.output)["problems"].items.isEmpty)
    #expect(!run.text.unicodeScalars.contains(where: HostileExport.isForbidden))
  }

  @Test(arguments: ["html", "markdown"])
  func aPageAndADocumentAreClean(format: String) throws {
    let scratch = Scratch()
    let path = HostileExport.write(in: scratch)
    let run = try CommandRun(["report", path, "--format", format])
    #expect(run.status == 1)
    #expect(!run.output.isEmpty)
    #expect(!run.text.unicodeScalars.contains(where: HostileExport.isForbidden))
    #expect(!run.text.contains("<script") && !run.text.contains("<img"))
  }

  @Test func aTableHasNoFormulasAndNoControls() throws {
    let scratch = Scratch()
    let run = try CommandRun(["hours", HostileExport.write(in: scratch), "--format", "csv"])
    #expect(run.text.contains(",p1,4800,"))
    #expect(!run.text.unicodeScalars.contains(where: HostileExport.isForbidden))
    for line in run.text.split(separator: "\r\n") {
      let source = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)[4]
      let start = source.drop { $0 == "\"" }.first
      #expect(start.map { !"=+-@".contains($0) } ?? true, "\(source)")
    }
  }

  @Test func errorsAreCleanToo() throws {
    let name = "/nonexistent/" + HostileExport.escape + HostileExport.reversed
    let runs = [
      try CommandRun(["report", name]), try CommandRun(["report", "--" + HostileExport.escape]),
      try CommandRun(["hours", "x", "--zone", HostileExport.escape]),
      try CommandRun(["report", "x", "--lang", HostileExport.reversed]),
      try CommandRun(["report", "x", "--output", name]),
    ]
    #expect(runs.map(\.status) == [66, 64, 64, 64, 73])
    for run in runs {
      #expect(!run.errors.isEmpty)
      #expect(!run.errors.unicodeScalars.contains(where: HostileExport.isForbidden))
    }
  }
}

import Testing

@Suite struct UsageTests {
  @Test func versionIsOneLine() throws {
    let run = try CommandRun(["--version"])
    #expect(run.status == 0)
    #expect(run.text.split(separator: ".").count == 3)
    #expect(run.text.hasSuffix("\n"))
    #expect(run.text.filter { $0 == "\n" }.count == 1)
    #expect(run.errors.isEmpty)
    let report = try JSON(
      CommandRun(["report", Package.sample("pupil"), "--format", "json"]).output)
    #expect(report["program"]["version"].text.map { $0 + "\n" } == run.text)
  }

  @Test func helpNamesTheCommandsAndTheCommonOptions() throws {
    let all = try CommandRun(["--help"]).text
    for command in ["open", "report", "inspect", "hours", "headers", "self-test"] {
      #expect(all.contains("  \(command)"))
      let help = try CommandRun(["help", command]).text
      for option in [
        "--lang", "--output", "--places", "--zone", "--ascii", "--quiet", "--color", "--plain",
        "--force", "--require-sandbox", "--version", "--help",
      ] {
        #expect(help.contains(option), "\(command) \(option)")
      }
    }
  }

  @Test(arguments: [
    ["report"], ["inspect"], ["hours"], ["headers"], ["--nonsense"],
    ["report", "x", "--format", "xml"], ["headers", "x", "--format", "json"],
    ["report", "x", "--output"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("dataleaflet"))
  }

  @Test func withoutPathAndTerminalItSaysWhatToDo() throws {
    #expect(try CommandRun([]).status == 64)
    #expect(try CommandRun(["--plain"]).status == 64)
    let run = try CommandRun([])
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("dataleaflet: "))
    #expect(run.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test func nothingIsSaidOnStandardErrorWhereNobodyLooks() throws {
    let loud = try CommandRun(["report", Package.sample("nurse")])
    let quiet = try CommandRun(["report", Package.sample("nurse"), "--quiet"])
    #expect(loud.errors.isEmpty)
    #expect(quiet.errors.isEmpty)
    #expect(loud.output == quiet.output)
  }
}

import Testing

@Suite struct LanguageTests {
  /// Sentences that stand in every English leaflet, whatever the export.
  private static let english = [
    "KEY INFORMATION", "What this copy is", "Read this before", "Highest level", "Do today",
    "Working time", "4 ways to count", "What could not be read",
  ]

  @Test(arguments: ["fr", "nl", "de"])
  func everyCommandSpeaksIt(language: String) throws {
    let scratch = Scratch()
    for arguments in [["report"], ["inspect"], ["hours"]] {
      let all = arguments + [scratch.write(DriverAnswer.zip, to: "answer.zip")]
      let told = try CommandRun(all + ["--lang", language])
      #expect(told.status == 0)
      #expect(try told.output != CommandRun(all).output)
      for sentence in Self.english { #expect(!told.text.contains(sentence), "\(arguments)") }
    }
  }

  @Test func theEnvironmentChoosesWhereNoOptionDoes() throws {
    let arguments = ["report", Package.sample("pupil")]
    let asked = try CommandRun(arguments + ["--lang", "de"])
    #expect(try CommandRun(arguments, in: ["LANG": "de_CH.UTF-8"]).output == asked.output)
    let both = try CommandRun(arguments + ["--lang=de"], in: ["LANG": "fr_BE.UTF-8"])
    #expect(both.output == asked.output)
  }

  @Test func jsonSpeaksTheLanguageThatIsAskedFor() throws {
    let arguments = ["report", Package.sample("pupil"), "--format", "json"]
    let french = try CommandRun(arguments + ["--lang", "fr"])
    #expect(try JSON(french.output)["schema"] == .text("dataleaflet.report.v1"))
    #expect(try french.output != CommandRun(arguments).output)
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func helpAndErrorsAreInTheLanguage(language: String) throws {
    var helps: Set<String> = []
    for command in [[], ["open"], ["report"], ["inspect"], ["hours"], ["headers"], ["profile"]] {
      let help = try CommandRun(command + ["--help", "--lang", language])
      #expect(help.status == 0)
      #expect(help.errors.isEmpty)
      #expect(help.text.contains("dataleaflet"))
      // A gap in the wording shows as its key.
      #expect(!help.text.contains("cli."))
      helps.insert(help.text)
    }
    #expect(helps.count == 7)
    let missing = try CommandRun(["report", "/nonexistent/x", "--lang", language])
    #expect(missing.failed(66))
    let english = try CommandRun(["report", "/nonexistent/x"])
    #expect((missing.errors == english.errors) == (language == "en"))
  }

  @Test func theLanguageMayStandAnywhere() throws {
    let pupil = Package.sample("pupil")
    let french = try CommandRun(["report", pupil, "--lang", "fr"])
    #expect(try CommandRun(["--lang", "fr", "report", pupil]).output == french.output)
    #expect(try CommandRun(["--lang=fr", pupil]).output == french.output)
    #expect(
      try CommandRun(["report", "--lang", "de", pupil, "--lang", "fr"]).output == french.output)
    // Behind `--` there are names of files alone.
    #expect(try CommandRun(["report", "--", pupil, "--lang", "fr"]).failed(66))
    let help = try CommandRun(["--help", "--lang", "fr"])
    #expect(try CommandRun(["--lang", "fr", "--help"]).output == help.output)
    #expect(help.text.contains("headers"))
  }

  @Test func anUnknownLanguageIsRefusedWithTheKnownOnes() throws {
    let run = try CommandRun(["report", Package.sample("pupil"), "--lang", "it"])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    for language in ["en", "fr", "nl", "de"] { #expect(run.errors.contains("'\(language)'")) }
  }
}

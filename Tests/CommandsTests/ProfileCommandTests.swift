import Testing

/// Tables of no known company: their profile printed, corrected, and used.
@Suite struct ProfileCommandTests {
  private static let table = """
    Datum;Begintijd;Eindtijd;Van;Naar;Afstand (km);Verdiend\r
    05-03-2024;18:30;19:05;50,8500 4,3500;50,8600 4,3600;3,2;€ 7,50\r
    13-03-2024;23:40;00:10;50,8600 4,3600;50,8700 4,3700;4;€ 9,25\r

    """

  private func table(_ scratch: Scratch) -> String {
    scratch.write(Self.table, to: "ritten.csv")
  }

  /// What a facilitator does with the printed profile.
  private func corrected(_ profile: String) -> String {
    var lines = profile.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for answer in ["clock = local", "role = courier"] {
      for index in lines.indices where lines[index] == "# " + answer { lines[index] = answer }
    }
    return lines.joined(separator: "\n")
  }

  @Test func aCourierListGivesHoursThroughItsProfile() throws {
    let scratch = Scratch()
    let path = table(scratch)
    #expect(try CommandRun(["hours", path]).failed(65))
    let draft = try CommandRun(["profile", path])
    #expect(draft.status == 0)
    #expect(draft.errors.isEmpty)
    #expect(draft.text.hasPrefix("dataleaflet-profile 1\nrow = journey\ndates = day-month\n"))
    #expect(draft.text.contains("\ncolumn eindtijd = end\n"))
    #expect(draft.text.contains("\ncurrency = EUR\n"))
    for value in ["2024", "18:30", "50,85", "7,50"] { #expect(!draft.text.contains(value)) }

    let profile = scratch.write(corrected(draft.text), to: "ritten.txt")
    let arguments = [path, "--profile", profile, "--format", "json"]
    let run = try CommandRun(["hours"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    let hours = try JSON(run.output)
    #expect(hours["zone"] == .text("Europe/Brussels"))
    // 35 and 30 minutes.
    #expect(hours["totals"]["p3"] == .number(3_900))
    #expect(hours["money"]["received"] == .text("16.75"))
    #expect(hours["days"].items.map(\.["date"].text).first == "2024-03-05")
    let report = try JSON(CommandRun(["report"] + arguments).output)
    #expect(report["exports"][0]["kind"] == .text("table"))
    let note = report["problems"][0]["reason"].text
    #expect(note?.contains("ritten.txt") == true)
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func theProfileIsReadWhateverTheLanguageOfItsComments(language: String) throws {
    let scratch = Scratch()
    let draft = try CommandRun(["profile", table(scratch), "--lang", language])
    #expect(!draft.text.contains("profile.draft"))
    let profile = scratch.write(draft.output, to: "p.txt")
    let run = try CommandRun(["inspect", table(scratch), "--profile", profile])
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func aProfileThatIsNoneIsOneSentence() throws {
    let scratch = Scratch()
    let path = table(scratch)
    let wrong = scratch.write("dataleaflet-profile 1\nrow = trip\n", to: "wrong.txt")
    let run = try CommandRun(["inspect", path, "--profile", wrong])
    #expect(run.failed(65))
    #expect(run.errors.contains("wrong.txt, line 2: \"trip\""))
    #expect(try CommandRun(["report", path, "--profile", scratch.path + "/none"]).failed(66))
    let long = scratch.write([UInt8](repeating: 0x61, count: 1 << 20), to: "long.txt")
    #expect(try CommandRun(["report", path, "--profile", long]).failed(65))
  }

  @Test func aProfileThatFitsNothingIsSaid() throws {
    let scratch = Scratch()
    let other = "dataleaflet-profile 1\nrow = event\ncolumn quand = begin\n"
    let run = try CommandRun(
      ["inspect", table(scratch), "--profile", scratch.write(other, to: "other.txt")])
    #expect(run.status == 0)
    #expect(run.errorLines.count == 2)
    #expect(run.errors.contains("other.txt"))
  }

  @Test func twoProfilesForOneTableAreAnError() throws {
    let scratch = Scratch()
    let profiles = ["begintijd", "eindtijd"].map {
      scratch.write(
        "dataleaflet-profile 1\nrow = event\ncolumn \($0) = begin\n", to: $0 + ".txt")
    }
    let run = try CommandRun(
      ["inspect", table(scratch), "--profile", profiles[0], "--profile", profiles[1]])
    #expect(run.failed(64))
    #expect(run.errors.contains("begintijd.txt"))
    #expect(run.errors.contains("eindtijd.txt"))
  }

  @Test func whichTableIsAskedWhereSeveralHaveTimes() throws {
    let scratch = Scratch()
    scratch.write(Self.table, to: "export/a.csv")
    scratch.write("when,what\n2024-01-01T10:00:00Z,tea\n", to: "export/b.csv")
    let folder = scratch.path + "/export"
    let both = try CommandRun(["profile", folder])
    #expect(both.failed(64))
    #expect(both.errors.contains("a.csv"))
    let one = try CommandRun(["profile", folder, "--table", "b.csv"])
    #expect(one.text.contains("row = event\n"))
    #expect(try CommandRun(["profile", folder, "--table", "c.csv"]).failed(65))
    #expect(try CommandRun(["profile", Package.sample("driver")]).failed(65))
  }

  @Test func theProfileIsWrittenForItsOwnerAlone() throws {
    let scratch = Scratch()
    let target = scratch.path + "/p.txt"
    #expect(try CommandRun(["profile", table(scratch), "--output", target]).status == 0)
    #expect(Scratch.mode(of: target) == 0o600)
    let again = try CommandRun(
      ["inspect", table(scratch), "--profile", target, "--output", target, "--force"])
    #expect(again.failed(73))
  }
}

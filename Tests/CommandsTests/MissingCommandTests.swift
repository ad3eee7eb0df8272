import Testing

/// What an answer must hold and these files do not, of the invented driver.
@Suite struct MissingCommandTests {
  private let driver = Package.sample("driver")

  @Test func `The list and the letter speak the language that is asked for`() throws {
    let list = try CommandRun(["missing", driver, "--lang", "nl"])
    #expect(list.status == 0)
    #expect(list.text.contains("Niet gevonden"))
    let letter = try CommandRun(
      ["missing", driver, "--letter", "--lang", "fr", "--name", "Noé Inventé"])
    #expect(letter.status == 0)
    #expect(letter.text.contains("Noé Inventé"))
    #expect(letter.text.contains("[date de la demande]"))
  }

  @Test func `Machines get every item with its verdict`() throws {
    let run = try CommandRun(["missing", driver, "--format", "json"])
    #expect(run.status == 0)
    #expect(run.text.contains(#""id": "M16""#))
    #expect(run.text.contains(#""verdict": "partly""#))
  }

  @Test func `Wrong usage says what is wrong`() throws {
    #expect(try CommandRun(["missing"]).status == 64)
    #expect(try CommandRun(["missing", driver, "--letter", "--format", "json"]).status == 64)
    #expect(try CommandRun(["missing", driver, "--requested", "yesterday"]).status == 64)
  }
}

import Testing

/// The law of a place on the command line: built in, of the user's own, with own values.
@Suite struct RulesOptionTests {
  private let driver = Package.sample("driver")

  private static let own = """
    pack: OURS
    version: 3
    on: CH-GE
    rule: OURS/night
    kind: nightWindow
    status: all
    - | - | 20:00-06:00 | official | our agreement

    """

  private func hours(_ options: [String]) throws -> JSON {
    let run = try CommandRun(["hours", driver, "--format", "json"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return try JSON(run.output)
  }

  private func assumption(_ id: String, in hours: JSON) -> [String?] {
    hours["assumptions"].items.filter { $0["id"] == .text(id) }.map(\.["value"].text)
  }

  private func night(_ hours: JSON) -> Double {
    hours["weeks"].items.reduce(0) { sum, week in
      guard case .number(let seconds) = week["nightSeconds"] else { return sum }
      return sum + seconds
    }
  }

  @Test func rulesAndStatusAreToldWithTheirSum() throws {
    let plain = try hours([])
    #expect(plain["rules"] == .null && plain["status"] == .text("unknown"))
    #expect(plain["weeks"][0]["holidaySeconds"] == .null)
    let geneva = try hours([
      "--rules", "CH-GE", "--status", "employee", "--set", "minwage@2026-01-01=24.59", "--set",
      "interest=4",
    ])
    #expect(geneva["rules"]["id"] == .text("CH-GE"))
    #expect(geneva["rules"]["sha256"].text?.count == 64)
    #expect(geneva["status"] == .text("employee"))
    #expect(geneva["weeks"][0]["holidaySeconds"] != .null)
    #expect(
      assumption("rule", in: geneva) == ["CH-GE/minwage@2026-01-01=24.59", "CH/interest=4"])
    #expect(night(geneva) == night(plain))
    for hours in [plain, geneva] {
      #expect(hours["assumptions"].items.allSatisfy { $0["title"].text?.isEmpty == false })
    }
  }

  @Test func aFileOfOnesOwnIsReadBehindTheWalls() throws {
    let scratch = Scratch()
    let path = scratch.write(Self.own, to: "ours.txt")
    let hours = try hours(["--rules", path])
    #expect(hours["rules"]["id"] == .text("OURS") && hours["rules"]["version"] == .text("3"))
    #expect(assumption("nightWindow", in: hours) == ["20:00-06:00"])
    #expect(night(hours) > night(try self.hours(["--rules", "CH-GE"])))
    let run = try CommandRun(["hours", driver, "--rules", path, "--output", path, "--force"])
    #expect(run.failed(73))
  }

  @Test(arguments: [
    ["--rules", "CH-XX"], ["--rules", "/nowhere/rules.txt"], ["--set", "CH/interest=4"],
    ["--rules", "CH", "--set", "interest"], ["--rules", "CH", "--set", "interest=four"],
    ["--rules", "CH", "--set", "quite-another-rule=4"],
  ])
  func whatCannotBeIsWrongUsage(options: [String]) throws {
    #expect(try CommandRun(["hours", driver] + options).failed(64))
  }

  @Test func aStatusThatNobodyHasIsWrongUsage() throws {
    #expect(try CommandRun(["hours", driver, "--status", "boss"]).status == 64)
  }

  @Test func aNearNameIsOffered() throws {
    let run = try CommandRun(["hours", driver, "--rules", "CH-GE", "--set", "minwagge=25"])
    #expect(run.status == 64)
    #expect(run.errors.contains("CH-GE/minwage"))
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func aBrokenFileIsToldWithItsLine(language: String) throws {
    let scratch = Scratch()
    let path = scratch.write(Self.own + "2024-01-01 | - | soon | memory\n", to: "ours.txt")
    let run = try CommandRun(["hours", driver, "--rules", path, "--lang", language])
    #expect(run.failed(65))
    #expect(run.errors.contains("ours.txt") && run.errors.contains(" 8"))
    #expect(run.errors.contains("soon"))
  }
}

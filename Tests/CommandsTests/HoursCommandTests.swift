import Testing

@Suite struct HoursCommandTests {
  private let driver = Package.sample("driver")

  private func hours(_ path: String, _ options: [String] = []) throws -> JSON {
    let run = try CommandRun(["hours", path, "--format", "json"] + options)
    #expect(run.status == 0)
    return try JSON(run.output)
  }

  private func answer(_ scratch: Scratch) -> String {
    scratch.write(DriverAnswer.zip, to: "answer.zip")
  }

  @Test func jsonHasTheStatedKeys() throws {
    let hours = try hours(driver)
    #expect(hours["schema"] == .text("dataleaflet.hours.v1"))
    #expect(
      hours.keys.isSuperset(of: [
        "zone", "currency", "rules", "status", "totals", "bases", "money", "kilometres", "weeks",
        "days", "sessions", "checks", "coverage", "assumptions", "problems",
      ]))
    #expect(
      hours["totals"].keys.isSuperset(of: [
        "p0", "p1", "p2", "p3", "unknown", "imposedOffline", "shortOffline",
      ]))
    #expect(hours["bases"].keys == ["A", "B", "C", "D"])
    #expect(
      hours["money"].keys.isSuperset(of: [
        "received", "fares", "commission", "tips", "tolls", "unclassified",
      ]))
    #expect(hours["zone"] == .text("Europe/Zurich"))
    #expect(hours["currency"] == .text("CHF"))
  }

  /// 09:00 to 10:00 and 22:40 to 23:40 UTC waiting, then a quarter and half an hour.
  @Test func aSmallAnswerGivesTheHoursOfItsRows() throws {
    let scratch = Scratch()
    let hours = try hours(answer(scratch))
    #expect(hours["totals"]["p1"] == .number(7_200))
    #expect(hours["totals"]["p2"] == .number(900))
    #expect(hours["totals"]["p3"] == .number(1_800))
    #expect(hours["bases"]["C"]["seconds"] == .number(9_900))
    #expect(hours["days"].items.map(\.["date"].text) == ["2024-11-04", "2024-11-05"])
    // Midnight in Zurich is 23:00 UTC.
    #expect(hours["days"][1]["p1"] == .number(2_400))
  }

  @Test func rowsOfTheTableAddUpToTheTotals() throws {
    let csv = try CommandRun(["hours", driver, "--format", "csv"])
    #expect(csv.status == 0)
    let lines = csv.text.split(separator: "\r\n").map(String.init)
    #expect(lines.first == "date,week,phase,seconds,sources")
    var sums: [String: Double] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
      try #require(fields.count == 5)
      sums[String(fields[2]), default: 0] += try #require(Double(fields[3]))
    }
    let totals = try hours(driver)["totals"]
    #expect(sums.keys.sorted() == ["p0", "p1", "p2", "p3", "unknown"])
    for (phase, sum) in sums { #expect(totals[phase].number == sum, "\(phase)") }
    #expect((sums["p3"] ?? 0) > 0)
  }

  @Test func fromAndToClip() throws {
    let scratch = Scratch()
    let path = answer(scratch)
    let monday = try hours(path, ["--from", "2024-11-04", "--to", "2024-11-05"])
    #expect(monday["totals"]["p1"] == .number(4_800))
    let tuesday = try hours(path, ["--from", "2024-11-05"])
    #expect(tuesday["totals"]["p1"] == .number(2_400))
    #expect(tuesday["totals"]["p3"] == .number(0))
    #expect(try CommandRun(["hours", path, "--from", "2024-11-06"]).failed(65))
  }

  @Test func theZoneDecidesWhichDayItIs() throws {
    let scratch = Scratch()
    let hours = try hours(answer(scratch), ["--zone", "Asia/Tokyo"])
    #expect(hours["zone"] == .text("Asia/Tokyo"))
    // 22:40 UTC on Monday is Tuesday morning in Tokyo.
    #expect(hours["days"].items.map(\.["p1"].number) == [3_600, 3_600])
  }

  @Test func theOrderOfPathsDecidesNothing() throws {
    let scratch = Scratch()
    let early = scratch.write(
      DriverAnswer.table(Array(DriverAnswer.rows[..<2])), to: "a/" + DriverAnswer.statusFile)
    let late = scratch.write(
      DriverAnswer.table(Array(DriverAnswer.rows[2...])), to: "b/" + DriverAnswer.statusFile)
    let totals = try ["csv", "json"].map { format in
      try [[early, late], [late, early]].map {
        try CommandRun(["hours"] + $0 + ["--format", format])
      }
    }
    #expect(totals[0][0].text.contains(",p1,4800,"))
    #expect(totals[0][0].status == 0)
    #expect(totals[0][0].output == totals[0][1].output)
    #expect(totals[1][0].output == totals[1][1].output)
  }

  @Test(arguments: [
    ["--zone", "Europe/Nowhere"], ["--zone", "../../etc/passwd"], ["--zone", ""],
    ["--from", "2021-02-29"], ["--from", "2021-2-1"], ["--to", "tomorrow"],
    ["--from", "+021-02-01"],
    ["--from", "2021-02-02", "--to", "2021-02-02"],
  ])
  func wrongValuesAreWrongUsage(options: [String]) throws {
    let run = try CommandRun(["hours", driver] + options)
    #expect(run.failed(64), "\(run.errors)")
  }

  @Test func aRidersExportHasNoHours() throws {
    for format in ["text", "json", "csv"] {
      #expect(try CommandRun(["hours", Package.sample("nurse"), "--format", format]).failed(65))
    }
  }

  @Test func theBasisIsOneOfFour() throws {
    #expect(try CommandRun(["hours", driver, "--basis", "D"]).status == 0)
    #expect(try CommandRun(["hours", driver, "--basis", "E"]).status == 64)
    #expect(try CommandRun(["hours", driver, "--policy", "none"]).status == 64)
    #expect(try CommandRun(["hours", driver, "--distance", "far"]).status == 64)
  }

  @Test func theClaimAddsUpAndTakesWhatTheUserKnows() throws {
    let plain = try hours(driver, ["--rules", "CH-GE", "--status", "employee"])
    #expect(plain["rules"]["id"] == .text("CH-GE") && plain["status"] == .text("employee"))
    #expect(plain["claim"]["basis"] == .text("C"))
    let amounts = plain["claim"]["lines"].items.compactMap {
      $0["amount"].text.flatMap(Double.init)
    }
    let total = try #require(plain["claim"]["total"].text.flatMap(Double.init))
    #expect(amounts.count > 1 && abs(amounts.reduce(0, +) - total) < 0.001)
    let paid = try hours(
      driver,
      [
        "--rules", "CH-GE", "--status", "employee", "--paid", "2024-12-01=100.00", "--sick",
        "2024-11-01..2024-11-02", "--policy", "floor",
      ])
    let ids = paid["claim"]["lines"].items.compactMap(\.["id"].text)
    #expect(ids.contains("sick") && ids.last == "otherPayments")
    #expect(paid["claim"]["policy"] == .text("floor"))
  }

  @Test(arguments: [
    ["--paid", "2024-12-01"], ["--paid", "2024-12-01=many"], ["--paid", "100"],
    ["--statement", "2024-10-14"], ["--statement", "2024-10-14=ten"],
    ["--statement", "2024-10-14=1.00 francs"], ["--app-share", "2024-10=0.6"],
    ["--app", "Uber", "--app-policy", "monthly-share", "--app-share", "2024-10=1.5"],
    ["--app", "Uber", "--app-policy", "monthly-share", "--app-share", "2024=1"],
    ["--sick", "2024-12-02..2024-12-01"], ["--sick", "soon"], ["--deactivated", "2024-12-01.."],
  ])
  func wrongClaimsAreWrongUsage(options: [String]) throws {
    let run = try CommandRun(["hours", driver, "--rules", "CH-GE"] + options)
    #expect(run.failed(64), "\(run.errors)")
  }

  /// Whatever the driver's own statement shows for the first week, the check says what the files do.
  @Test func aStatementIsCheckedAgainstThePayments() throws {
    func check(_ statement: String) throws -> JSON {
      let checks = try hours(driver, ["--statement", statement])["checks"].items
      return try #require(checks.first { $0["id"] == .text("D14") })
    }
    let wrong = try check("2024-10-14..2024-10-20=1.00 CHF")
    #expect(wrong["status"] == .text("differs"))
    let paid = try #require(wrong["items"][0]["expected"].text)
    let right = try check("2024-10-14..2024-10-20=\(paid) CHF")
    #expect(right["status"] == .text("ok"), "\(paid)")
    let run = try CommandRun(["hours", driver, "--statement", "2024-10-14=1.00"])
    #expect(run.failed(64) && run.errors.contains("--rules"))
  }

  /// A month's waiting by the part that the driver names: the trips are the app's whatever the part.
  @Test func theShareOfAMonthCutsItsWaiting() throws {
    func totals(_ options: [String]) throws -> JSON {
      try hours(driver, ["--app", "Uber"] + options)["totals"]
    }
    let whole = try totals([])
    let half = try totals([
      "--app-policy", "monthly-share", "--app-share", "2024-10=0.5", "--app-share", "2024-11=0.5",
    ])
    let waiting = try #require(whole["p1"].number)
    #expect(try abs(#require(half["p1"].number) * 2 - waiting) <= 2)
    #expect(half["p2"] == whole["p2"] && half["p3"] == whole["p3"])
  }

  @Test func howTheWorkLayIsTold() throws {
    let pattern = try hours(driver)["pattern"]
    #expect(
      pattern.keys.isSuperset(of: [
        "apps", "gapTotals", "gaps", "dutyDays", "sessionCounts", "cities", "offlineMovement",
        "lostTime", "months",
      ]))
    #expect(pattern["sessionCounts"].items.count == 8)
    let text = try CommandRun(["hours", driver])
    #expect(text.text.contains("How the work lay"))
    #expect(text.text.contains("Working days between two rests"))
  }

  @Test func checksTellWhatDiffersOneByOne() throws {
    for check in try hours(driver)["checks"].items {
      #expect(check.keys.isSuperset(of: ["items", "figures", "rule", "ruleUnverified"]))
    }
  }

  @Test func anAppThatIsNotThereIsNamedWithThoseThatAre() throws {
    let run = try CommandRun(["hours", driver, "--app", "Bolt"])
    #expect(run.failed(64) && run.errors.contains("Uber"))
    #expect(try CommandRun(["hours", driver, "--app", "Uber"]).status == 0)
    #expect(try CommandRun(["hours", driver, "--app-policy", "half"]).status == 64)
  }
}

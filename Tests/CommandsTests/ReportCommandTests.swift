import Testing

@Suite struct ReportCommandTests {
  @Test(arguments: ["driver", "nurse", "pupil"])
  func jsonHasTheStatedKeys(person: String) throws {
    let run = try CommandRun(["report", Package.sample(person), "--format", "json"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let report = try JSON(run.output)
    #expect(report["schema"] == .text("dataleaflet.report.v1"))
    #expect(report["program"]["version"].text?.isEmpty == false)
    #expect(
      report["exports"][0].keys.isSuperset(of: [
        "path", "controller", "kind", "files", "rows", "rowsSetAside", "from", "to", "timeZones",
      ]))
    #expect(report["exports"][0]["path"].text?.hasPrefix(Package.sample(person)) == true)
    #expect(report["exports"][0]["controller"] == .text("Uber"))
    #expect(!report["findings"].items.isEmpty)
    for finding in report["findings"].items {
      #expect(
        finding.keys.isSuperset(of: [
          "id", "kind", "theme", "statement", "level", "severity", "band", "tag", "confidence",
          "measure", "place", "from", "to", "category", "article", "evidence", "method",
          "alternatives", "actions",
        ]))
      #expect(finding["evidence"].keys.isSuperset(of: ["rows", "examples"]))
    }
    #expect(report["leaflet"].keys.isSuperset(of: ["highestLevel", "sections"]))
    #expect(report["problems"].items.allSatisfy { $0["setAside"] == .bool(false) })
  }

  @Test func findingsAreSortedByLevelKindAndID() throws {
    let run = try CommandRun(["report", Package.sample("nurse"), "--format", "json"])
    let order = try JSON(run.output)["findings"].items.map { finding in
      (-(finding["level"].number ?? 0), finding["kind"].text ?? "", finding["id"].text ?? "")
    }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func everyEntryOfTheLeafletIsAFinding() throws {
    let report = try JSON(
      CommandRun(["report", Package.sample("nurse"), "--format", "json"]).output)
    let findings = Set(report["findings"].items.compactMap { $0["id"].text })
    let entries = report["leaflet"]["sections"].items.flatMap { $0["entries"].items }
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { findings.contains($0.text ?? "") })
  }

  @Test(arguments: ["report", "inspect", "hours"])
  func theSameBytesInEveryEnvironment(command: String) throws {
    let arguments = [command, Package.sample("driver"), "--format", "json"]
    let first = try CommandRun(arguments)
    let other = try CommandRun(
      arguments,
      in: ["LANG": "fr_FR.UTF-8", "LC_ALL": "fr_FR.UTF-8", "TZ": "Asia/Tokyo", "HOME": "/"])
    #expect(first.status == 0)
    #expect(first.output == other.output)
    #expect(try first.output == CommandRun(arguments).output)
  }

  @Test func severalPathsAreOnePerson() throws {
    let paths = [Package.sample("pupil"), Package.sample("nurse")]
    let report = try JSON(CommandRun(["report"] + paths + ["--format", "json"]).output)
    // A folder with an archive of each company is as many exports.
    let told = report["exports"].items.compactMap(\.["path"].text)
    #expect(told.count == 6 && told.prefix(3).allSatisfy { $0.hasPrefix(paths[0] + "/") })
    #expect(told.suffix(3).allSatisfy { $0.hasPrefix(paths[1] + "/") })
    let files = try JSON(CommandRun(["inspect"] + paths + ["--format", "json"]).output)
    #expect(files["exports"].items.count == 6)
    #expect(files["exports"].items.allSatisfy { !$0["files"].items.isEmpty })
  }

  /// Others' exports are read for nothing but the comparison.
  @Test func uniquenessAmongOthersIsMeasured() throws {
    let alone = try JSON(
      CommandRun(["report", Package.sample("nurse"), "--format", "json"]).output)
    let among = try JSON(
      CommandRun([
        "report", Package.sample("nurse"), "--format", "json", "--among", Package.sample("pupil"),
        "--among", Package.sample("driver"),
      ]).output)
    let new = among["findings"].items.filter { $0["variant"] == .text("among") }
    #expect(new.map { $0["kind"] } == [.text("uniqueness")])
    #expect(new.first?["measure"]["unit"] == .text("tries"))
    #expect(among["findings"].items.count == alone["findings"].items.count + 1)
    #expect(among["exports"].items.count == alone["exports"].items.count)
    let missing = try CommandRun(["report", Package.sample("nurse"), "--among", "/nowhere"])
    #expect(missing.failed(66))
  }

  @Test func withoutATerminalOpeningPrintsTheReport() throws {
    let report = try CommandRun(["report", Package.sample("nurse")])
    #expect(try CommandRun([Package.sample("nurse")]).output == report.output)
    #expect(try CommandRun(["open", Package.sample("nurse")]).output == report.output)
    let piped = try CommandRun(shell: "\"$0\" \"$1\" | cat", [Package.sample("nurse")])
    #expect(piped.output == report.output)
    #expect(piped.status == 0)
    #expect(report.text.contains("KEY INFORMATION"))
    #expect(report.text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test func plainTextHasNothingForTheEyeAlone() throws {
    for command in [["report"], ["open"], ["inspect"], ["hours"]] {
      let run = try CommandRun(command + [Package.sample("driver"), "--plain"])
      #expect(run.status == 0)
      #expect(!run.output.contains(0x1B))
      let drawn = run.text.unicodeScalars.filter { (0x2500...0x28FF).contains($0.value) }
      #expect(drawn.isEmpty, "\(command): \(drawn.first.map(String.init) ?? "")")
      #expect(!run.text.contains("---"))
    }
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func asciiIsPureASCII(language: String) throws {
    let scratch = Scratch()
    let path = scratch.write(DriverAnswer.zip, to: "Réponse – ça.zip")
    for arguments in [["report"], ["report", "--plain"], ["inspect"], ["hours"], ["headers"]] {
      let run = try CommandRun(arguments + [path, "--ascii", "--lang", language])
      #expect(run.status == 0)
      #expect(run.output.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A }, "\(arguments)")
    }
  }
}

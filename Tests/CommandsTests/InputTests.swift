import ArchiveFixtures
import Glibc
import Testing

/// Whatever is handed to the commands, good and bad.
@Suite struct InputTests {
  private static let commands = ["report", "inspect", "hours", "headers", "open"]

  @Test func anAnswerWithAllItsOdditiesReads() throws {
    let scratch = Scratch()
    let path = scratch.write(DriverAnswer.zip, to: "answer.zip")
    for command in Self.commands {
      let run = try CommandRun([command, path])
      #expect(run.status == 0, "\(command): \(run.errors)")
      #expect(run.errors.isEmpty)
      #expect(!run.output.isEmpty)
    }
    let files = try JSON(CommandRun(["inspect", path, "--format", "json"]).output)
    let notes = files["exports"][0]["files"].items.map { ($0["path"].text ?? "", $0["note"]) }
    #expect(notes.first { $0.0.hasSuffix("Badges.csv") }?.1 == .text("empty"))
    #expect(notes.first { $0.0.hasSuffix(".DS_Store") }?.1 == .text("systemFile"))
    #expect(notes.first { $0.0 == "CH/" + DriverAnswer.statusFile }?.1 == .null)
  }

  @Test(arguments: commands)
  func whatCannotBeReadIsOneSentence(command: String) throws {
    let scratch = Scratch()
    let zip = DriverAnswer.zip
    let entries = [(DriverAnswer.statusFile, Array(DriverAnswer.table().utf8))]
    let inputs: [(path: String, status: Int32)] = [
      (scratch.write(Array(zip.prefix(zip.count * 2 / 3)), to: "cut.zip"), 65),
      (scratch.write(StoredZip.bytes(entries, isEncrypted: true), to: "locked.zip"), 65),
      (scratch.write("Dear diary,\nnothing happened.\n", to: "diary.txt"), 65),
      (scratch.write("", to: "nothing.csv"), 65),
      (scratch.folder("empty"), 65),
      (scratch.path + "/missing.zip", 66),
    ]
    for input in inputs {
      let run = try CommandRun([command, input.path])
      #expect(
        run.failed(input.status), "\(input.path): \(String(describing: run.status)) \(run.errors)")
      #expect(run.errors.contains(input.path))
    }
  }

  @Test(.disabled(if: getuid() == 0, "root may read everything"))
  func anUnreadableFileIsSaid() throws {
    let scratch = Scratch()
    let path = scratch.write(DriverAnswer.zip, to: "answer.zip")
    chmod(path, 0)
    #expect(try CommandRun(["report", path]).failed(66))
  }

  @Test func anUnknownTableIsListed() throws {
    let scratch = Scratch()
    let path = scratch.write("when,how_much\n2024-01-01,7\n", to: "steps.csv")
    let run = try CommandRun(["inspect", path, "--format", "json"])
    #expect(run.status == 0)
    let file = try JSON(run.output)["exports"][0]["files"][0]
    #expect(file["format"] == .null)
    #expect(file["columns"].items.map(\.["name"].text) == ["when", "how_much"])
    #expect(file["rows"] == .number(1))
    let headers = try CommandRun(["headers", path])
    #expect(headers.status == 0)
    #expect(headers.text == "steps.csv\n    when, how_much\n")
    #expect(try CommandRun(["report", path]).failed(65))
  }

  @Test func rowsSetAsideAreNamedAndEndWithOne() throws {
    let scratch = Scratch()
    let path = scratch.write(
      DriverAnswer.table(DriverAnswer.rows + [DriverAnswer.badRow]), to: DriverAnswer.statusFile)
    for command in ["report", "inspect", "hours"] {
      let run = try CommandRun([command, path, "--format", "json"])
      #expect(run.status == 1)
      let problem = try JSON(run.output)["problems"][0]
      #expect(problem["file"] == .text(DriverAnswer.statusFile))
      #expect(problem["row"] == .number(5))
      #expect(problem["reason"].text?.contains("31/02/2024") == true)
      let text = try CommandRun([command, path])
      #expect(text.status == 1)
      #expect(text.text.contains("31/02/2024"))
    }
    #expect(try CommandRun(["headers", path]).status == 1)
  }

  @Test func headersHoldNoData() throws {
    let scratch = Scratch()
    scratch.write(DriverAnswer.table(), to: "export/" + DriverAnswer.statusFile)
    scratch.write("Marie Curie,1867-11-07,marie@example.org,75005\n", to: "export/list.csv")
    let run = try CommandRun(["headers", scratch.path + "/export"])
    #expect(run.status == 0)
    #expect(run.text.contains("earner_state, city_id"))
    for value in ["ontrip", "2024", "46.2", "1867", "@", "75005"] {
      #expect(!run.text.contains(value), "\(value)")
    }
  }

  @Test func aPathMayBeginWithADash() throws {
    let scratch = Scratch()
    scratch.write(DriverAnswer.zip, to: "-answer.zip")
    let line = "cd \"$1\" && \"$0\" inspect --format json -- -answer.zip"
    let run = try CommandRun(shell: line, [scratch.path])
    #expect(run.status == 0)
    #expect(try JSON(run.output)["exports"][0]["path"] == .text("-answer.zip"))
    #expect(try CommandRun(["inspect", "-x"]).status == 64)
  }

  @Test func knownPlacesAreRead() throws {
    let scratch = Scratch()
    let pupil = Package.sample("pupil")
    let places = scratch.write(
      "{\"type\":\"FeatureCollection\",\"features\":[]}", to: "places.geojson")
    #expect(try CommandRun(["report", pupil, "--places", places, "--places", places]).status == 0)
    #expect(try CommandRun(["report", pupil, "--places", places + "x"]).failed(66))
    let broken = scratch.write("{\"type\":", to: "broken.geojson")
    #expect(try CommandRun(["report", pupil, "--places", broken]).failed(65))
  }
}

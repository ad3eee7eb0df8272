import Glibc
import Testing

/// Many people's exports, counted by the real binary.
@Suite struct CohortCommandTests {
  private static let published = ["README.txt", "cohort.html", "totals.json"]

  /// A folder with the exports of the first `count` drivers.
  private static func crowd(_ count: Int, in scratch: Scratch) -> String {
    for driver in 0..<count {
      scratch.write(DriverCrowd.export(of: driver), to: "exports/driver \(driver).zip")
    }
    return scratch.path + "/exports"
  }

  /// Made once: twelve drivers and nothing else.
  private static let twelve = Result { try Counted(12) }

  private final class Counted: Sendable {
    let run: (status: Int32?, text: String)
    let files: [String: [UInt8]]

    init(_ count: Int, _ options: [String] = [], _ change: (Scratch) -> Void = { _ in }) throws {
      let scratch = Scratch()
      let exports = CohortCommandTests.crowd(count, in: scratch)
      change(scratch)
      let result = scratch.path + "/result"
      let run = try CommandRun(["cohort", exports, "--output", result] + options)
      self.run = (run.status, run.text + run.errors)
      files = try ["README.txt", "cohort.html", "drivers.csv", "totals.json"].reduce(into: [:]) {
        $0[$1] = try Scratch.bytes(of: result + "/" + $1)
      }
    }

    func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

    /// The rows of `drivers.csv`, its header left out.
    var rows: [[Substring]] {
      text("drivers.csv").split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
    }
  }

  @Test func `The totals of twelve drivers are the rounded sums of their hours`() throws {
    let counted = try Self.twelve.get()
    #expect(counted.run.status == 0 && counted.run.text.isEmpty, "\(counted.run.text)")
    let totals = try JSON(counted.files["totals.json"] ?? [])
    #expect(totals["schema"] == .text("dataleaflet.cohort.v1"))
    // Twelve, told in fives.
    #expect(totals["drivers"] == .number(10))
    let sums = totals["sums"].items
    func sum(_ measure: String) -> JSON? {
      sums.first { $0["measure"] == .text(measure) && $0["month"] == .null }?["sum"]
    }
    // 12 × 10 × 3,600; 12 × 10 × 900; 12 × 10 × 1,800 + 5 × (0 + … + 11) = 216,330.
    #expect(sum("p1") == .number(432_000))
    #expect(sum("p2") == .number(108_000))
    #expect(sum("p3") == .number(216_000))
    #expect(counted.text("cohort.html").contains("Content-Security-Policy"))
    #expect(counted.text("README.txt").contains("drivers.csv"))
  }

  @Test func `Each driver has a row with the exact hours and no name`() throws {
    let rows = try Self.twelve.get().rows
    #expect(rows.count == 12)
    #expect(Set(rows.map { $0[0] }).count == 12)
    #expect(rows.allSatisfy { $0[0].utf8.count == 10 && $0[1] == "counted" })
    #expect(rows.map { $0[0] } == rows.map { $0[0] }.sorted())
    let engaged = rows.compactMap { Int($0[11]) }.sorted()
    #expect(engaged == (0..<12).map { 18_000 + 5 * $0 })
    #expect(rows.allSatisfy { $0[8] == "10" && $0[9] == "36000" && $0[10] == "9000" })
  }

  @Test func `Hostile and broken exports cost a row each and change nothing else`() throws {
    let clean = try Self.twelve.get()
    let counted = try Counted(12) { scratch in
      scratch.write(DriverCrowd.broken, to: "exports/a broken one.zip")
      scratch.write("not a zip", to: "exports/\(HostileExport.formula.filter { $0 != "/" }).zip")
      scratch.write("a,b\r\n1,2\r\n", to: "exports/folder/table.csv")
    }
    #expect(counted.run.status == 1)
    for name in Self.published { #expect(counted.files[name] == clean.files[name], "\(name)") }
    let unread = counted.rows.filter { $0[1] != "counted" }
    #expect(unread.count == 3 && counted.rows.count == 15)
    #expect(unread.allSatisfy { !$0[2].isEmpty && $0.last?.isEmpty == false })
    #expect(counted.rows.filter { $0[1] == "counted" } == clean.rows)
    #expect(!counted.text("drivers.csv").contains("broken one"))
  }

  @Test func `An export that takes too long is given up`() throws {
    let clean = try Self.twelve.get()
    let counted = try Counted(12, ["--patience", "15"]) { scratch in
      // Nothing on the disk, and longer than anybody waits.
      let path = scratch.write([0x50, 0x4B, 3, 4], to: "exports/endless.zip")
      truncate(path, 1 << 40)
    }
    #expect(counted.run.status == 1)
    #expect(counted.rows.filter { $0[1] != "counted" }.map { $0[2] } == ["tooSlow"])
    for name in Self.published { #expect(counted.files[name] == clean.files[name], "\(name)") }
  }

  @Test func `Of nine drivers nothing is told`() throws {
    let counted = try Counted(9)
    #expect(counted.run.status == 0)
    let totals = try JSON(counted.files["totals.json"] ?? [])
    #expect(totals["drivers"] == .null && totals["detail"] == .null)
    #expect(totals["sums"].items.isEmpty && totals["spreads"].items.isEmpty)
    #expect(counted.rows.count == 9)
  }

  @Test func `Names, order and folders play no part`() throws {
    let clean = try Self.twelve.get()
    let scratch = Scratch()
    for driver in 0..<12 {
      scratch.write(DriverCrowd.export(of: driver), to: "\(driver % 3)/\(77 - driver).zip")
    }
    let folders = ["2", "0", "1"].map { scratch.path + "/" + $0 }
    let run = try CommandRun(
      ["cohort"] + folders + ["--output", scratch.path + "/result"],
      in: ["LC_ALL": "fr_FR.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(run.status == 0, "\(run.errors)")
    for (name, bytes) in clean.files {
      #expect(try Scratch.bytes(of: scratch.path + "/result/" + name) == bytes, "\(name)")
    }
  }

  @Test func `The same content counts once`() throws {
    let clean = try Self.twelve.get()
    let counted = try Counted(12) { scratch in
      scratch.write(DriverCrowd.export(of: 3), to: "exports/again.zip")
    }
    #expect(counted.run.status == 0 && counted.rows.count == 13)
    #expect(counted.rows.filter { $0[2] == "countedAlready" }.count == 1)
    #expect(counted.files["totals.json"] == clean.files["totals.json"])
  }

  @Test func `Contributions made one by one add up to the same totals`() throws {
    let clean = try Self.twelve.get()
    let scratch = Scratch()
    let files = try (0..<12).map { driver in
      let export = scratch.write(DriverCrowd.export(of: driver), to: "\(driver).zip")
      let file = scratch.path + "/\(driver).json"
      let run = try CommandRun(["cohort", "--emit", export, "--output", file])
      #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
      return file
    }
    let result = scratch.path + "/result"
    let run = try CommandRun(["cohort", "--merge"] + files.reversed() + ["--output", result])
    #expect(run.status == 0, "\(run.errors)")
    for name in ["totals.json", "cohort.html", "drivers.csv"] {
      #expect(try Scratch.bytes(of: result + "/" + name) == clean.files[name], "\(name)")
    }
  }

  @Test func `A line that is no contribution costs itself alone`() throws {
    let scratch = Scratch()
    let export = scratch.write(DriverCrowd.export(of: 0), to: "0.zip")
    let one = try CommandRun(["cohort", "--emit", export])
    let file = scratch.write(
      one.text + "{\"schema\":\"dataleaflet.contribution.v1\",\"name\":\"x\"}\n", to: "two.ndjson")
    let result = scratch.path + "/result"
    let run = try CommandRun(["cohort", "--merge", file, "--output", result])
    #expect(run.status == 1)
    let table = String(decoding: try Scratch.bytes(of: result + "/drivers.csv"), as: UTF8.self)
    #expect(table.contains("noContribution"))
  }

  @Test func `What is given is what is shown, and the receipt names its sum`() throws {
    let scratch = Scratch()
    let export = scratch.write(DriverCrowd.export(of: 0), to: "0.zip")
    let shown = try CommandRun(["cohort", "--emit", export])
    #expect(shown.status == 0 && shown.output.count { $0 == 0x0A } == 1)
    let (file, receipt) = (scratch.path + "/mine.json", scratch.folder("papers") + "/receipt.json")
    let run = try CommandRun([
      "cohort", "--emit", export, "--output", file, "--receipt", receipt, "--recipient", "Union X",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Scratch.bytes(of: file) == shown.output)
    #expect([file, receipt].map { Scratch.mode(of: $0) } == [0o600, 0o600])
    let sum = try CommandRun(shell: "sha256sum < \"$1\" | cut -c1-64", [file]).text.dropLast()
    let paper = try JSON(try Scratch.bytes(of: receipt))
    #expect(paper["processing"]["data"]["sha256"] == .text(String(sum)))
    #expect(paper["processing"]["recipient"] == .text("Union X"))
    #expect(paper["event"]["given"] == .null && paper["event"]["state"] == .text("requested"))
  }

  @Test func `On standard input, each path has its line in its place`() throws {
    let scratch = Scratch()
    let paths = (0..<3).map { scratch.write(DriverCrowd.export(of: $0), to: "\($0).zip") }
    let list = scratch.write(
      [paths[2], scratch.path + "/none.zip", paths[0], "", paths[1]].joined(separator: "\n"),
      to: "list")
    let run = try CommandRun(shell: "\"$0\" cohort - < \"$1\"", [list])
    #expect(run.status == 1)
    let lines = run.text.split(separator: "\n")
    try #require(lines.count == 5)
    #expect(lines[1] == "{\"case\":null,\"error\":\"notFound\"}")
    #expect(lines[3].hasPrefix("{\"case\":null,\"error\":"))
    for (line, path) in [(0, paths[2]), (2, paths[0]), (4, paths[1])] {
      #expect(try CommandRun(["cohort", "--emit", path]).text == lines[line] + "\n")
    }
  }

  @Test func `The folder is its owner's, whole, and not written over`() throws {
    let scratch = Scratch()
    let exports = Self.crowd(2, in: scratch)
    let (result, list) = (scratch.path + "/result", scratch.path + "/list.csv")
    let arguments = ["cohort", exports, "--output", result]
    #expect(try CommandRun(arguments + ["--case-list", list]).status == 0)
    #expect(scratch.names == ["exports", "list.csv", "result"])
    let modes = try CommandRun(
      shell: "stat -c %a \"$1\" \"$1\"/* \"$2\" | sort -u", [result, list])
    #expect(modes.text == "600\n700\n")
    let sums = try CommandRun(
      shell: "cd \"$1\" && sha256sum --quiet -c manifest-sha256.txt", [result])
    #expect(sums.status == 0)
    #expect(try CommandRun(arguments).failed(73))
    #expect(try CommandRun(arguments + ["--force"]).status == 0)
    let names = String(decoding: try Scratch.bytes(of: list), as: UTF8.self)
    #expect(names.contains("driver 1.zip"))
    let table = String(decoding: try Scratch.bytes(of: result + "/drivers.csv"), as: UTF8.self)
    #expect(!table.contains("driver 1"))
  }

  @Test func `Two releases that few people tell apart are not both told`() throws {
    let scratch = Scratch()
    let ledger = scratch.path + "/ledger"
    func told(_ exports: String, as name: String) throws -> (CommandRun, JSON) {
      let result = scratch.path + "/" + name
      let run = try CommandRun(["cohort", exports, "--output", result, "--ledger", ledger])
      return (run, try JSON(try Scratch.bytes(of: result + "/totals.json")))
    }
    let exports = Self.crowd(12, in: scratch)
    let (first, totals) = try told(exports, as: "first")
    #expect(first.status == 0 && totals["drivers"] == .number(10), "\(first.errors)")
    let noted = try Scratch.bytes(of: ledger)
    // The same people again are no difference, and no second line.
    let (again, same) = try told(exports, as: "again")
    #expect(again.status == 0 && same == totals)
    #expect(try Scratch.bytes(of: ledger) == noted)
    scratch.write(DriverCrowd.export(of: 12), to: "exports/one more.zip")
    let (later, nothing) = try told(exports, as: "later")
    #expect(later.status == 1 && later.errorLines.count == 2)
    #expect(nothing["detail"] == .null && nothing["sums"].items.isEmpty)
    #expect(try Scratch.bytes(of: ledger) == noted)
    // Ten more are enough to hide each of them.
    for driver in 13..<22 {
      scratch.write(DriverCrowd.export(of: driver), to: "exports/driver \(driver).zip")
    }
    #expect(try told(exports, as: "ten more").0.status == 0)
    #expect(try Scratch.bytes(of: ledger).count { $0 == 0x0A } == 2)
    scratch.write("{}", to: "ledger")
    let result = scratch.path + "/broken"
    let arguments = ["cohort", exports, "--output", result, "--ledger", ledger]
    #expect(try CommandRun(arguments).failed(65))
    #expect(!scratch.names.contains("broken"))
  }

  @Test func `Shares of two holders add up to the totals, and one holder's tell nothing`() throws {
    let clean = try JSON(Self.twelve.get().files["totals.json"] ?? [])
    let scratch = Scratch()
    for driver in 0..<12 {
      let export = scratch.write(DriverCrowd.export(of: driver), to: "\(driver).zip")
      let run = try CommandRun([
        "cohort", "--emit", export, "--shares", "2", "--output", scratch.path + "/\(driver)",
      ])
      #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    }
    func shares(_ holder: Int) -> [String] {
      (0..<12).map { scratch.path + "/\($0)/share-\(holder)-of-2.json" }
    }
    func merge(_ files: [String], as name: String) throws -> CommandRun {
      try CommandRun(["cohort", "--merge"] + files + ["--output", scratch.path + "/" + name])
    }
    #expect(Scratch.mode(of: shares(1)[0]) == 0o600)
    for holder in 1...2 {
      #expect(try merge(shares(holder).reversed(), as: "holder \(holder)").status == 0)
    }
    let sums = (1...2).map { scratch.path + "/holder \($0)/share-\($0)-of-2.json" }
    #expect(try merge(sums, as: "result").status == 0)
    let totals = try JSON(try Scratch.bytes(of: scratch.path + "/result/totals.json"))
    #expect(totals["drivers"] == clean["drivers"] && totals["detail"] == .text("totals"))
    func byMonthOrNot(_ totals: JSON) -> [JSON] {
      totals["sums"].items.filter { $0["month"] == .null && $0["bin"] == .null }.map { $0["sum"] }
    }
    #expect(byMonthOrNot(totals) == byMonthOrNot(clean))
    // All shares at once are the same.
    #expect(try merge(shares(1) + shares(2), as: "at once").status == 0)
    #expect(
      try Scratch.bytes(of: scratch.path + "/at once/totals.json")
        == Scratch.bytes(of: scratch.path + "/result/totals.json"))
    let missing = try merge(Array(shares(1).dropLast()) + shares(2), as: "missing")
    #expect(missing.failed(65) && !scratch.names.contains("missing"))
    #expect(try merge(shares(1) + [scratch.write("{}", to: "x.json")], as: "mixed").failed(65))
  }

  /// One contribution under the numbers of fifty cases.
  private static func fifty() throws -> [String] {
    let scratch = Scratch()
    let export = scratch.write(DriverCrowd.export(of: 0), to: "0.zip")
    let line = String(try CommandRun(["cohort", "--emit", export]).text.dropLast())
    let number = try #require(try JSON(Array(line.utf8))["case"].text)
    let letters = Array("ABCDEFGHIJ")
    return (0..<50).map { person in
      let own = String(letters[person / 10]) + String(letters[person % 10])
      return line.replacing(number, with: "CASECASE" + own)
    }
  }

  @Test func `Noise is drawn once, takes its budget, and is refused for few`() throws {
    let scratch = Scratch()
    let lines = try Self.fifty()
    let file = scratch.write(lines.joined(separator: "\n"), to: "fifty.ndjson")
    let ledger = scratch.path + "/ledger"
    func run(_ name: String, _ options: [String]) throws -> CommandRun {
      try CommandRun(
        ["cohort", "--merge", file, "--ledger", ledger, "--output", scratch.path + "/" + name]
          + options)
    }
    let first = try run("first", ["--epsilon", "0.7", "--quarter", "2026-Q1"])
    #expect(first.status == 0, "\(first.errors)")
    let totals = try JSON(try Scratch.bytes(of: scratch.path + "/first/totals.json"))
    #expect(totals["detail"] == .text("noisy") && totals["sums"] == .null)
    #expect(totals["noise"]["epsilon"] == .text("0.7"))
    #expect(totals["figures"].items.count == 3)
    let noted = try Scratch.bytes(of: ledger)
    // Asked again, whenever, it is the same draw and costs nothing.
    #expect(try run("again", ["--epsilon", "0.7", "--quarter", "2026-Q2"]).status == 0)
    for name in ["totals.json", "cohort.html"] {
      #expect(
        try Scratch.bytes(of: scratch.path + "/again/" + name)
          == Scratch.bytes(of: scratch.path + "/first/" + name))
    }
    #expect(try Scratch.bytes(of: ledger) == noted)
    let spent = try run("more", ["--epsilon", "0.4", "--quarter", "2026-Q1"])
    #expect(spent.failed(65) && spent.errors.contains("0.7") && !scratch.names.contains("more"))
    #expect(try run("rest", ["--epsilon", "0.3", "--quarter", "2026-Q1"]).status == 0)
    scratch.write(lines.dropLast().joined(separator: "\n"), to: "fifty.ndjson")
    let few = try run("few", ["--epsilon", "0.1", "--quarter", "2026-Q2"])
    #expect(few.failed(65) && few.errors.contains("49"))
  }

  @Test(arguments: [
    ["--epsilon", "1.5", "--quarter", "2026-Q1", "--ledger", "l"],
    ["--epsilon", "0.5", "--ledger", "l"], ["--epsilon", "0.5", "--quarter", "2026-Q1"],
    ["--quarter", "2026-Q1"], ["--shares", "2"], ["--emit", "--shares", "1"],
  ])
  func `Noise and shares have what they need`(options: [String]) throws {
    let scratch = Scratch()
    let export = scratch.write(DriverCrowd.export(of: 0), to: "0.zip")
    let run = try CommandRun(["cohort", export, "--output", scratch.path + "/result"] + options)
    #expect(run.status == 64 && scratch.names == ["0.zip"], "\(run.errors)")
  }

  @Test func `Wrong usage is told in one sentence`() throws {
    let scratch = Scratch()
    let exports = Self.crowd(1, in: scratch)
    #expect(try CommandRun(["cohort", exports]).status == 64)
    #expect(try CommandRun(["cohort", "--emit", "--merge", exports]).status == 64)
    #expect(try CommandRun(["cohort", exports, "--receipt", "x", "--output", "y"]).status == 64)
    let result = scratch.path + "/result"
    #expect(try CommandRun(["cohort", scratch.path + "/none", "--output", result]).failed(66))
    #expect(
      try CommandRun(["cohort", exports, "--rules", "XX-none", "--output", result]).failed(64))
    #expect(scratch.names == ["exports"])
  }

  @Test func `A kernel without walls costs every row where walls are asked for`() throws {
    let scratch = Scratch()
    let exports = Self.crowd(1, in: scratch)
    let line = "exec \"${0%/*}/old-kernel\" seccomp \"$0\" \"$@\""
    let run = try CommandRun(
      shell: line,
      ["cohort", exports, "--require-sandbox", "--output", scratch.path + "/result"])
    #expect(run.failed(69), "\(run.status ?? -1) \(run.errors)")
    #expect(scratch.names == ["exports"])
  }

  @Test func `The workers' command is not for people`() throws {
    let help = try CommandRun(["--help"]).text
    #expect(help.contains("cohort") && !help.contains("cohort-worker"))
  }
}

import Digests
import Leaflet
import Testing

@testable import Evidence

@Suite struct PackTests {
  private func text(_ name: String, _ files: [EvidenceFile]) throws -> String {
    String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
  }

  @Test func `The pack holds every part, and the manifest names them all`() throws {
    let files = EvidencePack.files(try SampleDriver.input())
    #expect(
      files.map(\.name) == [
        "assumptions.csv", "check.py", "checks.csv", "claim.csv", "commitment.json",
        "coverage.csv", "days.csv", "distances.csv", "figures.csv", "originals.tsv",
        "payments.csv", "provenance.json", "redactions.tsv", "report.html", "rules.tsv",
        "settings.json", "timeline.csv", "trips.csv", "weeks.csv", "manifest-sha256.txt",
      ])
    let manifest = try text("manifest-sha256.txt", files)
    for file in files.dropLast() {
      #expect(manifest.contains("\(SHA256.hexadecimal(of: file.bytes))  \(file.name)\n"))
    }
    #expect(files.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test func `Without rules nothing is claimed, and no rule is listed`() throws {
    let files = EvidencePack.files(try SampleDriver.input(rules: nil))
    #expect(!files.contains { $0.name == "claim.csv" })
    #expect(try text("rules.tsv", files).split(separator: "\n").count == 1)
    #expect(!(try text("figures.csv", files).contains("claim.")))
  }

  @Test func `Nothing of where passengers were is in the pack`() throws {
    var input = try SampleDriver.input()
    let address = "Rue Inventée 7, Genève"
    for index in input.record.trips.indices { input.record.trips[index].begin.address = address }
    let files = EvidencePack.files(input)
    let all = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(!all.contains("Rue Invent"))
    let points = input.record.trips.flatMap { [$0.request, $0.begin, $0.dropoff] }
      .compactMap(\.coordinate)
    let logged = input.dossier.segments.compactMap(\.beginPlace)
    #expect(!logged.isEmpty)
    for point in points.prefix(20) + logged.prefix(20) {
      #expect(!all.contains("\(point.latitude)") && !all.contains("\(point.longitude)"))
    }
    let redactions = try text("redactions.tsv", files)
    #expect(redactions.contains("addresses\t\(input.record.trips.count)\t"))
    #expect(redactions.contains("positions\t\(points.count)\t"))
  }

  @Test(arguments: Language.allCases)
  func `The report has ten parts in every language and fetches nothing`(language: Language) throws {
    let page = try text(
      "report.html", EvidencePack.files(try SampleDriver.input(language: language)))
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.split(separator: "<h2>").count == 11)
    // A key without a text shows itself.
    #expect(!page.contains("pack.") && !page.contains("hoursMark."))
    for sign in ["<script", "src=", "href=", "http-equiv=\"refresh", "onload"] {
      #expect(!page.contains(sign))
    }
    #expect(page.contains("CH-GE"))
  }

  @Test func `Text of an export cannot become markup or a formula`() throws {
    var input = try SampleDriver.input()
    for index in input.dossier.exports.indices {
      input.dossier.exports[index].controller = "<script>alert('1')</script>\u{202E}"
    }
    for index in input.record.trips.indices { input.record.trips[index].product = "=1+1,\"x\"\n" }
    let files = EvidencePack.files(input)
    let page = try text("report.html", files)
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;alert(&#39;1&#39;)"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(try text("trips.csv", files).contains(",\"'=1+1,\"\"x\"\""))
  }

  @Test func `The name of a single file plays no part`() throws {
    var input = try SampleDriver.input()
    let before = EvidencePack.files(input)
    for index in input.originals.indices { input.originals[index].kind = .file }
    var renamed = input.dossier
    for index in renamed.files.indices { renamed.files[index].path = "my secret name.csv" }
    let after = EvidencePack.files(
      EvidenceInput(
        hours: input.hours, dossier: renamed, originals: input.originals, words: input.words,
        version: "0", command: input.command, secret: input.secret))
    #expect(before.count == after.count)
    #expect(!after.contains { String(decoding: $0.bytes, as: UTF8.self).contains("my secret") })
  }
}

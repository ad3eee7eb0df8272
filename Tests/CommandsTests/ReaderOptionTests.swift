import Testing

/// The leaflet's forms on the command line, and what the reader says about themselves.
@Suite struct ReaderOptionTests {
  private let nurse = Package.sample("nurse")

  @Test func aPageAndADocumentAreTheSameTwice() throws {
    for format in ["html", "markdown"] {
      let first = try CommandRun(["report", nurse, "--format", format, "--lang", "nl"])
      let again = try CommandRun(
        ["report", nurse, "--format", format, "--lang", "nl"],
        in: ["LC_ALL": "fr_FR.UTF-8", "TZ": "Asia/Tokyo", "HOME": "/"])
      #expect(first.status == 0 && first.errors.isEmpty)
      #expect(first.output == again.output)
      #expect(first.text.contains("De bijsluiter bij uw persoonsgegevens"))
    }
  }

  @Test func thePagesLayoutIsChosen() throws {
    let page = try CommandRun(["report", nurse, "--format", "html", "--layout", "booklet"])
    #expect(page.text.hasPrefix("<!DOCTYPE html>"))
    #expect(page.text.contains("size: A5"))
    #expect(try CommandRun(["report", nurse, "--layout", "poster"]).status == 64)
    let text = try CommandRun(["report", nurse, "--layout", "large"])
    #expect(text.status == 64 && text.errors.contains("--layout is for pages."))
  }

  @Test func groupsAndCountryChangeTheLeaflet() throws {
    let run = try CommandRun([
      "report", nurse, "--plain", "--group", "health,children", "--country", "be", "--classic",
    ])
    #expect(run.status == 0)
    #expect(run.text.contains("because you ticked: health and care workers"))
    #expect(run.text.contains("because you ticked: children and teenagers"))
    #expect(run.text.contains("Telephone: +32 2 274 48 00"))
    #expect(run.text.contains("very common (1 in 10 or more)"))
    let plain = try CommandRun(["report", nurse, "--plain"])
    #expect(!plain.text.contains("because you ticked"))
    #expect(!plain.text.contains("very common"))
  }

  @Test(arguments: [["--group", "nobles"], ["--group", "health;x"], ["--country", "XX"]])
  func whatIsNotKnownIsRefused(_ option: [String]) throws {
    #expect(try CommandRun(["report", nurse] + option).status == 64)
  }

  @Test func theJsonTellsTheLeafletWordForWord() throws {
    let report = try JSON(
      CommandRun(["report", nurse, "--format", "json", "--group", "children"]).output)
    let sections = report["leaflet"]["sections"].items
    #expect(sections.count == 6)
    #expect(sections.allSatisfy { !$0["blocks"].items.isEmpty })
    #expect(report["leaflet"]["keyInformation"]["today"].text?.isEmpty == false)
    let home = report["findings"].items.first { $0["kind"] == .text("home") }
    #expect(home?["raisedBy"].items.count == 1)
    #expect(home?["level"].number == 4)
    #expect(home?["lines"].items.isEmpty == false)
  }

  @Test func theStorageSectionLooksWhereTheFileIs() throws {
    let zip = try Scratch.bytes(of: nurse + "/Uber Data Request 5e1f00aa.zip")
    let scratch = Scratch()
    let warning = "The file lies among your downloads"
    // Below /tmp, every folder is one for passing files; the nearer name is told.
    let downloaded = try CommandRun([
      "report", scratch.write(zip, to: "Downloads/copy.zip"), "--plain",
    ])
    #expect(downloaded.text.contains(warning))
    let elsewhere = try CommandRun(["report", scratch.write(zip, to: "mine/copy.zip"), "--plain"])
    #expect(!elsewhere.text.contains(warning))
    #expect(elsewhere.text.contains("The folder is for passing files."))
    #expect(elsewhere.text.contains("Written on: "))
    let shared = try CommandRun(["report", scratch.write(zip, to: "Public/copy.zip"), "--plain"])
    #expect(shared.text.contains("shared with others by its name"))
  }

  @Test func openingWithoutATerminalHearsTheReaderToo() throws {
    let run = try CommandRun([nurse, "--group", "children", "--plain"])
    #expect(run.status == 0)
    #expect(run.text.contains("because you ticked: children and teenagers"))
  }
}

import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

@Suite struct GoogleActivityPageTests {
  private func entry(_ body: String, caption: String = "", header: String = "Search") -> String {
    """
    <div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">
    <div class="header-cell mdl-cell"><p class="mdl-typography--title">\(header)<br></p></div>
    <div class="content-cell mdl-cell mdl-typography--body-1">\(body)</div>
    <div class="content-cell mdl-cell mdl-typography--body-1 mdl-typography--text-right"></div>
    <div class="content-cell mdl-cell mdl-typography--caption">\(caption)</div></div></div>
    """
  }

  private func read(_ entries: String...) throws -> Dossier {
    let style = "<style>.outer-cell { margin: 0 }</style>"
    return try ExportsTests.read([
      "MijnActiviteit.html":
        "<!DOCTYPE html><html><head>\(style)</head><body><div class=\"mdl-grid\">"
        + entries.joined() + "</div></body></html>"
    ]).dossier
  }

  @Test(
    "The time as each language writes it",
    arguments: [
      "Mar 5, 2024, 7:04:40\u{202F}PM CET", "Mar 5, 2024, 7:04:40 PM CET",
      "5 Mar 2024, 19:04:40 CET", "5 mars 2024, 19:04:40 CET", "05.03.2024, 19:04:40 MEZ",
      "5 mrt 2024 19:04:40 CET", "5 mrt. 2024, 18:04:40 UTC", "5. März 2024 um 19:04:40 MEZ",
      "Mar 5, 2024, 1:04:40 PM EST", "5 mars 2024 à 19:04:40 UTC+1",
    ])
  func times(_ written: String) throws {
    let dossier = try read(
      entry("Watched&nbsp;<a href=\"https://example.org\">x</a><br>\(written)"))
    #expect(dossier.appEvents.times.map { $0 } == [1_709_661_880])
    #expect(dossier.problems.isEmpty)
  }

  @Test func anEntryIsTheSameAsInTheOtherFormat() throws {
    let place =
      #"<b>Locations:</b><br>&emsp;At <a href="https://www.google.com/maps/@?api=1&amp;"#
      + #"map_action=map&amp;center=50.6326,5.5797&amp;zoom=12">this general area</a> - x<br>"#
    let dossier = try read(
      entry(
        #"Gesucht nach: <a href="https://www.google.com/search?q=caf%C3%A9+li%C3%A8ge">café"#
          + " liège</a><br>05.03.2024, 19:04:40 MEZ<br>", caption: place),
      entry(
        #"Watched <a href="https://www.youtube.com/watch?v=a">Bread</a><br>"#
          + #"<a href="https://www.youtube.com/channel/c">A baker</a><br>5 mars 2024, 19:05:40 CET"#,
        header: "x"),
      entry(
        #"Watched <a href="https://www.youtube.com/watch?v=b">Soap</a><br>5 mars 2024, 19:06:40 CET"#,
        caption: "<b>Details:</b><br>&emsp;From Google Ads<br>", header: "YouTube"),
      // The link of the place is no title.
      entry("Used Maps<br>5 mars 2024, 19:07:40 CET", caption: place, header: "Maps"))
    #expect(dossier.exports[0].kind == "google-activity")
    #expect(dossier.files[0].rows == 4)
    #expect(dossier.searches.map(\.text) == ["café liège"])
    #expect(dossier.searches.map(\.at) == [utc("2024-03-05T18:04:40Z")])
    let strings = dossier.strings
    #expect(
      dossier.appEvents.names.map { strings[$0] } == ["Watched Bread", "Watched Soap", "Used Maps"])
    #expect(dossier.appEvents.types.map { strings[$0] } == ["YouTube", "Google Ads", "Maps"])
    #expect(dossier.fixes.count == 2)
    #expect(dossier.fixes.coordinate(at: 1) == Coordinate(latitude: 50.6326, longitude: 5.5797))
    #expect(dossier.problems.isEmpty)
  }

  @Test func whatIsNoTimeIsSetAsideWithItsReason() throws {
    let dossier = try read(
      entry("Used Maps<br>2024年3月5日 19:07:40 JST"), entry(""), entry("Used Maps<br>5 mars 2024"),
      entry("Used Maps<br>5 mars 2024, 19:07:40 XYZ"),
      entry("Used Maps<br>5 mars 2024, 19:08:40 XYZ"))
    #expect(dossier.files[0].rows == 5)
    #expect(dossier.files[0].rowsSetAside == 3)
    #expect(
      dossier.problems.map(\.reason) == [.notADate, .missingValue, .notADate, .takenAsUTC])
    #expect(dossier.problems[0].value == "2024年3月5日 19:07:40 JST")
    #expect(dossier.appEvents.times.first == utc("2024-03-05T19:07:40Z")?.seconds)
  }
}

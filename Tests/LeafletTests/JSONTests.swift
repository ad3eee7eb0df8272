import Dossier
import Testing

@testable import Leaflet

@Suite struct JSONTextTests {
  @Test func membersKeepTheirOrder() {
    let value = JSONText.object([
      ("z", .number(1)), ("a", .list([.null, .bool(true), .text("x")])), ("e", .list([])),
      ("o", .object([])),
    ])
    #expect(
      value.rendered == """
        {
          "z": 1,
          "a": [
            null,
            true,
            "x"
          ],
          "e": [],
          "o": {}
        }

        """)
  }

  @Test(arguments: [
    ("\"\\", #"\"\\"#), ("\n\r\t", #"\n\r\t"#), ("\u{0}\u{1F}", #"\u0000\u001f"#),
    ("\u{7F}\u{9B}", #"\u007f\u009b"#), ("\u{2028}\u{2029}", #"\u2028\u2029"#),
    ("\u{202E}\u{2066}\u{FEFF}", #"\u202e\u2066\ufeff"#), ("é字😀", "é字😀"),
    ("\u{200B}\u{AD}\u{E0041}", #"\u200b\u00ad\udb40\udc41"#),
  ])
  func whatATerminalObeysIsEscaped(_ text: String, _ escaped: String) {
    #expect(JSONText.text(text).rendered == "\"\(escaped)\"\n")
  }

  @Test func brokenUTF8IsReplaced() {
    let text = String(decoding: [0x61, 0xED, 0xA0, 0x80, 0xFF], as: UTF8.self)
    #expect(JSONText.text(text).rendered.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func numbersThatAreNoneAreNull() {
    #expect(JSONText.decimal(.nan, places: 4).rendered == "null\n")
    #expect(JSONText.decimal(0.93999999, places: 4).rendered == "0.94\n")
  }
}

@Suite struct ReportJSONTests {
  private func report(path: String = "trips.csv") -> String {
    ReportJSON.render(
      dossier: smallDossier(path: path), leaflet: smallLeaflet(path: path), words: Words(.english),
      version: "0.1.0")
  }

  @Test func theHeadIsAsDocumented() {
    #expect(
      report().hasPrefix(
        """
        {
          "schema": "dataleaflet.report.v1",
          "program": {
            "version": "0.1.0"
          },
          "language": "en",
          "exports": [
            {
              "path": "copy.zip",
              "controller": "Uber",
              "kind": "uber-driver-sar",
              "files": 3,
              "rows": 3,
              "rowsSetAside": 1,
              "from": "2021-02-01T09:00:00Z",
              "to": "2021-02-28T22:06:40Z",
              "timeZones": [
                "Europe/Paris"
              ]
            }
          ],
          "findings": [
            {
              "id": "home-1",
              "kind": "home",
              "theme": "places",
        """))
  }

  @Test func findingsCarryTheirMembers() {
    let text = report()
    for line in [
      "\"level\": 3,", "\"severity\": 3,", "\"band\": \"F5\",", "\"tag\": \"measured\",",
      "\"confidence\": 0.94,", "\"unit\": \"nights\"", "\"lat\": 46.204400,",
      "\"lon\": 6.143200,", "\"radiusMetres\": 60,", "\"label\": \"Rue Inventée\"",
      "\"category\": null,", "\"highestLevel\": 3,", "\"id\": \"possible-side-effects\",",
      "\"code\": \"notADate\",", "\"window\": null,",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func theSameInputGivesTheSameBytes() {
    #expect(report() == report())
  }

  @Test func hostilePathsStayInsideTheirQuotes() {
    let text = report(path: "a\"b\u{1B}]0;x\u{7}\n\u{202E}")
    #expect(text.contains(#"a\"b\u001b]0;x\u0007\n\u202e"#))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}

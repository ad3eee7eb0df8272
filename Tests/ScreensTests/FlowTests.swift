import Canvas
import Dossier
import Exports
import Leaflet
import TUI
import TUITesting
import Testing

@testable import Screens

/// What people do, from one end to the other.
@Suite struct FlowTests {
  /// The text of the line that is marked as selected.
  private func marked(_ driver: AppDriver) -> Substring? {
    driver.snapshot().split(separator: "\n").first { $0.contains("►") }
  }

  @Test func fromTheLeafletToTheRowAndBack() async throws {
    var driver = await AppDriver.start(.nurse)
    // The box opens the gravest finding.
    try await driver.press("enter")
    #expect(driver.state.screen == .findings)
    let id = try #require(driver.state.leaflet?.keyInformation.strongest.first)
    let entry = try #require(driver.state.leaflet?.entry(id))
    #expect(driver.snapshot().contains(entry.title))
    for _ in 0..<60 where marked(driver)?.contains(", row ") != true {
      try await driver.press("down")
    }
    #expect(marked(driver)?.contains(", row ") == true)
    try await driver.press("enter wait")
    let row = try #require(driver.state.row)
    #expect(entry.finding.evidence.supporting.flatMap(\.examples).contains(row.source))
    #expect(driver.snapshot().contains(", row \(row.source.row)"))
    try await driver.press("esc")
    #expect(driver.state.row == nil)
    #expect(marked(driver)?.contains(", row ") == true)
    try await driver.press("esc esc")
    #expect(driver.state.screen == .leaflet)
  }

  @Test func theRowNamesTheFindingsThatRestOnIt() async throws {
    let sample = try #require(Sample.nurse)
    let scene = try #require(await AppDriver.start(sample).state.scene)
    let entry = try #require(scene.leaflet.entries.first { $0.kind == .home })
    let source = try #require(entry.finding.evidence.supporting.first?.examples.first)
    var row = RowView(source)
    row.receive(source.file, .success(try sample.reading.table(of: source.file)))
    var canvas = Canvas(Size(rows: 90, columns: 100))
    row.draw(on: &canvas, in: canvas.bounds, scene)
    let text = canvas.snapshot()
    #expect(text.contains("Findings that rest on this row"))
    #expect(text.contains(entry.title))
    #expect(text.contains("(personal)"))
    // Enter goes to the finding.
    var actions: [ScreenAction] = []
    for _ in 0..<5 where actions.isEmpty {
      actions = row.handle(.key("enter"), in: canvas.bounds, scene) ?? []
    }
    guard case .showFinding = actions.first else {
      Issue.record("Enter opened \(actions)")
      return
    }
  }

  @Test func searchInTheLeafletGoesRound() async throws {
    var driver = await AppDriver.start(.nurse)
    try await driver.press("/")
    driver.type("DELETE")
    let first = driver.snapshot()
    #expect(first.contains("1 of "))
    try await driver.press("enter n")
    #expect(driver.snapshot().contains("2 of "))
    try await driver.press("N N")
    #expect(!driver.snapshot().contains("2 of ") || driver.snapshot().contains("2 of 2"))
    try await driver.press("n")
    #expect(driver.snapshot().contains("1 of "))
    try await driver.press("esc")
    #expect(driver.state.screen == .leaflet)
    #expect(!driver.state.leafletScreen.search.isShown)
  }

  @Test func escTakesTheSearchBackToWhereItBegan() async throws {
    var driver = await AppDriver.start(.nurse)
    let before = driver.snapshot()
    try await driver.press("/")
    driver.type("delete")
    #expect(driver.snapshot() != before)
    try await driver.press("esc")
    #expect(driver.snapshot() == before)
  }

  @Test func accentsAndCaseDoNotMatter() {
    #expect(TextMatch("liege").matches("Rue du Carré, 4000 LIÈGE"))
    #expect(TextMatch("STRASSE").matches("Hauptstrasse"))
    #expect(TextMatch("").matches(""))
    #expect(!TextMatch("a").matches(""))
    #expect(!TextMatch("liège!").matches("Liège"))
    #expect(TextMatch("ДОМ").matches("дом"))
  }

  @Test func searchFindsRowsAndSaysWhenThereAreNone() async throws {
    var driver = await AppDriver.start(.nurse)
    try await driver.press("6 enter wait /")
    driver.type("chauffeur")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("Votre chauffeur"))
    try await driver.press("n n")
    let found = driver.state.dataScreen
    try await driver.press("esc /")
    driver.type("no such words")
    try await driver.press("enter")
    #expect(driver.state.note == "Not found below.")
    #expect(found.loadedTable(of: -1) == nil)
  }

  @Test func aMouseOpensAFinding() async throws {
    var driver = await AppDriver.start(.nurse)
    try await driver.press("2")
    let lines = driver.snapshot().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("Your sleep can be seen") })
    let point = Point(row: row, column: 10)
    driver.send(.mouse(Mouse(.press, at: point)))
    driver.send(.mouse(Mouse(.release, at: point)))
    driver.send(.mouse(Mouse(.press, at: point)))
    #expect(driver.snapshot().contains("RHYTHM"))
  }

  @Test func resizeKeepsWhatIsLookedAt() async throws {
    var driver = try await Context(name: "finding", sample: { .nurse }, keys: "2 j j j j enter")
      .driver()
    #expect(driver.snapshot().contains("Your home can be found"))
    driver.send(.resize(Size(rows: 36, columns: 120)))
    #expect(driver.snapshot().contains("Your home can be found"))
    driver.send(.resize(Size(rows: 3, columns: 10)))
    driver.send(.resize(Size(rows: 20, columns: 40)))
    #expect(driver.snapshot().contains("Your home can be found"))
  }

  @Test func anotherLanguageAtOnce() async throws {
    var driver = await AppDriver.start(.nurse)
    try await driver.press("L down enter")
    #expect(driver.state.words.language == .french)
    #expect(driver.snapshot().contains(Words(.french)["ui.screen.map"]))
    try await driver.press("L q")
    #expect(driver.status == nil)
    #expect(driver.state.overlay == nil)
  }

  @Test func theMapStepsThroughPlacesAndMonths() async throws {
    var driver = await AppDriver.start(.nurse, size: Size(rows: 36, columns: 120))
    let map = try #require(driver.state.opened?.map)
    try await driver.press("3 n")
    #expect(driver.snapshot().contains("1 of \(map.places.count)"))
    try await driver.press("enter")
    #expect(driver.state.screen == .findings)
    #expect(driver.snapshot().contains("Your home can be found"))
    try await driver.press("m")
    #expect(driver.state.screen == .map)
    #expect(driver.snapshot().contains("1 of \(map.places.count)"))
    let months = map.months.map { $0.name(driver.state.words) }
    #expect(months.first == "September 2024")
    try await driver.press("f ]")
    #expect(driver.snapshot().contains("September 2024"))
    try await driver.press("[ [")
    #expect(driver.snapshot().contains(months[months.count - 1]))
    try await driver.press("]")
    #expect(driver.snapshot().contains("\(map.places.count) places"))
  }
}

import Dossier
import Testing

@testable import Leaflet

@Suite struct NumberLinesTests {
  let lines = NumberLines(Words(.english))

  @Test(arguments: [
    (91, 100, Measure.Unit.nights, "In your file: 91 of 100 nights."),
    (182, 200, .nights, "In your file: 91 of 100 nights."),
    (3, 11, .days, "In your file: 3 of 11 days."), (19, 19, .days, "In your file: 19 of 19 days."),
    (10, 20, .days, "In your file: 50 of 100 days."),
    (9_999, 10_000, .days, "In your file: more than 99 of 100 days."),
    (3, 1_000, .days, "In your file: 3 of 1,000 days."),
    (30, 20, .days, "In your file: 30 of 20 days."),
  ])
  func sharesOfFewAreToldAsTheyAre(
    _ count: Int, _ whole: Int, _ unit: Measure.Unit, _ text: String
  ) {
    #expect(lines.inFile(Measure(count: count, of: whole, unit: unit)) == text)
  }

  @Test func countsWithoutAWhole() {
    #expect(
      lines.inFile(Measure(count: 41_233, unit: .points)) == "In your file: 41,233 points.")
    #expect(lines.inFile(Measure(count: 1, unit: .devices)) == "In your file: 1 device.")
    #expect(lines.inFile(nil) == "In your file: found, not counted.")
    #expect(
      lines.inFile(Measure(count: 332_424, of: 724_248, unit: .seconds))
        == "In your file: 92 h 20 min of 201 h 11 min.")
  }

  @Test func germanPutsTheNounInItsCase() {
    let german = NumberLines(Words(.german))
    #expect(
      german.inFile(Measure(count: 91, of: 100, unit: .nights))
        == "In Ihrer Datei: 91 von 100 Nächten.")
    #expect(german.inFile(Measure(count: 9, unit: .nights)) == "In Ihrer Datei: 9 Nächte.")
  }

  @Test func frenchPutsTheNounBeforeTheWhole() {
    let french = NumberLines(Words(.french))
    #expect(
      french.inFile(Measure(count: 9_999, of: 10_000, unit: .nights))
        == "Dans votre fichier : plus de 99 nuits sur 100.")
  }

  @Test func theOtherSideIsToldWhereThereIsOne() {
    #expect(
      lines.contrast(Measure(count: 91, of: 100, unit: .nights))
        == "For 9 of 100 nights this was not so.")
    #expect(
      lines.contrast(Measure(count: 3, of: 11, unit: .days))
        == "For 8 of 11 days this was not so.")
    #expect(
      lines.contrast(Measure(count: 9_999, of: 10_000, unit: .days))
        == "For 1 of 100 days this was not so.")
    #expect(lines.contrast(Measure(count: 20, of: 20, unit: .days)) == nil)
    #expect(lines.contrast(Measure(count: 5, unit: .days)) == nil)
  }

  @Test(arguments: [
    (91, 100, 91), (999, 1_000, 99), (1_000, 1_000, 100), (1, 100, 1), (3, 11, nil),
    (3, 1_000, nil), (0, 100, nil), (30, 20, nil),
  ])
  func dots(_ count: Int, _ whole: Int, _ dots: Int?) {
    #expect(NumberLines.dots(Measure(count: count, of: whole, unit: .days)) == dots)
  }

  @Test func gridsHoldAHundredDots() {
    for full in [-3, 0, 1, 10, 91, 100, 400] {
      let rows = DotGrid.rows(full: full, ascii: true)
      #expect(rows.count == 10)
      #expect(rows.allSatisfy { $0.count == 10 })
      #expect(rows.joined().count { $0 == "#" } == min(100, max(0, full)))
    }
    #expect(DotGrid.rows(full: 15, ascii: false)[1] == "●●●●●○○○○○")
  }
}

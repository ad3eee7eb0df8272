import Dossier
import Testing

@testable import Leaflet

@Suite struct LeafletTests {
  let leaflet = smallLeaflet()

  @Test func entriesComeByLevelThenFrequencyThenKind() {
    #expect(
      leaflet.entries.map(\.id) == [
        "home-1", "uniqueness-1", "sensitive-visit-1", "device-1", "work-1",
      ])
    #expect(leaflet.entries.map(\.level.rawValue) == [3, 3, 3, 1, 0])
  }

  @Test func numbersInIdentifiersAreReadAsNumbers() {
    let trips = [10, 2, 1].map { finding(.frequentPlace, $0) }
    let leaflet = Leaflet.compose(
      dossier: smallDossier(), findings: trips, words: Words(.english))
    #expect(
      leaflet.entries.map(\.id) == ["frequent-place-1", "frequent-place-2", "frequent-place-10"])
  }

  @Test func theOrderOfFindingsPlaysNoPart() {
    let other = Leaflet.compose(
      dossier: smallDossier(), findings: findings.reversed(), words: Words(.english),
      storage: [StorageFacts(path: "/home/nadia/copy.zip", mode: 0o644)])
    #expect(other == leaflet)
  }

  @Test func whatCannotBeToldIsNoRisk() {
    #expect(leaflet.cannotTell.map(\.id) == ["work-1"])
    #expect(leaflet.risks.count == 4)
    let entry = leaflet.entry("work-1")
    #expect(entry?.level == .nothing)
    #expect(entry?.isUncertain == true)
    #expect(entry?.inStudies == nil)
  }

  @Test func theHomeIsToldInNumbersWithItsOtherSide() {
    let home = leaflet.entry("home-1")
    #expect(home?.band == .almostAll)
    #expect(home?.inFile == "In your file: 91 of 100 nights.")
    #expect(home?.contrast == "For 9 of 100 nights this was not so.")
    #expect(home?.dots == 91)
    #expect(home?.confidenceWords == "likely, right in about 94 of 100 such cases")
    #expect(home?.inStudies?.contains("half of US workers") == true)
    #expect(home?.actions.isEmpty == false)
  }

  @Test func aStudyIsNeverMixedWithTheFile() {
    let unique = leaflet.entry("uniqueness-1")
    #expect(unique?.inFile == "In your file: 41,233 points.")
    #expect(
      unique?.inStudies?.hasPrefix(
        "In studies: 4 points were enough for 95 of 100 people (1,500,000 phone users, 2013).")
        == true)
    #expect((unique?.basis, unique?.level) == (.study, .thinkFirst))
  }

  @Test func fewerPointsThanTheStudyNeedALowerLevel() {
    let few = finding(.uniqueness, variant: "few", count: 3, unit: .points)
    let leaflet = Leaflet.compose(dossier: Dossier(), findings: [few], words: Words(.english))
    #expect(leaflet.entries.first?.level == .takeCare)
  }

  @Test func sensitiveLinesAreClosed() {
    #expect(leaflet.entries.filter(\.isHidden).map(\.id) == ["sensitive-visit-1"])
  }

  @Test func theBoxHoldsWhatMatters() {
    let key = leaflet.keyInformation
    #expect(
      key.summary == "Uber · 1 February 2021 to 28 February 2021 · 3 rows · 2.1 kB")
    #expect(key.highestLevel == .thinkFirst)
    #expect(key.strongest == ["home-1", "uniqueness-1", "sensitive-visit-1"])
    #expect(key.unread == "1 of 2 files was not read.")
    #expect(key.today.hasPrefix("Take places and addresses out"))
  }

  @Test func sixSectionsInTheirOrder() {
    #expect(
      leaflet.sections.map(\.id) == [
        "what-it-is", "before-you-share", "how-used", "possible-side-effects", "how-to-store",
        "contents",
      ])
    #expect(leaflet.sections[3].entries == leaflet.entries.map(\.id))
    #expect(leaflet.sections[3].heading == "4. Possible side effects")
  }

  @Test func everyoneWhoCanReadTheFileIsAWarning() {
    let blocks = leaflet.sections[4].blocks
    #expect(blocks.contains(.note(.warning, Words(.english)["store.readers.everyone"])))
    #expect(StorageFacts(path: "x", mode: 0o640).readers == .group)
    #expect(StorageFacts(path: "x", mode: 0o100600).readers == .onlyOwner)
  }

  @Test func anEmptyDossierGivesALeafletToo() {
    let leaflet = Leaflet.compose(dossier: Dossier(), findings: [], words: Words(.german))
    #expect(leaflet.keyInformation.highestLevel == .nothing)
    #expect(leaflet.keyInformation.strongest.isEmpty)
    #expect(leaflet.sections.count == 6)
  }

  @Test func unknownVariantsFallBackToTheWordsOfTheirKind() {
    let odd = finding(.home, variant: "yetUnheardOf")
    let entry = Leaflet.compose(dossier: Dossier(), findings: [odd], words: Words(.english))
      .entries.first
    #expect(
      entry?.statement == "Someone could guess where you live: Rue Inventée. This can be wrong.")
  }

  @Test func kindsOfPlacesAreToldInWordsAndNamelessPlacesAsSuch() {
    let visit = finding(
      .sensitiveVisit, variant: "named", count: 2, unit: .visits,
      facts: [Fact("category", .word("health.clinic")), Fact("name", .text(""))])
    let entry = Leaflet.compose(dossier: Dossier(), findings: [visit], words: Words(.english))
      .entries.first
    #expect(
      entry?.statement
        == "Your copy names a place that gives care (clinic) on 2 days: without a name.")
  }

  /// No key and no gap of the wording reaches the reader.
  @Test(arguments: Language.allCases)
  func everyLineIsWorded(_ language: Language) {
    let words = Words(language)
    let all = FindingKind.allCases.map { finding($0) }
    let leaflet = Leaflet.compose(dossier: smallDossier(), findings: all, words: words)
    let keys = Set(words.keys)
    for line in PlainLeaflet.lines(leaflet, dossier: smallDossier(), words: words) {
      #expect(!line.contains("{"), "\(line)")
      let parts = line.split(whereSeparator: { " :;,()".contains($0) })
      #expect(!parts.contains { keys.contains(String($0)) && $0.contains(".") }, "\(line)")
    }
  }
}

@Suite struct MessagesTests {
  let messages = Messages(Words(.english))

  @Test func aProblemNamesFileRowAndReason() {
    let dossier = smallDossier()
    #expect(
      messages.sentence(dossier.problems[0], in: dossier)
        == "trips.csv, row 2: begin time \"31/02/2021\" is no date. The row was set aside.")
  }

  @Test func aProblemOfAWholeFileNamesNoRow() {
    let problem = Problem(at: Provenance(file: 0, row: 0), reason: .emptyFile)
    #expect(
      messages.sentence(problem, in: smallDossier()) == "trips.csv: The file is empty.")
  }

  @Test func aFileThatIsNotThereIsNotLookedUp() {
    let problem = Problem(at: Provenance(file: 99, row: 1), reason: .emptyFile)
    #expect(messages.sentence(problem, in: Dossier()).hasPrefix("not known, row 1"))
  }

  @Test func errorsNameThePathAndWhatToDo() {
    #expect(
      messages.sentence(.notFound(path: "a.zip"))
        == "There is no file or folder \"a.zip\". Check the name and try again.")
    let sentence = messages.sentence(.truncated(path: hostile))
    #expect(!sentence.unicodeScalars.contains { $0.value < 0x20 })
  }
}

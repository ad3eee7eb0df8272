import CivilTime
import Dossier
import Testing

@testable import Inference

@Suite struct SinglingOutTests {
  @Test func appsAreCountedOnceHoweverTheyWereMet() {
    var life = OnlineLife()
    life.use(0, 9, name: "Timetable", of: .app)
    life.use(1, 9, name: "Timetable", of: .app)
    life.use(1, 10, name: "A film")
    life.dossier.companyLinks = [
      CompanyLink(name: "tracker.example", deed: "", via: "Diary", provenance: source(90)),
      CompanyLink(name: "Lamp", deed: "app", provenance: source(91)),
      CompanyLink(name: "Broker", deed: "uploaded list", provenance: source(92)),
    ]
    let finding = life.conclude(.apps).first
    #expect(finding?.kind == .device)
    #expect(finding?.measure == Measure(count: 3, unit: .apps))
    #expect(finding?.evidence.rows == 4)
    #expect(OnlineLife().conclude(.apps).isEmpty)
  }

  /// A name of a site may tell an illness, and so none is told.
  @Test func sitesAreCountedAndNeverNamed() {
    var life = OnlineLife()
    for (day, site) in ["news.example", "clinic.example", "news.example"].enumerated() {
      life.use(day, 20, name: site, of: .site)
    }
    life.use(9, 20, name: "A film")
    let finding = life.conclude(.openedSites).first
    #expect(finding?.measure == Measure(count: 2, unit: .sites))
    #expect(finding?.evidence.rows == 3)
    #expect(finding?.from == Diary.start && finding?.to == Diary.start + 2)
    #expect(finding?.facts.contains { if case .texts = $0.value { true } else { false } } == false)
  }

  @Test func likesAreCountedWithoutNames() {
    var life = OnlineLife()
    life.use(0, 12, of: .like)
    life.use(3, 12, name: "Trams", of: .like)
    let finding = life.conclude(.likes).first
    #expect(finding?.measure == Measure(count: 2, unit: .likes))
    #expect(finding?.to == Diary.start + 3)
  }

  @Test func twoOfThreeFactsLeadToAName() {
    var life = OnlineLife()
    life.fact(.birthDate, "01-Apr-1990")
    #expect(life.conclude(.identity).isEmpty)
    life.fact(.sex, "FEMALE")
    let two = life.conclude(.identity).first
    #expect(two?.measure == Measure(count: 2, unit: .facts))
    #expect(two?.fact("known") == .words(["identity.birthDate", "identity.sex"]))
    life.fact(.postcode, "4000")
    life.fact(.postcode, "9000")
    let three = life.conclude(.identity).first
    #expect(three?.measure == Measure(count: 3, unit: .facts))
    #expect(three?.evidence.rows == 4)
  }

  @Test(arguments: [("None", "9000"), ("1990", "9000"), ("1990-04-01", "-")])
  func whatServicesWriteForNothingIsNoFact(birth: String, postcode: String) {
    var life = OnlineLife()
    life.fact(.birthDate, birth)
    life.fact(.postcode, postcode)
    #expect(life.conclude(.identity).isEmpty)
  }

  private func source(_ row: Int) -> Provenance { Provenance(file: 0, row: row) }
}

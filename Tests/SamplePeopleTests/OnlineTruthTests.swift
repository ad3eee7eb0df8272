import Dossier
import Testing

/// What Google and Facebook know of the invented people, against what the generator planted.
@Suite struct OnlineTruthTests {
  private func measure(_ kind: FindingKind, of person: Person) -> Int? {
    person.findings(kind).first { $0.category == nil }?.measure?.count
  }

  /// 0 where nothing is told.
  private func measure(_ variant: String, of person: Person) -> Int {
    person.findings.first { $0.variant == variant }?.measure?.count ?? 0
  }

  @Test(arguments: ["nurse", "driver", "pupil", "van-driver"])
  func everythingPlantedIsCounted(_ name: String) throws {
    let person = try Person(name)
    let (dossier, truth) = (person.dossier, person.truth)
    #expect(dossier.searches.count == (try truth.number("online.searches")))
    let zone = try #require(dossier.zone)
    #expect(zone == (try truth.text("zone")))
    #expect(measure(.contacts, of: person) == (try truth.number("online.friends")))
    #expect(measure(.adLabels, of: person) == (try truth.number("online.labels")))
    #expect(try measure("apps", of: person) == truth.number("online.apps"))
    #expect(try measure("sites", of: person) == truth.number("online.sites"))
    #expect(try measure("likes", of: person) == truth.number("online.likes"))
    #expect(measure("identity", of: person) == 3)
    #expect(measure(.companies, of: person) == (try truth.number("online.senders")))
    let night = person.findings(.searches).first { $0.variant.lowercased().contains("night") }
    #expect(night?.measure?.count == (try truth.number("online.searches.night")))
    // One file of the wallet, and nothing else.
    #expect(dossier.files.count { $0.note?.isUnread ?? false } == 1)
    #expect(dossier.files.allSatisfy { $0.rowsSetAside == 0 })
  }

  @Test(arguments: ["nurse", "driver", "pupil", "van-driver"])
  func eachArchiveIsAnExportOfItsCompany(_ name: String) throws {
    let dossier = try Person(name).dossier
    #expect(dossier.exports.count == 3)
    #expect(dossier.exports.allSatisfy { $0.controller != nil })
  }

  /// The surprises: each stands in the data, and is found.
  @Test func whatIsHiddenIsFound() throws {
    let nurse = try Person("nurse")
    #expect(nurse.findings(.searches).contains { $0.category == "topic.health" })
    #expect(nurse.findings(.adLabels).contains { $0.category == "topic.reproduction" })
    let pupil = try Person("pupil")
    let searches = try pupil.truth.number("online.searches")
    #expect(try pupil.truth.number("online.searches.night") * 4 > searches)
    #expect(pupil.findings(.searches).contains { $0.category == "topic.mind" })
    let karl = try Person("van-driver")
    #expect(karl.findings(.searches).contains { $0.category == "topic.health" })
  }

  /// The innocent: nobody is accused of it.
  @Test func whatIsInnocentIsNotAccused() throws {
    let karl = try Person("van-driver")
    #expect(karl.findings(.sensitiveVisit).isEmpty && karl.findings(.sensitivePattern).isEmpty)
    let pupil = try Person("pupil")
    let topics = Set(pupil.findings(.searches).compactMap(\.category))
    #expect(topics.isDisjoint(with: ["topic.sexlife", "topic.dating"]))
    #expect(pupil.findings(.home).allSatisfy { $0.place == nil })
  }

  @Test func theVanDriversHomeIsFoundAndHisSundaysAreSeen() throws {
    let karl = try Person("van-driver")
    let home = try #require(karl.findings(.home).first)
    #expect(try karl.metres(from: home, to: "home") < 100)
    #expect(karl.findings(.work).allSatisfy { $0.place == nil })
    let absence = try #require(karl.findings(.absence).first)
    #expect(absence.measure?.share == 1)
    #expect(karl.dossier.givenStays.count == (try karl.truth.number("visits")))
  }
}

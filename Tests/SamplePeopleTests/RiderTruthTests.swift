import Dossier
import Places
import Testing

/// What the program says of the nurse, against what the generator planted.
@Suite struct NurseTruthTests {
  private let person: Person

  init() throws { person = try Person("nurse") }

  private var truth: TruthBlock { person.truth }

  @Test func recognisesTheExport() throws {
    #expect(person.dossier.exports.first?.kind == (try truth.text("export.kind")))
    #expect(person.dossier.zone == (try truth.text("zone")))
    #expect(person.dossier.trips.count == (try truth.number("trips.rows")))
    #expect(person.dossier.orders.count == (try truth.number("eats.orders")))
    let ofRides = person.dossier.appEvents.files.count {
      person.dossier.files[Int($0)].export == 0
    }
    #expect(ofRides == (try truth.number("app.events")))
  }

  @Test func homeAndWorkAreWithin150Metres() throws {
    let home = try #require(person.findings(.home).first)
    #expect(try person.metres(from: home, to: "home") < 150)
    let work = try #require(person.findings(.work).first)
    #expect(try person.metres(from: work, to: "work") < 150)
    #expect(person.findings(.home).count == 1)
    #expect(person.findings(.work).count == 1)
  }

  @Test func protectedPlacesAreNamedAndHerWorkplaceIsNot() throws {
    let visits = person.findings(.sensitiveVisit)
    let found = Set(
      visits.map { "\($0.category ?? ""); \($0.place?.label ?? ""); \($0.measure?.count ?? 0)" })
    #expect(found == [try truth.text("sensitive.1"), try truth.text("sensitive.2")])
    let workplace = try truth.text("sensitive.never")
    #expect(visits.allSatisfy { $0.place?.label.contains(workplace) == false })
    for (index, key) in ["sensitive.1", "sensitive.2"].enumerated() {
      let name = try truth.text(key).split(separator: ";")[1].dropFirst()
      let visit = try #require(visits.first { $0.place?.label == String(name) })
      #expect(try person.metres(from: visit, to: "sensitive.\(index + 1)") < 150)
    }
  }

  @Test func importedPlacesAgreeWithTheAddresses() throws {
    let bytes = try GeneratorRun.committed("places/nurse.geojson")
    let withPlaces = try Person("nurse", places: try PlaceIndex(geoJSON: bytes))
    let categories = Set(withPlaces.findings(.sensitiveVisit).compactMap(\.category))
    #expect(categories.isSuperset(of: ["health.reproductive", "religion.muslim"]))
    let workplace = try truth.text("sensitive.never")
    #expect(
      withPlaces.findings(.sensitiveVisit).allSatisfy {
        $0.place?.label.contains(workplace) == false
      })
  }

  @Test func sleepIsWithinHalfAnHour() throws {
    let window = try #require(person.findings(.sleep).first?.window)
    #expect(abs(window.from - minutes(try truth.text("sleep.from"))) <= 30)
    #expect(abs(window.to - minutes(try truth.text("sleep.to"))) <= 30)
  }

  @Test func deviceAndOperatorAreNamed() throws {
    let model = try truth.text("device.model")
    #expect(mentions(person.findings(.device), model))
    let carrier = try truth.text("operator").split(separator: ";")[0]
    #expect(mentions(person.findings(.network), String(carrier)))
  }

  @Test func nothingAboutWorkingTimeIsClaimed() {
    #expect(person.hours == nil)
  }

  /// `23:08` as minutes after midnight.
  private func minutes(_ clock: String) -> Int {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : -1_000
  }

  private func mentions(_ findings: [Finding], _ text: String) -> Bool {
    findings.contains { finding in
      finding.facts.contains { fact in
        switch fact.value {
        case .text(let value): value.contains(text)
        case .texts(let values): values.contains { $0.contains(text) }
        default: false
        }
      }
    }
  }
}

/// Of the pupil little can be told, and the program says so.
@Suite struct PupilTruthTests {
  private let person: Person

  init() throws { person = try Person("pupil") }

  @Test func homeAndWorkCannotBeTold() throws {
    #expect(try person.truth.text("home") == "cannot-tell")
    #expect(try person.truth.text("work") == "cannot-tell")
    for kind in [FindingKind.home, .work] {
      let findings = person.findings(kind)
      #expect(!findings.isEmpty)
      #expect(findings.allSatisfy { $0.place == nil && $0.variant == "cannotTell" })
    }
  }

  @Test func nothingIsClaimedOutOfThinAir() throws {
    #expect(person.findings(.sensitiveVisit).isEmpty)
    #expect(person.findings(.sleep).isEmpty)
    #expect(person.hours == nil)
    #expect(person.dossier.orders.count == (try person.truth.number("eats.orders")))
  }
}

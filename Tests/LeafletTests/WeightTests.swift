import Assets
import Dossier
import Testing

@testable import Leaflet

@Suite struct WeightTests {
  /// The matrix of severity (rows) and band F1…F5, F? (columns).
  @Test(arguments: [
    (Severity.nuisance, [1, 1, 1, 1, 1, 1]), (.costly, [1, 1, 2, 2, 2, 1]),
    (.serious, [1, 2, 2, 3, 3, 2]), (.grave, [2, 3, 3, 4, 4, 3]),
  ])
  func matrix(_ severity: Severity, _ levels: [Int]) {
    let bands: [Band] = [.few, .some, .many, .most, .almostAll, .unknown]
    #expect(bands.map { Weight.level(severity, $0).rawValue } == levels)
  }

  @Test(arguments: [
    (0.0, Band.few), (0.0099, .few), (0.01, .some), (0.0999, .some), (0.1, .many), (0.499, .many),
    (0.5, .most), (0.8999, .most), (0.9, .almostAll), (1, .almostAll), (-0.1, .unknown),
  ])
  func bands(_ share: Double, _ band: Band) {
    #expect(Band(share: share) == band)
  }

  @Test func theFilesShareDecidesBeforeAnyStudy() {
    let weight = Weight(
      severity: .serious, share: 0.02, studyBand: .almostAll, meetsCondition: true)
    #expect(weight.band == .some)
    #expect(weight.basis == .file)
    #expect(weight.level == .takeCare)
  }

  @Test func aStudyCountsInFullOnlyWhereItsConditionIsMet() {
    let met = Weight(severity: .serious, share: nil, studyBand: .almostAll, meetsCondition: true)
    let unmet = Weight(
      severity: .serious, share: nil, studyBand: .almostAll, meetsCondition: false)
    #expect((met.level, met.basis) == (.thinkFirst, .study))
    #expect((unmet.level, unmet.basis) == (.takeCare, .study))
  }

  @Test func nothingGoesBelowGoodToKnow() {
    let weight = Weight(severity: .nuisance, share: nil, studyBand: .few, meetsCondition: false)
    #expect(weight.level == .goodToKnow)
  }

  @Test func withoutANumberTheBandIsUnknown() {
    let weight = Weight(severity: .grave, share: .nan, studyBand: nil, meetsCondition: true)
    #expect((weight.level, weight.band, weight.basis) == (.thinkFirst, .unknown, .none))
  }

  @Test func metersShowTheLevelWithoutColour() {
    #expect(
      Level.allCases.map { $0.meter(ascii: false) } == ["□□□□", "■□□□", "■■□□", "■■■□", "■■■■"])
    #expect(Level.thinkFirst.meter(ascii: true) == "[###-]")
  }

  @Test func iconsAreOneColumnAndDistinct() {
    #expect(Set(Icon.allCases.map(\.glyph)).count == Icon.allCases.count)
    #expect(Set(Icon.allCases.map(\.ascii)).count == Icon.allCases.count)
    #expect(Icon.allCases.allSatisfy { $0.glyph.unicodeScalars.count == 1 })
  }
}

@Suite struct RiskCatalogueTests {
  let catalogue = RiskCatalogue()
  private static let judged = "because: it is\njudged: 2026-01-31"

  /// The twelve worked entries, and one file for each entry and study.
  @Test func theTwelveRisksAreThere() {
    let ids = Set(catalogue.entries.map(\.id))
    let twelve = [
      "home", "uniqueness", "identity", "sensitive", "labelsTopic", "likes", "companies", "shops",
      "sites", "apps", "rhythm", "closest",
    ]
    #expect(ids.isSuperset(of: twelve))
    #expect(ids.count == catalogue.entries.count)
    let files = Assets.paths(below: "risks/")
    #expect(files.count == catalogue.entries.count + catalogue.studies.count)
    #expect(files.count { $0.hasPrefix("risks/studies/") } == catalogue.studies.count)
  }

  /// Why a severity is what it is can be read; the date is that of the judgement.
  @Test func everySeverityHasAReasonAndADate() {
    for entry in catalogue.entries {
      #expect(entry.reason.hasSuffix("."), "\(entry.id)")
      #expect(entry.judged >= day(2026, 1, 1), "\(entry.id)")
    }
  }

  @Test func everyStudyIsCitedByARiskAndHasASource() {
    let cited = Set(catalogue.entries.compactMap(\.study?.id))
    #expect(Set(catalogue.studies.map(\.id)) == cited)
    #expect(catalogue.studies.allSatisfy { !$0.source.isEmpty && !$0.place.isEmpty })
  }

  @Test func everyKindHasOneEntry() {
    #expect(catalogue.faults.isEmpty)
    for kind in FindingKind.allCases { #expect(catalogue[kind] != nil, "\(kind)") }
  }

  @Test func severitiesAreThoseOfTheTable() {
    #expect(catalogue[.home]?.severity == .serious)
    #expect(catalogue[.sensitiveVisit]?.severity == .grave)
    #expect(catalogue[.sleep]?.severity == .costly)
    #expect(catalogue[.hours]?.severity == .nuisance)
    #expect(catalogue[.sensitivePattern]?.isSensitive == true)
  }

  @Test func aVariantMayHaveAnEntryOfItsOwn() {
    let both = RiskCatalogue(
      "id: a\nkinds: searches\nicon: words\nseverity: S3\n\(Self.judged)\ndo: x\n\n"
        + "id: b\nkinds: searches\nvariants: topic, night\nicon: sensitive\nseverity: S4\n"
        + "\(Self.judged)\ndo: x")
    #expect(both.faults.isEmpty)
    #expect(both[.searches]?.id == "a")
    #expect(both[.searches, "topic"]?.id == "b")
    #expect(both[.searches, "night"]?.id == "b")
    #expect(both[.searches, "dated"]?.id == "a")
    #expect(both[.contacts, "topic"] == nil)
  }

  @Test func brokenRecordsAreFaults() {
    let good = "id: a\nkinds: home\nicon: home\nseverity: S3\n\(Self.judged)\ndo: x"
    #expect(RiskCatalogue(good).faults.isEmpty)
    #expect(RiskCatalogue(good + "\ncites: nobody").faults == ["id: a"])
    #expect(RiskCatalogue(good.replacing("home\nicon", with: "hom\nicon")).faults == ["id: a"])
    #expect(RiskCatalogue(good.replacing("S3", with: "S5")).faults == ["id: a"])
    #expect(RiskCatalogue(good.replacing("do: x", with: "")).faults == ["id: a"])
    #expect(RiskCatalogue(good + "\ngroups: nobody").faults == ["id: a"])
    #expect(RiskCatalogue(good + "\ninteracts: nothing").faults == ["id: a"])
    #expect(RiskCatalogue(good.replacing("\nbecause: it is", with: "")).faults == ["id: a"])
    #expect(RiskCatalogue(good.replacing("2026", with: "year")).faults == ["id: a"])
    #expect(RiskCatalogue(good + "\n\n" + good).faults == ["a: home stands twice"])
  }
}

import CivilTime
import Dossier
import Testing

@testable import Leaflet

/// What changes with what the reader says about themselves.
@Suite struct ReaderTests {
  private func leaflet(_ reader: Reader = Reader(), _ dossier: Dossier = smallDossier()) -> Leaflet
  {
    Leaflet.compose(
      dossier: dossier, findings: findings, words: Words(.english), reader: reader)
  }

  private func lines(_ leaflet: Leaflet) -> [String] {
    PlainLeaflet.lines(leaflet, dossier: smallDossier(), words: Words(.english))
  }

  @Test func `A ticked group raises its risks by one, and says so`() {
    let plain = leaflet().entry("home-1")
    let raised = leaflet(Reader(groups: [.children])).entry("home-1")
    #expect((plain?.level, raised?.level) == (.thinkFirst, .stopAndAsk))
    #expect(plain?.groups == [] && plain?.raisedBy == [])
    #expect(raised?.groups.count == 1)
    #expect(raised?.raisedBy == ["One level higher, because you ticked: children and teenagers."])
    #expect(raised?.band == plain?.band)
  }

  @Test func `Two groups raise no further, nor beyond four`() {
    let both = leaflet(Reader(groups: [.children, .leaving])).entry("home-1")
    #expect(both?.level == .stopAndAsk)
    #expect(both?.raisedBy.count == 2)
    #expect(Level.stopAndAsk.raised == .stopAndAsk)
  }

  @Test func `A group raises nothing that is not about it, nor what cannot be told`() {
    let ticked = leaflet(Reader(groups: [.activists]))
    #expect(ticked.entry("home-1")?.level == leaflet().entry("home-1")?.level)
    #expect(ticked.entry("work-1")?.level == .nothing)
    #expect(ticked.entry("work-1")?.raisedBy == [])
  }

  @Test func `Nobody is taken for a member of a group`() {
    let words = Words(.english)
    let untold = lines(leaflet())
    for group in ReaderGroup.allCases {
      #expect(!untold.contains { $0.contains(words[group.careKey]) })
      #expect(untold.contains(words[group.nameKey]))
      let told = lines(leaflet(Reader(groups: [group])))
      #expect(told.contains { $0.hasSuffix(words[group.careKey]) })
    }
  }

  /// Sharing a device makes no risk graver: the copy mixes people, which the second part says.
  @Test func `Every group but the household has a risk that is graver for it`() {
    let raised = Set(RiskCatalogue().entries.flatMap(\.groups))
    #expect(Set(ReaderGroup.allCases).subtracting(raised) == [.household])
  }

  @Test func `The words of medicine leaflets come only where they are asked for`() {
    #expect(leaflet().entries.allSatisfy { $0.classicWords == nil })
    let classic = leaflet(Reader(wantsClassicWords: true))
    #expect(classic.entry("home-1")?.classicWords == "very common (1 in 10 or more)")
    #expect(classic.entry("work-1")?.classicWords == nil)
  }

  @Test(arguments: [
    (Band.almostAll, 0.95 as Double?, "veryCommon"), (.many, 0.1, "veryCommon"),
    (.some, 0.05, "common"),
    (.few, 0.005, "uncommon"), (.few, 0.001, "uncommon"), (.few, 0.0005, "rare"),
    (.few, 0.00009, "veryRare"), (.few, nil, "uncommon"), (.unknown, nil, "unknown"),
  ])
  func `Bands are those of medicine leaflets`(_ band: Band, _ share: Double?, _ word: String) {
    #expect(band.classicKey(share: share) == "classic.\(word)")
    #expect(Words(.english).has("classic.\(word)"))
  }
}

@Suite struct AuthorityTests {
  private let table = AuthorityTable()

  @Test func `Ten countries have an authority with all that a letter needs`() {
    #expect(
      table.all.map(\.country) == ["BE", "CH", "FR", "NL", "DE", "UK", "LU", "AT", "ES", "IT"])
    let words = Words(.german)
    for authority in table.all {
      #expect(!authority.address.isEmpty && authority.web.hasPrefix("https://"))
      #expect(authority.zones.allSatisfy { ZoneRules(identifier: $0) != nil })
      for language in authority.languages { #expect(words.has("languageName.\(language)")) }
    }
    #expect(Set(table.all.flatMap(\.zones)).count == table.all.flatMap(\.zones).count)
  }

  @Test func `A row that lacks a cell is left out`() {
    let row = "XX\tName\tStreet\t-\thttps://x\t-\t-\t2026-01-31\tEurope/Rome\tbook"
    let table = AuthorityTable("header\n\(row)\nXY\tName\n" + row.replacing("Street", with: ""))
    #expect(table.all.count == 1)
    #expect(table["XX"]?.checked == day(2026, 1, 31))
    #expect(table["XX"]?.phone == nil && table["XX"]?.languages == [])
  }

  private func reporting(_ country: String?, zone: String? = nil) -> [String] {
    var dossier = smallDossier()
    dossier.exports[0].timeZones = zone.map { [$0] } ?? []
    let words = Words(.english)
    let leaflet = Leaflet.compose(
      dossier: dossier, findings: [], words: words, reader: Reader(country: country))
    return PlainLeaflet.lines(leaflet, dossier: dossier, words: words)
  }

  @Test func `The country is the reader's, else that of the data, else none`() {
    #expect(reporting("CH", zone: "Europe/Paris").contains { $0.contains("Feldeggweg 1") })
    #expect(reporting(nil, zone: "Europe/Paris").contains { $0.contains("CNIL") })
    let unknown = reporting(nil, zone: "Asia/Tokyo")
    #expect(!unknown.contains { $0.hasPrefix("Authority:") })
    #expect(unknown.contains(Words(.english)["reporting.authority"]))
  }

  @Test func `Belgium has three doors, Germany its states, and nobody checked the address`() {
    #expect(reporting("BE").count { $0.hasPrefix("Door ") } == 3)
    #expect(reporting("NL").count { $0.hasPrefix("Door ") } == 0)
    #expect(reporting("DE").contains(Words(.english)["authority.states"]))
    #expect(reporting("BE").contains(Words(.english)["authority.unchecked"]))
  }
}

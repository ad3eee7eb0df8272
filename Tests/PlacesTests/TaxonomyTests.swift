import Assets
import Testing

@testable import Places

@Suite struct SensitiveTaxonomyTests {
  @Test func `Every rule of the table is read`() throws {
    let table = try #require(Assets.text("places/osm_sensitive_taxonomy.tsv"))
    let lines = table.split(separator: "\n").filter { $0.first != "#" }
    // The heading and the one note have no rule.
    #expect(SensitiveTaxonomy.standard.ruleCount == lines.count - 2)
    for line in lines.dropFirst() {
      let expression = line.split(separator: "\t")[1]
      #expect(TagExpression(expression) != nil, "\(expression)")
    }
  }

  @Test(
    arguments: [
      (["amenity": "hospital"], ["H01"]),
      (["amenity": "clinic", "healthcare": "clinic"], ["H03", "H38"]),
      (["healthcare": "centre"], ["H04", "H38"]),
      (
        ["amenity": "doctors", "healthcare:speciality": "urology;psychiatry"],
        ["H13", "H05", "H32"]
      ),
      (["amenity": "place_of_worship", "religion": "muslim"], ["R02"]),
      (["amenity": "place_of_worship"], ["R05"]),
      (["amenity": "place_of_worship", "religion": "no"], ["R05"]),
      (["office": "association", "name": "Vakbond van de Verzinners"], ["U02"]),
      (["office": "company", "name": "SYNDICAT des Inventeurs"], ["U02"]),
      (["name": "Sozialamt Musterstadt"], ["V07"]),
      (["amenity": "cinema", "cinema": "adult"], ["S11"]),
      (["amenity": "social_facility", "social_facility": "shelter"], ["V01"]),
      (["shop": "convenience", "halal": "only"], ["E10"]),
      (["amenity": "community_centre", "community_centre:for": "ethnic_group"], ["E07"]),
      (["club": "nationality", "name": "Casa de los Amigos de Portugal"], ["E08"]),
      (["name": "Kinderspital Musterstadt", "amenity": "hospital"], ["K09", "H01"]),
      (["name:fr": "Hôpital des Enfants", "name": "Wonderland"], ["K09"]),
      (["amenity": "landfill", "name": "Nothing"], []),
      ([:], []),
    ] as [([String: String], [String])])
  func `Tags have their labels, the strongest first`(tags: [String: String], rules: [String]) {
    #expect(SensitiveTaxonomy.standard.labels(forTags: tags).map(\.ruleID) == rules)
  }

  @Test(arguments: [
    // Excluded rules veto every other.
    ["amenity": "clinic", "name": "Tierarzt Muster"],
    ["amenity": "place_of_worship", "religion": "christian", "historic": "wayside_shrine"],
    ["office": "diplomatic", "diplomatic": "permanent_mission", "name": "Mission"],
    ["amenity": "veterinary", "healthcare": "clinic"],
    // Names that only look like it.
    ["office": "association", "name": "Syndicat d'Initiative de Nulle-Part"],
    ["office": "company", "name": "Syndic de copropriété Dupond"],
    ["name": "Hearing AIDS Centre"],
    ["name": "Brookside Café"],
    ["name": "Turva International"],
    // Not there any more.
    ["disused:amenity": "hospital"],
    // A bus shelter.
    ["amenity": "shelter"],
    ["amenity": "school", "school": "driving"],
    // Who runs it does not say what it is.
    ["operator": "CPAS", "building": "yes"],
  ])
  func `Traps have no label`(tags: [String: String]) {
    #expect(SensitiveTaxonomy.standard.labels(forTags: tags).isEmpty)
  }

  @Test func `A label carries its rule`() throws {
    let label = try #require(
      SensitiveTaxonomy.standard.labels(forTags: ["amenity": "clinic"]).first)
    #expect(
      label
        == SensitiveLabel(
          ruleID: "H03", category: SensitiveCategory(id: "health.clinic", article: .health),
          tier: .purpose, prior: 0.7, minimumDwellMinutes: 10, padMetres: Metres(40)))
    #expect(label.category.group == "health")
  }

  @Test func `Refuges are marked as never shown`() throws {
    let labels = SensitiveTaxonomy.standard.labels(forTags: ["name": "Frauenhaus Musterstadt"])
    #expect(labels.map(\.ruleID) == ["V03"])
    #expect(labels.map(\.category.isNeverShown) == [true])
  }

  @Test func `Sights and private places weigh less`() throws {
    let church = ["amenity": "place_of_worship", "religion": "christian"]
    let priors = [[:], ["tourism": "attraction"], ["access": "private"]].map { extra in
      SensitiveTaxonomy.standard.labels(forTags: church.merging(extra) { $1 }).map(\.prior)
    }
    #expect(priors == [[0.5], [0.2], [0.25]])
  }

  @Test func `A name of any length takes little time`() {
    let hostile = String(repeating: "casa de maison de house of ", count: 20_000)
    let labels = SensitiveTaxonomy.standard.labels(
      forTags: ["club": "ethnic", "name": hostile, "alt_name": hostile])
    #expect(labels.isEmpty)
  }
}

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("abc", "xxabcxx", true), ("abc", "abxc", false), ("a|b", "b", true), ("a(b|c)d", "acd", true),
    ("a(b|c)d", "ad", false), ("ab?c", "ac", true), ("ab*c", "abbbc", true), ("ab+c", "ac", false),
    ("a.c", "a-c", true), ("a.*c", "a---c", true), ("a.*c", "c---a", false),
    (#"\bsp\b"#, "the sp office", true), (#"\bsp\b"#, "spa", false), (#"\bsp\b"#, "wasp", false),
    (#"\bsp\b"#, "sp", true), (#"rav\b"#, "rav", true), (#"rav\b"#, "travel", false),
    (#"\b(hiv|aids)\b"#, "hiv-test", true), (#"\b(hiv|aids)\b"#, "archive", false),
    (#"(a|b)\w* x"#, "bnnn x", true), ("ausl[ae]nderamt", "auslenderamt", true),
    (#"ver\.?di"#, "verdi", true), (#"ver\.?di"#, "ver.di", true), (#"ver\.?di"#, "ver-di", false),
    ("(ab)*c", "ababc", true), ("x(ab)*c", "xabac", false),
  ])
  func `Patterns are found anywhere in a name`(source: String, name: String, found: Bool) throws {
    let pattern = try #require(NamePattern(source))
    #expect(pattern.occurs(in: Array(name.utf8)) == found)
  }

  @Test(arguments: ["", "a|", "(a", "a)", "[a", "*a", "a||b", #"\d"#, #"a\"#, "a*", #"\b"#])
  func `What is no pattern, or matches everywhere, is refused`(source: String) {
    #expect(NamePattern(source) == nil)
  }

  @Test func `A pattern that makes others backtrack for ever does not here`() throws {
    let pattern = try #require(NamePattern("(a*)*b"))
    #expect(!pattern.occurs(in: [UInt8](repeating: UInt8(ascii: "a"), count: 20_000)))
  }
}

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Hôpital Érasme", "hopital erasme"), ("KRANKENHÄUSER", "krankenhauser"), ("Straße", "strasse"),
    ("Sacré-Cœur", "sacre-coeur"), ("l’Église", "l'eglise"), ("e\u{301}glise", "eglise"),
    ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("a\u{A0}b\tc", "a b c"), ("Θέατρο", "θέατρο"),
    ("Moskeeën", "moskeeen"), ("soft\u{AD}hyphen", "softhyphen"), ("", ""),
  ])
  func `Case and accents are taken off`(text: String, folded: String) {
    #expect(String(decoding: Folding.fold(text), as: UTF8.self) == folded)
  }

  @Test func `Folding twice changes nothing`() {
    let text = "ÀÉÎÕÜ ß Œuvre — Ørsted “x” Θ Ж 漢"
    let once = String(decoding: Folding.fold(text), as: UTF8.self)
    #expect(String(decoding: Folding.fold(once), as: UTF8.self) == once)
  }

  @Test func `Long names are cut`() {
    #expect(Folding.fold(String(repeating: "é", count: 5_000)).count == Folding.longestName)
  }
}

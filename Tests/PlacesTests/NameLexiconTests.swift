import Assets
import Places
import Testing

@testable import struct Places.LexiconPhrase

@Suite struct NameLexiconTests {
  @Test(arguments: [
    ("Clinique Saint-Exemple", "health.clinic"),
    ("CLINIQUE SAINT-EXEMPLE, Rue du Marais 104, 1000 Bruxelles, Belgium", "health.clinic"),
    ("Rue du Marais 104, 1000 Bruxelles (Clinique Saint-Exemple)", "health.clinic"),
    ("Kliniek Ter Voorbeeld", "health.clinic"), ("Seeklinik Musterstadt", "health.clinic"),
    ("Poliklinik Nord", "health.clinic"), ("Riverside Medical Centre", "health.clinic"),
    ("Wijkgezondheidscentrum De Brug", "health.clinic"),
    ("Maison médicale du Vieux Canal", "health.clinic"),
    ("Hôpital Érasme-Exemple", "health.hospital"), ("hopital de l'exemple", "health.hospital"),
    ("Ziekenhuis Sint-Voorbeeld", "health.hospital"), ("Kantonsspital Muster", "health.hospital"),
    ("Krankenhaus Musterstadt", "health.hospital"), ("Bezirkskrankenhaus", "health.hospital"),
    ("St Example's Hospital", "health.hospital"), ("CHU Exemple", "health.hospital"),
    ("UZ Voorbeeld - Campus Noord", "health.hospital"), ("Ospedale Esempio", "health.hospital"),
    ("Hôtel-Dieu", "health.hospital"), ("Centre Hospitalier de l'Exemple", "health.hospital"),
    ("Huisartsenpraktijk De Linde", "health.doctor"), ("Arztpraxis am Park", "health.doctor"),
    ("Tandartspraktijk Molen", "health.dentist"), ("Zahnarzt Dr. Muster", "health.dentist"),
    ("Apotheke zum Löwen", "health.pharmacy"), ("Pharmacie du Lac", "health.pharmacy"),
    ("Hôpital psychiatrique du Lac", "health.mental"), ("Psychiatrische Klinik", "health.mental"),
    ("Centre de santé mentale L'Arbre", "health.mental"),
    ("Narcotics Anonymous", "health.addiction"), ("Quai 9", "health.addiction"),
    ("Suchtberatungsstelle Mitte", "health.addiction"),
    ("Maternité de l'Exemple", "health.reproductive"),
    ("Centre de Planning familial des Lilas", "health.reproductive"),
    ("Rutgers", "health.reproductive"), ("Pro Familia Musterstadt", "health.reproductive"),
    ("Frauenklinik Muster", "health.reproductive"),
    ("Service d'oncologie", "health.specialist"), ("Dialysezentrum Muster", "health.specialist"),
    ("Pediatrics Center", "child.health"), ("Kinderspital Muster", "child.health"),
    ("Mosquée Al-Exemple", "religion.muslim"), ("Moskee Voorbeeld", "religion.muslim"),
    ("Zentralmoschee", "religion.muslim"), ("Example Mosque", "religion.muslim"),
    ("Moschee, Kapuzinerstrasse 3", "religion.muslim"),
    ("Synagogue de l'Exemple", "religion.jewish"), ("Église Saint-Exemple", "religion.christian"),
    ("Sint-Janskerk", "religion.christian"),
    ("Kerk van de Heilige Voorbeeld", "religion.christian"),
    ("St Example's Church", "religion.christian"), ("Jesuitenkirche", "religion.christian"),
    ("Kirche am Hohenplatz", "religion.christian"), ("Temple de l'Exemple", "religion.christian"),
    ("Cathédrale d'Exemple", "religion.christian"),
    ("Chiesa di Sant'Esempio", "religion.christian"),
    ("Gurdwara Example", "religion.other"), ("Salle du Royaume", "religion.other"),
    ("Maison de la Laïcité", "religion.philosophical"),
    ("FGTB Exemple", "union.office"), ("Syndicat des inventeurs", "union.office"),
    ("Gewerkschaftshaus", "union.office"), ("Ver.di Musterstadt", "union.office"),
    ("IG Metall", "union.office"), ("Unia Musterstadt", "union.office"), ("SIT", "union.office"),
    ("FO", "union.office"), ("Parti Socialiste, section Exemple", "politics.party"),
    ("N-VA Voorbeeld", "politics.party"), ("Labour Party HQ", "politics.party"),
    ("RainbowHouse", "sex.lgbtq"), ("Ambassade d'Exemplie", "ethnic.consulate"),
    ("Consulate General of Examplia", "ethnic.consulate"),
    ("Office des étrangers", "ethnic.migration"), ("Tribunal de l'Exemple", "criminal.court"),
    ("Amtsgericht Musterstadt", "criminal.court"), ("Example Crown Court", "criminal.court"),
    ("Prison de l'Exemple", "criminal.prison"), ("Maison d'arrêt", "criminal.prison"),
    ("JVA Musterstadt", "criminal.prison"), ("École communale 1", "child.school"),
    ("Medical Center 2", "health.clinic"),
    ("Gemeenteschool De Voorbeelden", "child.school"), ("Chapelle du Lac", "religion.christian"),
    ("Ulu Cami", "religion.muslim"), ("Cabinet dentaire du Pont", "health.dentist"),
    ("Crèche Les Poussins", "child.kindergarten"), ("Kita Sonnenschein", "child.kindergarten"),
    ("Banque Alimentaire", "social.poverty"), ("CPAS de l'Exemple", "social.benefits"),
    ("Hospice général", "social.benefits"), ("Grand Casino Exemple", "gambling.venue"),
    ("Funérarium de l'Exemple", "death.funeral"),
  ])
  func `Venues are named`(text: String, category: String) {
    #expect(NameLexicon.standard.matches(in: text).map(\.category.id) == [category])
  }

  @Test(arguments: [
    // Streets.
    "Rue de l'Hôpital 3", "3 rue de l'hôpital", "RUE DE L'HOPITAL", "Kirchstrasse 12",
    "Kerkstraat 5, Gent", "Place de l'Église", "Rue du Temple 7", "12 Church Street",
    "Church Road", "Church St 5", "Hospital Hill", "Church Lane, Exampleton", "Klosterweg 2",
    "Avenue de la Clinique", "Chemin de la Mosquée 4", "Boulevard du Temple", "Via della Chiesa 9",
    "Piazza Ospedale", "Krankenhausstr. 4", "Spitalgasse 1", "Ziekenhuislaan 100",
    "Schulstrasse 14", "Rue des Écoles", "Quai de la Synagogue", "Abbey Road", "Synagogenplatz",
    "Alte Kirche Strasse 8", "Temple Avenue", "Place du Tribunal 1", "Rue de la Prison",
    "Prison Lane 4", "Rue du Casino 3", "Rue de la Croix-Rouge", "An der Kirche 5",
    "Am Krankenhaus", "Kirche 12", "12 Kloster", "Allée des Syndicats", "Parvis de l'Église 6",
    // Not what the word says.
    "Syndicat d'initiative", "Syndicat de copropriété Les Tilleuls", "Klinik für Tiere",
    "Clinique vétérinaire du Parc", "Dierenkliniek Voorbeeld", "Tierspital Muster",
    "Example Veterinary Hospital", "Phone Clinic", "Puppenklinik", "Auto-école du Centre",
    "Fahrschule Muster",
    "Hogeschool Voorbeeld", "Bibliothèque de pharmacie", "Syndicat des locataires", "My Addiction",
    "Ancien cimetière d'Exemple",
    "École polytechnique fédérale", "Business School Example", "Café de l'Église",
    "Brasserie du Temple", "Hotel Kloster", "Restaurant La Clinique", "Temple Bar",
    "Aix-la-Chapelle", "Nijkerk", "Ridderkerk", "Casino Supermarché", "Ancienne prison",
    "Arrêt Hôpital", "Hearing Aids Hospital Supplies",
    // Capitals mean an abbreviation; small letters do not.
    "Sit Down Comedy", "Fo Guang", "Chu's Kitchen", "A big hug", "Les uz",
    // Words inside words.
    "Kirchberg", "Hospitality House", "Churchill", "Schulz", "Templeton", "Dunkerque",
    "Gelsenkirchen", "Spitalfields", "Polizei", "Rue du Marais 104, 1000 Bruxelles",
    "1205 Genève", "", "   ", ",,,", "12",
  ])
  func `Traps are not`(text: String) {
    #expect(NameLexicon.standard.matches(in: text).map(\.word) == [])
  }

  @Test(arguments: [
    // The venue and its street in one part.
    ("Clinique Saint-Exemple Rue du Marais 104", "Clinique"),
    ("Clinique Saint-Exemple Rue de l'Hôpital 104", "Clinique"),
    ("Rue de l'Église 3 Clinique Saint-Exemple", "Clinique"),
    ("Hospital Road Medical Centre", "Medical Centre"),
    ("Klinik Seestrasse 220", "Klinik"),
    // In two.
    ("Mosquée Exemple, Rue de l'Église 3, 1000 Bruxelles", "Mosquée"),
    ("3 Rue de l'Église, Mosquée Exemple", "Mosquée"),
  ])
  func `The street of a venue is told from the venue`(text: String, word: String) {
    #expect(NameLexicon.standard.matches(in: text).map(\.word) == [word])
  }

  @Test func `A match says where it was found`() throws {
    let text = "Home of Nobody,  Hôpital psychiatrique de l'Exemple , Rue du Marais 104"
    let match = try #require(NameLexicon.standard.matches(in: text).first)
    #expect(match.word == "Hôpital psychiatrique")
    #expect(match.part == "Hôpital psychiatrique de l'Exemple")
    #expect(match.article == .health && match.tier == .purpose)
  }

  @Test func `Several categories are all named, each once`() {
    let matches = NameLexicon.standard.matches(
      in: "Pharmacie et maternité, Clinique Clinique, Synagogue - Synagoge - Clinique")
    #expect(
      matches.map(\.category.id) == [
        "health.pharmacy", "health.reproductive", "health.clinic", "religion.jewish",
      ])
  }

  @Test(arguments: ["Frauenhaus Muster", "Women's Refuge", "SOS Femmes", "Blijf Groep"])
  func `Refuges are marked as never shown`(text: String) {
    let matches = NameLexicon.standard.matches(in: text)
    #expect(matches.map(\.category.isNeverShown) == [true])
  }

  @Test func `Every line of the table is read`() throws {
    let table = try #require(Assets.text("lexicon/sensitive-names.tsv"))
    let lines = table.split(separator: "\n").filter { $0.first != "#" }.dropFirst()
    #expect(lines.count > 60)
    for line in lines {
      let phrases = LexiconPhrase.phrases(ofLine: line)
      let written = line.split(separator: "\t").last?.split(separator: "|").count
      #expect(phrases.count == written, "\(line.prefix(60))")
    }
  }

  @Test func `Case and accents change nothing but abbreviations`() {
    for text in ["clinique de l'église", "Synagogue", "ziekenhuis", "königreichssaal"] {
      let found = NameLexicon.standard.matches(in: text).map(\.category)
      #expect(NameLexicon.standard.matches(in: text.uppercased()).map(\.category) == found)
    }
  }

  @Test(arguments: [
    "clinique ", "rue ", "église,", "12 ", "a", "é\u{301}", "-", " - ", "(", "'", "\u{0}", "漢",
  ])
  func `Hostile texts end`(piece: String) {
    let text = String(repeating: piece, count: 50_000)
    #expect(NameLexicon.standard.matches(in: text).count <= 24)
  }
}

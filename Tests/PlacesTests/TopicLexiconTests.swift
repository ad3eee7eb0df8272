import Assets
import Testing

@testable import Places

/// Invented searches, labels and names, with what a reader says each is about.
private enum Texts {
  /// Texts about a protected topic.
  static let about: [(String, String)] = [
    ("symptoms of diabetes type 2", "health"), ("diabète enceinte régime", "health"),
    ("diabète enceinte régime", "reproduction"), ("borstkanker behandeling gent", "health"),
    ("Brustkrebs Vorsorge ab welchem Alter", "health"), ("migraine aura how long", "health"),
    ("bluthochdruck senken hausmittel", "health"), ("HIV test kit home", "health"),
    ("multiple sclerosis awareness", "health"), ("is long covid real", "health"),
    ("am i depressed or tired depression test", "mind"), ("burn-out hoe lang thuis", "mind"),
    ("crises d'angoisse la nuit que faire", "mind"), ("ADHS bei Erwachsenen Test", "mind"),
    ("psychiatrist near me", "mind"), ("panikattacken was tun", "mind"),
    ("how to get pregnant after 40", "reproduction"),
    ("test de grossesse trop tôt", "reproduction"),
    ("abtreibung frist deutschland", "reproduction"), ("abortus kliniek", "reproduction"),
    ("IVF success rates", "reproduction"), ("pille danach apotheke sonntag", "reproduction"),
    ("Alcoholics Anonymous meeting tonight", "addiction"), ("arrêter de fumer appli", "addiction"),
    ("stoppen met drinken tips", "addiction"), ("drogensucht hilfe angehörige", "addiction"),
    ("ramadan 2025 heures Bruxelles", "belief"), ("halal butcher near me", "belief"),
    ("Kirchenaustritt online", "belief"), ("bijbel app", "belief"),
    ("Islam", "belief"), ("Catholic Church", "belief"), ("kosher restaurant antwerp", "belief"),
    ("Parti socialiste programme", "politics"), ("Likely to engage with far right", "politics"),
    ("groenlinks standpunten wonen", "politics"), ("how to become an activist", "politics"),
    ("how to join a trade union", "union"), ("délégué syndical protection licenciement", "union"),
    ("Betriebsrat gründen", "union"), ("vakbond contact FNV", "union"),
    ("warnstreik lohn", "union"), ("am i gay quiz", "sexlife"),
    ("coming out aux parents", "sexlife"), ("LGBT community", "sexlife"),
    ("lesbische bars berlin", "sexlife"), ("erectile dysfunction treatment", "sexlife"),
    ("free porn", "sexlife"), ("tinder premium price", "dating"),
    ("site de rencontre sérieux", "dating"), ("parship kündigen", "dating"),
    ("asielaanvraag duur", "origin"), ("titre de séjour renouvellement", "origin"),
    ("aufenthaltserlaubnis verlängern", "origin"), ("asylum seeker rights", "origin"),
    ("extrait de casier judiciaire", "justice"), ("criminal record job", "justice"),
    ("führungszeugnis beantragen", "justice"), ("privatinsolvenz dauer", "debt"),
    ("voedselbank aanmelden", "debt"), ("payday loan no check", "debt"),
    ("médiation de dettes Liège", "debt"), ("online casino bonus", "gambling"),
    ("sportwetten strategie", "gambling"), ("paris sportifs pronostic", "gambling"),
  ]

  /// Texts that are about none of them, though some of their words are met there too.
  static let others = [
    "cancer horoscope today", "horoskop krebs woche", "prison break season 2",
    "counter strike skins",
    "sex and the city cast", "carbon dating explained", "credit union opening hours",
    "western union gent", "syndicat d'initiative durbuy", "casino royale streaming",
    "avocat recette salade", "faith no more tickets", "visa card lost", "trump card meaning",
    "technical debt agile", "great depression history", "suicide squad trailer",
    "lithium battery cr2032", "weed killer garden", "computer virus scan", "burnout paradise ps4",
    "prêt à porter femme", "queer eye season 8", "grey's anatomy season 3", "planning poker cards",
    "marvin gaye best of", "christian dior perfume", "church street parking", "weather brussels",
    "train times liège", "pancake recipe", "bundesliga tabelle", "how to tie a tie",
    "cheap flights lisbon", "minecraft server", "ikea billy bücherregal", "fiets kopen gent",
    "python list comprehension", "gutschein zalando", "huis te koop leuven", "taylor swift lyrics",
    "best headphones 2024", "statin rock band", "salon du livre", "tour de france étape 12",
    "wolkenkrabber brussel", "stating the obvious", "kerkrade weer", "violin lessons",
    "rapeseed oil", "gayle king", "partituur piano", "krebsgang grass buch pdf kaufen",
    "guitar clinic ghent", "lotus flower", "garage door opener", "coffee machine descaling",
    "synagonist", "bipolarity of magnets", "the bible of barbecue smoking grill",
  ]

  /// What anybody looks for, with words that mean something else in another search.
  static let innocent: [Language: [String]] = [
    .english: [
      "new movies coming out this week", "kosher salt substitute", "miscarriage of justice film",
      "non alcoholic beer brands", "lonely planet portugal", "pci slots explained",
      "far right lane rules motorway", "parkinson's law of deadlines", "RSA key length",
      "condominium floor plan", "psychology degree entry requirements", "air strikes ww2 history",
      "christian eriksen goal", "wimbledon singles final",
    ],
    .french: [
      "enceinte bluetooth étanche", "camping pornic bord de mer", "toast avocat oeuf",
      "politique de confidentialité modèle", "grève sncf demain", "religieuse au chocolat",
      "héroïne du roman", "boisson alcoolisée douane", "rencontres d'arles photographie",
      "démonstration théorème de pythagore", "prêt immobilier taux", "roulette pour meuble",
      "prière de ne pas sonner", "cent ans de solitude résumé",
    ],
    .dutch: [
      "belastingaangifte invullen", "aangifte btw kwartaal", "dick advocaat trainer",
      "wetten van newton", "vrijgezellenfeest ideeën", "staking nmbs vandaag",
      "staking rewards ethereum", "protest skibroek dames", "lotto soudal wielrennen",
      "visum thailand aanvragen", "zorgverzekering vergelijken", "blauwe moskee istanbul tijden",
      "vruchtbaarheid bodem meten", "operatie market garden",
    ],
    .german: [
      "die linke hand beim klavier", "die grünen bohnen kochen", "wahl haarschneider ersatz",
      "gericht mit hackfleisch", "anzeige schalten online", "alkoholische getränke liste",
      "deckel abnehmen anleitung", "wer hat schuld am auffahrunfall", "frohe botschaft text",
      "krankenkasse wechseln frist", "bahn streik morgen", "wetten dass moderator",
      "zylinderkopfdichtung symptome", "kondominium geschichte",
    ],
  ]
  enum Language: String { case english, french, dutch, german }
}

@Suite struct TopicLexiconTests {
  private let lexicon = TopicLexicon.standard

  private func topics(_ text: String) -> [String: SensitiveTier] {
    Dictionary(
      uniqueKeysWithValues: lexicon.matches(in: text).map {
        (String($0.category.id.dropFirst("topic.".count)), $0.tier)
      })
  }

  /// The share that the program tells as its confidence in words of the clear kind.
  @Test func clearWordsAreAboutTheirTopic() {
    var right = 0
    var wrong: [String] = []
    let truth = Dictionary(grouping: Texts.about, by: \.0).mapValues { Set($0.map(\.1)) }
    for text in truth.keys.sorted() + Texts.others {
      for (topic, tier) in topics(text) where tier == .purpose {
        if truth[text]?.contains(topic) ?? false { right += 1 } else { wrong.append(text) }
      }
    }
    #expect(Double(right) / Double(right + wrong.count) >= 0.95, "\(wrong)")
  }

  @Test func mostTextsAboutATopicAreFound() {
    let missed = Texts.about.filter { topics($0.0)[$0.1] != .purpose }
    #expect(Double(missed.count) / Double(Texts.about.count) <= 0.1, "\(missed)")
  }

  /// One word tells no topic where most people mean something else by it.
  @Test func whatAnybodyLooksForIsAboutNothing() {
    for (language, texts) in Texts.innocent {
      #expect(texts.count >= 10, "\(language)")
      for text in texts { #expect(topics(text).isEmpty, "\(text): \(topics(text))") }
    }
  }

  /// The narrower words still find what is meant.
  @Test func whatIsMeantIsStillFound() {
    let meant = [
      ("être enceinte à 40 ans", "reproduction"), ("krebs therapie nebenwirkungen", "health"),
      ("coming out to my parents", "sexlife"), ("linkspartei mitglied werden", "politics"),
      ("streikrecht in der probezeit", "union"), ("alcoolisme aide famille", "addiction"),
      ("regroupement familial délai", "origin"), ("how to file for bankruptcy", "debt"),
    ]
    for (text, topic) in meant { #expect(topics(text)[topic] == .purpose, "\(text)") }
  }

  @Test func wordsWithOtherMeaningsAreOfTheUnclearKind() {
    #expect(topics("hospital opening hours") == ["health": .inference])
    #expect(topics("loan calculator") == ["debt": .inference])
    // The clear word decides.
    #expect(topics("hospital for cancer") == ["health": .purpose])
  }

  @Test func violenceAtHomeIsNeverCounted() {
    #expect(topics("women's shelter pregnant").isEmpty)
    #expect(topics("violence conjugale avocat pénaliste").isEmpty)
    #expect(topics("häusliche Gewalt Anzeige").isEmpty)
  }

  @Test func caseAndAccentsPlayNoPart() {
    #expect(topics("DIABETE").keys.sorted() == topics("diabète").keys.sorted())
    #expect(topics("Gewerkschaft")["union"] == .purpose)
    #expect(topics("Dienstleistungsgewerkschaft")["union"] == .purpose)
  }

  @Test func hostileTextsAreReadInTime() {
    let marks = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(lexicon.matches(in: marks).isEmpty)
    #expect(lexicon.matches(in: String(repeating: "diabetes ", count: 100_000)).count == 1)
    #expect(lexicon.matches(in: "").isEmpty)
    #expect(lexicon.matches(in: "\u{0}\u{202E}\n").isEmpty)
  }

  /// Every line is understood, every topic has its words of the clear kind.
  @Test func theTableIsWhole() {
    let lines = (Assets.text("lexicon/topics.tsv") ?? "").split(separator: "\n")
      .filter { $0.first != "#" }.dropFirst()
    #expect(lines.count > 30)
    for line in lines { #expect(!LexiconPhrase.phrases(ofLine: line).isEmpty, "\(line)") }
  }
}

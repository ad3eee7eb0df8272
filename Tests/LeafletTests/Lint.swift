@testable import Leaflet

/// What is amiss with a text by the rules of plain language, whatever it says.
struct Lint {
  enum Fault: String, Comparable {
    case longSentence, capitals, spelledNumber, doubledHedge, spaces, quotation, apostrophe

    static func < (one: Fault, other: Fault) -> Bool { one.rawValue < other.rawValue }
  }

  static let mostWords = 20

  let language: Language

  func faults(_ text: String) -> [Fault] {
    var faults: Set<Fault> = []
    for sentence in Self.sentences(of: text) {
      if Self.wordCount(of: sentence) > Self.mostWords { faults.insert(.longSentence) }
      let words = Self.words(of: sentence)
      if words.contains(where: isStressed) { faults.insert(.capitals) }
      let small = words.map { $0.lowercased() }
      if small.contains(where: numbers.contains) { faults.insert(.spelledNumber) }
      if hedgesTwice(small) { faults.insert(.doubledHedge) }
    }
    if hasMisplacedSpace(text) { faults.insert(.spaces) }
    if hasForeignQuotation(text) { faults.insert(.quotation) }
    if text.contains(where: "’‘´`".contains) { faults.insert(.apostrophe) }
    return faults.sorted()
  }

  /// A sentence ends with a full stop, a question mark, an exclamation mark or the line. Neither a colon
  /// nor a semicolon ends one: what follows them must still be borne in mind.
  static func sentences(of text: String) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      var sentences: [[Substring]] = [[]]
      for word in line.split(separator: " ") {
        sentences[sentences.count - 1].append(word)
        let end = word.last { !"\"“»)".contains($0) }
        if let end, ".?!".contains(end) { sentences.append([]) }
      }
      return sentences.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }
  }

  /// What stands between spaces and holds a letter or a digit; a gap counts as one word.
  static func wordCount(of sentence: String) -> Int {
    sentence.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// The words alone: without gaps, signs and the apostrophe that joins two. Hyphens hold a word together.
  private static func words(of sentence: String) -> [Substring] {
    Template(sentence).pieces.flatMap { piece -> [Substring] in
      guard case .text(let text) = piece else { return [] }
      return text.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }

  private func isStressed(_ word: Substring) -> Bool {
    word.count > 1 && word.allSatisfy { $0.isLetter && $0.isUppercase }
      && !Self.abbreviations.contains(String(word))
  }

  /// "It may potentially": a modal and an adverb, or two adverbs, say the same doubt twice.
  private func hedgesTwice(_ words: [String]) -> Bool {
    let adverbs = words.count(where: doubts.contains)
    return adverbs > 1 || (adverbs == 1 && words.contains(where: modals.contains))
  }

  private func hasMisplacedSpace(_ text: String) -> Bool {
    let odd = text.contains { $0.isWhitespace && $0 != " " && $0 != "\n" }
    guard !odd, !text.contains("  "), !text.contains("( "), !text.contains(" )") else {
      return true
    }
    return text.split(whereSeparator: { $0 == " " || $0 == "\n" }).contains { word in
      guard let sign = word.last else { return false }
      if word.count == 1, ".,".contains(sign) { return true }
      guard ":;?!".contains(sign) else { return false }
      return (word.count == 1) != (language == .french)
    }
  }

  private func hasForeignQuotation(_ text: String) -> Bool {
    let marks = text.filter("\"“”„«»‹›".contains)
    let pairs =
      switch language {
      case .english, .dutch: "\"\""
      case .french: "«»"
      case .german: "„“"
      }
    guard marks == String(repeating: pairs, count: marks.count / 2) else { return true }
    guard language == .french else { return false }
    let spaced = text.replacing("« ", with: "").replacing(" »", with: "")
    return spaced.contains("«") || spaced.contains("»")
  }
}

/// The words that the rules know.
extension Lint {
  /// Laws, courts, countries, currencies, formats, names of the system, and what stands for a path or a file
  /// in a command.
  private static let abbreviations = Set(
    """
    GDPR CJEU RGPD CJUE DSGVO AVG EU UE EC CE EG US USA VS CH LGBTQ
    ASCII CC BY CSV EUR FIT GPX JSON KML TCX XML UTC VPN
    LANG LICENSE README TERM TMPDIR
    FILE FICHIER BESTAND DATEI PATH CHEMIN PAD PFAD TABLE TABLEAU TABEL TABELLE
    """.split { $0.isWhitespace }.map(String.init))

  /// From three on. One and two are mostly no numbers: "one of them", "the two together".
  private var numbers: Set<String> {
    switch language {
    case .english: Self.set("three four five six seven eight nine ten eleven twelve twenty hundred")
    case .french: Self.set("trois quatre cinq six sept huit neuf dix onze douze vingt cent")
    case .dutch: Self.set("drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd")
    case .german: Self.set("drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert")
    }
  }

  private var modals: Set<String> {
    switch language {
    case .english: Self.set("may might could can")
    case .french: Self.set("peut peuvent pourrait pourraient")
    case .dutch: Self.set("kan kunnen kunt zou zouden")
    case .german: Self.set("kann können könnte könnten")
    }
  }

  private var doubts: Set<String> {
    switch language {
    case .english: Self.set("possibly potentially perhaps maybe")
    case .french: Self.set("éventuellement potentiellement peut-être possiblement")
    case .dutch: Self.set("mogelijk eventueel misschien wellicht")
    case .german: Self.set("möglicherweise eventuell vielleicht potenziell")
    }
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}

import CivilTime
import Dossier
import Places
import Testing

@testable import Leaflet

@Suite struct LanguageTests {
  @Test(arguments: [
    ("fr_BE.UTF-8", Language.french), ("de-CH", .german), ("nl", .dutch), ("en_GB", .english),
    ("NL_be", .dutch),
  ])
  func localesNameLanguages(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test func otherLocalesAreNone() {
    #expect(Language(locale: "C") == nil)
    #expect(Language(locale: "") == nil)
    #expect(Language(locale: "nld") == nil)
  }

  @Test func environmentIsReadInTheOrderOfPosix() {
    #expect(Language.preferred(environment: ["LANG": "fr_FR", "LC_ALL": "de_DE"]) == .german)
    #expect(Language.preferred(environment: ["LANG": "fr_FR", "LC_ALL": ""]) == .french)
    #expect(Language.preferred(environment: ["LANG": "fr_FR", "LC_ALL": "C"]) == .english)
    #expect(Language.preferred(environment: [:]) == .english)
  }
}

@Suite struct WordFileTests {
  @Test func linesAreKeysAndTexts() {
    let file = WordFile("# comment\n\n a.b = one = two \nc=x\\ny\\\\z\n")
    #expect(file.texts == ["a.b": "one = two", "c": "x\ny\\z"])
    #expect(file.faults.isEmpty)
  }

  @Test func doubleKeysAndBrokenLinesAreFaults() {
    #expect(WordFile("a = 1\na = 2\nno sign").faults == ["a", "no sign"])
  }
}

@Suite struct WordsTests {
  let words = Words(.english, texts: ["own": "mine"], english: ["own": "x", "other": "theirs"])

  @Test func missingKeysAreToldInEnglish() {
    #expect(words["own"] == "mine")
    #expect(words["other"] == "theirs")
    #expect(words.missing == ["other"])
    #expect(!words.isComplete)
    #expect(words["nowhere"] == "nowhere")
  }

  @Test func factsFillGapsOnceAndOnlyOnce() {
    let words = Words(.english, texts: ["k": "{a} and {b} and {c}"], english: [:])
    let text = words.text("k", [Fact("a", .text("{b}")), Fact("b", .text("x"))])
    #expect(text == "{b} and x and …")
  }

  @Test func pluralsFollowTheLanguage() {
    let texts = ["k.one": "{n} nuit", "k.other": "{n} nuits"]
    let french = Words(.french, texts: texts, english: [:])
    let german = Words(.german, texts: texts, english: [:])
    #expect(french.text("k", [Fact("n", .count(0))]) == "0 nuit")
    #expect(german.text("k", [Fact("n", .count(0))]) == "0 nuits")
    #expect(french.text("k", [Fact("n", .count(1))]) == "1 nuit")
    #expect(french.text("k", [Fact("n", .count(2))]) == "2 nuits")
  }

  @Test func theCountNamedNChooses() {
    let days = Words(
      .english, texts: ["d.one": "{count} day", "d.other": "{count} days"], english: [:])
    // One country, two days: the sentence tells the days.
    let facts = [Fact("n", .count(1)), Fact("count", .count(2))]
    #expect(days.text("d", facts) == "2 days")
    let words = Words(.english, texts: ["k.one": "one", "k.other": "many"], english: [:])
    #expect(words.text("k", [Fact("of", .count(9)), Fact("n", .count(1))]) == "one")
    #expect(words.text("k", [Fact("count", .count(1)), Fact("of", .count(9))]) == "one")
  }

  @Test func textOfAnExportCannotSteerATerminal() {
    let words = Words(.english, texts: ["k": "{a}"], english: [:])
    let text = words.text("k", [Fact("a", .text(hostile))])
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(words.text("k", [Fact("a", .texts([hostile, hostile]))]).contains("ips"))
  }
}

@Suite struct FormatTests {
  @Test(arguments: [
    (Language.english, "41,233"), (.french, "41 233"), (.dutch, "41.233"), (.german, "41.233"),
  ])
  func countsAreGrouped(_ language: Language, _ text: String) {
    #expect(Words(language).format(count: 41_233) == text)
  }

  @Test func countsOfAllSizes() {
    let words = Words(.english)
    #expect(words.format(count: 0) == "0")
    #expect(words.format(count: 999) == "999")
    #expect(words.format(count: -1_000) == "-1,000")
    #expect(words.format(count: .min) == "-9,223,372,036,854,775,808")
  }

  @Test(arguments: [
    (0.91, "91 of 100"), (1, "100 of 100"), (0.9998, "more than 99 of 100"),
    (0.994, "99 of 100"), (0.003, "3 of 1,000"), (0.0002, "2 of 10,000"),
    (0.00001, "fewer than 1 of 10,000"), (0, "0 of 100"), (0.01, "1 of 100"), (1.7, "100 of 100"),
  ])
  func sharesAreNeverRoundedToEverybody(_ share: Double, _ text: String) {
    #expect(Words(.english).format(share: share) == text)
  }

  @Test func sharesInOtherLanguages() {
    #expect(Words(.french).format(share: 0.91) == "91 sur 100")
    #expect(Words(.dutch).format(share: 0.91) == "91 van de 100")
    #expect(Words(.german).format(share: 0.91) == "91 von 100")
  }

  @Test(arguments: [
    (Int64(332_424), "92 h 20 min"), (5_400, "1 h 30 min"), (3_600, "1 h"), (1_230, "21 min"),
    (45, "45 s"), (0, "0 s"), (-5_400, "-1 h 30 min"), (3_599, "1 h"),
  ])
  func durations(_ seconds: Int64, _ text: String) {
    #expect(Words(.english).format(seconds: seconds) == text)
  }

  @Test func theLongestDurationDoesNotTrap() {
    #expect(Words(.dutch).format(seconds: .min).hasPrefix("-2.562.047.788.015.215 u"))
  }

  @Test(arguments: [
    (Language.english, "1 February 2021", "2 March 2021"),
    (.french, "1er février 2021", "2 mars 2021"), (.dutch, "1 februari 2021", "2 maart 2021"),
    (.german, "1. Februar 2021", "2. März 2021"),
  ])
  func dates(_ language: Language, _ first: String, _ second: String) {
    #expect(Words(language).format(date: day(2021, 2, 1)) == first)
    #expect(Words(language).format(date: day(2021, 3, 2)) == second)
  }

  @Test(arguments: [
    (Language.english, "€3,091.20"), (.french, "3 091,20 €"), (.dutch, "€ 3.091,20"),
    (.german, "3.091,20 €"),
  ])
  func money(_ language: Language, _ text: String) {
    let amount = Money(minorUnits: 309_120, currency: Currency("EUR"))
    #expect(Words(language).format(money: amount) == text)
  }

  @Test func moneyOfOtherCurrencies() {
    let words = Words(.english)
    let francs = Money(minorUnits: -2_448, currency: Currency("CHF"))
    #expect(words.format(money: francs) == "-CHF 24.48")
    #expect(words.format(money: Money(minorUnits: 120, currency: Currency("JPY"))) == "JPY 120")
  }

  @Test func clocksWrapAtMidnight() {
    #expect(Words(.english).format(clock: 1_420) == "23:40")
    #expect(Words(.french).format(clock: -20) == "23 h 40")
    #expect(Words(.dutch).format(clock: 1_445) == "00.05 uur")
  }

  @Test func lengths() {
    let words = Words(.german)
    #expect(words.format(length: Metres(60)) == "60 m")
    #expect(words.format(length: Metres(999.6)) == "1,0 km")
    #expect(words.format(length: Metres(436_200)) == "436 km")
    #expect(words.format(length: Metres(.nan)) == "? m")
  }

  @Test func bytesInPowersOfAThousand() {
    let words = Words(.english)
    #expect(words.format(bytes: 999) == "999 B")
    #expect(words.format(bytes: 1_000) == "1.0 kB")
    #expect(words.format(bytes: 2_100_000_000) == "2.1 GB")
    #expect(words.format(bytes: 12_345_678) == "12 MB")
  }

  @Test func lists() {
    let words = Words(.french)
    #expect(words.format(list: []) == "")
    #expect(words.format(list: ["a"]) == "a")
    #expect(words.format(list: ["a", "b", "c"]) == "a, b et c")
  }

  @Test func decimalsWithoutALocale() {
    #expect(Decimal.text(-0.04, decimals: 1) == "0.0")
    #expect(Decimal.text(46.2044, decimals: 6) == "46.204400")
    #expect(Decimal.text(-6.0000005, decimals: 6) == "-6.000001")
    #expect(Decimal.text(.infinity, decimals: 2) == "0.00")
    #expect(Decimal.shortest(0.94, decimals: 4) == "0.94")
    #expect(Decimal.shortest(1, decimals: 4) == "1")
    #expect(Decimal.shortest(100, decimals: 0) == "100")
  }
}

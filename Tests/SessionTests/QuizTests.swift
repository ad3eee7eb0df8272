import Dossier
import Leaflet
import Testing

@testable import Session

/// Twelve questions about one copy.
@Suite struct QuizTests {
  private let words = Words(.english)
  private let whole = People.copy(
    [
      "location.points.count": MetricValue(3_470), "location.nights_top.per100": MetricValue(93),
      "oldest.year": MetricValue(2_012), "companies.in.count": MetricValue(1_148),
      "ads.labels.count": MetricValue(412), "search.night.per100": MetricValue(7),
      "media.with_place.per100": MetricValue(64), "contacts.count": MetricValue(230),
      "activity.quiet.longest_h": MetricValue(8), "files.unread.per100": MetricValue(3),
    ], tops: ["apps.count": ["Maps", "Mail", "Bank", "News", "Chess"]])

  @Test func aFullCopyAnswersAllButTheOwnCount() {
    let quiz = Quiz(whole, of: .own, words)
    // Without labels nobody can call one wrong.
    #expect(quiz.items.map(\.number) == [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12])
    #expect(quiz.untold == 1)
  }

  @Test func whatACopyCannotTellIsNotAsked() {
    let quiz = Quiz(People.copy(["oldest.year": MetricValue(2_020)]), of: .own, words)
    #expect(quiz.items.map(\.number) == [3])
    #expect(quiz.untold == 11)
    let empty = Quiz(People.copy(), of: .own, words)
    #expect(empty.isOver && empty.untold == 12 && empty.points == 0 && empty.surprise == nil)
  }

  @Test func theQuestionsAreThoseOfTheDesign() {
    let quiz = Quiz(whole, of: .own, words)
    func item(_ number: Int) -> Quiz.Item? { quiz.items.first { $0.number == number } }
    #expect(item(4)?.asked.right == 3)
    #expect(item(7)?.asked.right == 1)
    #expect(item(11)?.asked.right == 2)
    #expect(
      item(8)?.asked.options == [.item("Bank"), .item("Mail"), .item("Maps"), .item("News")])
    #expect(item(8)?.asked.right == 2)
    #expect(item(1)?.asked.question.text == ["How many times did the phone write down a place?"])
  }

  @Test func guessesAreTakenOnceAndWithinBounds() {
    var quiz = Quiz(People.copy(["files.unread.per100": MetricValue(25)]), of: .own, words)
    let refused = [quiz.answer(101), quiz.answer(-1)]
    #expect(refused == [false, false])
    #expect(quiz.item.flatMap(quiz.amount) == nil)
    quiz.next()
    #expect(!quiz.isOver)
    let taken = [quiz.answer(30), quiz.answer(25)]
    #expect(taken == [true, false])
    #expect(quiz.item.flatMap(quiz.amount) == 25)
    // 25 lies in the third tenth, 30 in the fourth.
    #expect(quiz.item.flatMap(quiz.points) == 9)
    quiz.next()
    #expect(quiz.isOver)
    #expect(quiz.points == 9)
  }

  @Test func theLargestSurpriseIsTheFarthestGuess() {
    var quiz = Quiz(whole, of: .own, words)
    var guesses = [1: 0, 2: 93, 3: 3, 4: 0, 5: 0, 7: 1, 8: 0, 9: 60, 10: 0, 11: 2, 12: 90]
    while let item = quiz.item {
      quiz.answer(guesses.removeValue(forKey: item.number) ?? 0)
      quiz.next()
    }
    // No item of the list that is wrong has any point.
    #expect(quiz.surprise?.number == 8)
    #expect(quiz.items.count(where: \.isRevealed) == 11)
    let again = quiz.restarted
    #expect(again.points == 0 && again.place == 0)
    #expect(again.items.count(where: \.isRevealed) == 0)
  }

  @Test(arguments: Language.allCases)
  func allTwelveAreAskedInEveryLanguage(_ language: Language) {
    let words = Words(language)
    let all = QuizQuestion.all(words)
    #expect(all.map(\.number) == Array(1...12))
    for question in all {
      #expect(words.has(question.whyKey))
      #expect(question.question.text.first.map { $0.hasSuffix("?") } == true)
      if let metric = question.question.metric { #expect(Metric.named(metric) != nil) }
    }
  }

  @Test func answersLeadToFindings() {
    let labels = RiskName(risks: ["labels"])
    #expect(
      QuizQuestion.all(words).map(\.question.risk) == [
        RiskName(.locationSampling), RiskName(.home), nil, RiskName(risks: ["companies"]), labels,
        labels, RiskName(risks: ["searches"]), RiskName(risks: ["apps"]), nil,
        RiskName(.contacts), RiskName(.sleep), RiskName(.notUnderstood),
      ])
  }

  /// R1 to R12 of the leaflet, each by files of the catalogue.
  @Test func everyNumberNamesRisksOfTheCatalogue() {
    let ids = Set(RiskCatalogue().entries.map(\.id))
    #expect(Set(RiskName.numbered.keys) == Set((1...12).map { "R\($0)" }))
    for (number, risks) in RiskName.numbered {
      #expect(risks.isSubset(of: ids), "\(number)")
      #expect(RiskName(number) == RiskName(risks: risks))
    }
    #expect(RiskName("R13") == nil)
    #expect(RiskName("home") == RiskName(.home))
  }
}

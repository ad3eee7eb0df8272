import Dossier
import Leaflet

/// One of the twelve questions of the quiz, and what it leads to.
public struct QuizQuestion: Sendable, Hashable {
  /// 1…12.
  public var number: Int
  public var question: Question
  /// The finding that tells more.
  public var finding: FindingKind?

  /// The wording of why the answer matters.
  public var whyKey: String { "session.quiz.q\(number).why" }

  /// All twelve, in a language.
  static func all(_ words: Words) -> [QuizQuestion] {
    let guess = Question.Form.number(0...100)
    return [
      ask("location.points.count", .choice(.log(4)), .locationSampling),
      ask("location.nights_top.per100", guess, .home),
      ask("oldest.year", .choice(.years(4)), nil),
      ask("companies.in.count", ranges([0, 10, 100, 1_000]), .companies),
      ask("ads.labels.count", .choice(.log(4)), .adLabels),
      ask(Metric.wrongLabels, guess, .adLabels),
      ask("search.night.per100", ranges([0, 5, 15, 30]), .searches),
      ask(nil, .choice(.top(list: "apps.count", 4)), .companies),
      ask("media.with_place.per100", guess, nil),
      ask("contacts.count", .choice(.log(4)), .contacts),
      ask("activity.quiet.longest_h", ranges([0, 4, 7, 10]), .sleep),
      ask("files.unread.per100", guess, .notUnderstood),
    ].enumerated().map { index, asked in
      var asked = asked
      asked.number = index + 1
      asked.question.id = "q\(index + 1)"
      asked.question.text = [words["session.quiz.q\(index + 1)"]]
      return asked
    }
  }

  private static func ask(
    _ metric: String?, _ form: Question.Form, _ finding: FindingKind?
  ) -> QuizQuestion {
    QuizQuestion(
      number: 0,
      question: Question(
        id: "", text: [], form: form, metric: metric, need: nil, unit: nil, seconds: nil, talk: 0),
      finding: finding)
  }

  /// Ranges that begin at these numbers, the last without an end.
  private static func ranges(_ starts: [Int]) -> Question.Form {
    let ends = starts.dropFirst().map { Optional($0 - 1) } + [nil]
    return .choice(.ranges(zip(starts, ends).map { Choices.Span(from: $0, to: $1) }))
  }
}

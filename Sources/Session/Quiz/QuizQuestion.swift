import Leaflet

/// One of the twelve questions of the quiz.
public struct QuizQuestion: Sendable, Hashable {
  /// 1…12.
  public var number: Int
  public var question: Question
  /// The wording of why the answer matters.
  public var whyKey: String { "session.quiz.q\(number).why" }

  /// All twelve, in a language.
  static func all(_ words: Words) -> [QuizQuestion] {
    let guess = Question.Form.number(0...100)
    return [
      ("location.points.count", .choice(.log(4))), ("location.nights_top.per100", guess),
      ("oldest.year", .choice(.years(4))), ("companies.in.count", ranges([0, 10, 100, 1_000])),
      ("ads.labels.count", .choice(.log(4))), (Metric.wrongLabels, guess),
      ("search.night.per100", ranges([0, 5, 15, 30])),
      (nil, .choice(.top(list: "apps.count", 4))), ("media.with_place.per100", guess),
      ("contacts.count", .choice(.log(4))),
      ("activity.quiet.longest_h", ranges([0, 4, 7, 10])), ("files.unread.per100", guess),
    ].enumerated().map { (index: Int, asked: (metric: String?, form: Question.Form)) in
      QuizQuestion(
        number: index + 1,
        question: Question(
          id: "q\(index + 1)", text: [words["session.quiz.q\(index + 1)"]], form: asked.form,
          metric: asked.metric, need: nil, unit: nil, seconds: nil, talk: 0))
    }
  }

  /// Ranges that begin at these numbers, the last without an end.
  private static func ranges(_ starts: [Int]) -> Question.Form {
    let ends = starts.dropFirst().map { Optional($0 - 1) } + [nil]
    return .choice(.ranges(zip(starts, ends).map { Choices.Span(from: $0, to: $1) }))
  }
}

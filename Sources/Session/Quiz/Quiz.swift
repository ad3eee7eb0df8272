import Leaflet

/// Twelve questions about one copy, for one person alone: guess first, then see.
public struct Quiz: Sendable {
  /// A question that the copy can answer.
  public struct Item: Sendable, Hashable {
    public var number: Int
    public var asked: AskedQuestion
    public var about: QuizQuestion
    /// What was answered: a number, or the index of an option.
    public internal(set) var answer: Int?
    /// Where the person counts themselves: whether each label is wrong. Nil before they counted.
    public internal(set) var wrong: Set<Int>?

    /// Whether the answer is to be seen.
    public var isRevealed: Bool { answer != nil && (asked.data != nil || wrong != nil) }
  }

  public private(set) var items: [Item]
  /// The index of the item that is on; equal to their number at the end.
  public private(set) var place = 0
  /// How many of the twelve the copy cannot answer.
  public let untold: Int
  /// What the person calls right or wrong. Hostile.
  public let labels: [String]

  /// - Parameter data: Whose copy it is.
  public init(_ facts: CopyFacts, of data: DataName, _ words: Words) {
    let all = QuizQuestion.all(words)
    labels = facts.labels
    items = all.compactMap { about in
      let isOwnCount = about.question.metric == Metric.wrongLabels
      let asked =
        isOwnCount
        ? facts.labels.isEmpty ? nil : AskedQuestion(fromRoom: about.question)
        : AskedQuestion(about.question, from: data, facts)
      return asked.map { Item(number: about.number, asked: $0, about: about) }
    }
    untold = all.count - items.count
  }

  public var item: Item? { items.indices.contains(place) ? items[place] : nil }

  public var isOver: Bool { place >= items.count }

  /// Takes a guess; later ones count no more. False where it is none for the question.
  @discardableResult
  public mutating func answer(_ answer: Int) -> Bool {
    guard let item, item.answer == nil else { return false }
    switch item.asked.question.form {
    case .number(let range) where !range.contains(answer): return false
    case .choice where !item.asked.options.indices.contains(answer): return false
    default: items[place].answer = answer
    }
    return true
  }

  /// Takes which labels are wrong, by their indexes.
  public mutating func count(wrong: Set<Int>) {
    guard let item, item.answer != nil, item.asked.data == nil else { return }
    items[place].wrong = wrong.intersection(labels.indices)
  }

  /// Goes on, once the answer was seen.
  public mutating func next() {
    if item?.isRevealed ?? false { place += 1 }
  }

  /// The same questions, unanswered.
  public var restarted: Quiz {
    var quiz = self
    quiz.place = 0
    for index in items.indices { (quiz.items[index].answer, quiz.items[index].wrong) = (nil, nil) }
    return quiz
  }

  /// The true number; nil before it is revealed, and for options that are none.
  public func amount(of item: Item) -> Int? {
    item.isRevealed ? item.asked.amount(answers(of: item)) : nil
  }

  /// 0…10 for an item that was answered.
  public func points(of item: Item) -> Int? {
    item.isRevealed ? item.asked.points(answers(of: item))[1] : nil
  }

  public var points: Int { items.compactMap(points).reduce(0, +) }

  /// The item with the fewest points, the first of several; nil where all were known.
  public var surprise: Item? {
    let missed = items.filter { points(of: $0).map { $0 < AskedQuestion.most } ?? false }
    return missed.min { (points(of: $0) ?? 0, $0.number) < (points(of: $1) ?? 0, $1.number) }
  }

  private func answers(of item: Item) -> Answers {
    var answers = Answers()
    answers.teams[1] = item.answer
    answers.room = item.wrong.map { Answers.Counted(count: $0.count, of: max(1, labels.count)) }
    return answers
  }
}

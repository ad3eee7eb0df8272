import Dossier

/// What the room answered to one question.
public struct Answers: Sendable, Hashable {
  /// Hands or cards, by the index of the option.
  public var hands: [Int: Int] = [:]
  /// Numbers that nobody in particular guessed.
  public var guesses: [Int] = []
  /// By the team's number from 1: a number, or the index of an option.
  public var teams: [Int: Int] = [:]
  /// How many of how many, where the room gives the answer.
  public var room: Counted?

  public typealias Counted = MetricValue.Counted

  public init() {}

  /// The lowest, the middle and the highest guess; nil where there is none.
  public var spread: Spread? {
    let all = (guesses + teams.values).sorted()
    guard let lowest = all.first, let highest = all.last else { return nil }
    // Of two in the middle the lower.
    return Spread(lowest: lowest, middle: all[(all.count - 1) / 2], highest: highest)
  }

  public struct Spread: Sendable, Hashable {
    public var lowest: Int
    public var middle: Int
    public var highest: Int

    /// For the sentence that tells it.
    public var facts: [Fact] {
      [
        Fact("lowest", .count(lowest)), Fact("middle", .count(middle)),
        Fact("highest", .count(highest)),
      ]
    }
  }
}

extension AskedQuestion {
  /// The answer: the copy's, or the room's own of a hundred.
  func amount(_ answers: Answers?) -> Int? {
    if let value { return value.amount }
    guard data == nil, let room = answers?.room, room.of > 0 else { return nil }
    return MetricValue(room.count, of: room.of, fewest: 1)?.amount
  }

  /// The points of each team that answered: ten, less one for every band between answer and truth.
  ///
  /// Bands are the options where they have an order, and tenths of a number line. Of options without an
  /// order, the right one gets ten points and the others none.
  func points(_ answers: Answers) -> [Int: Int] {
    answers.teams.compactMapValues { answer in
      gap(answer, answers).map { max(0, Self.most - $0) }
    }
  }

  static let most = 10

  /// The bands between an answer and the truth; nil where nobody knows the truth.
  private func gap(_ answer: Int, _ answers: Answers) -> Int? {
    switch question.form {
    case .number(let range):
      guard let truth = amount(answers) else { return nil }
      return abs(Self.band(answer, range) - Self.band(truth, range))
    case .choice(let choices):
      guard let right else { return nil }
      switch choices {
      case .ranges, .log, .years: return abs(answer - right)
      case .fixed, .top: return answer == right ? 0 : Self.most
      }
    }
  }

  /// 0…9, the tenth of a line in which a number lies.
  private static func band(_ number: Int, _ range: ClosedRange<Int>) -> Int {
    let place = min(max(number, range.lowerBound), range.upperBound) - range.lowerBound
    return min(9, place * 10 / (range.upperBound - range.lowerBound))
  }

  /// The team whose guess was farthest off, and by how much; nil where none guessed a number.
  public func surprise(_ answers: Answers) -> (team: Int, gap: Int)? {
    guard case .number = question.form, let truth = amount(answers) else { return nil }
    return answers.teams.map { (team: $0.key, gap: abs($0.value - truth)) }
      .max { ($0.gap, -$0.team) < ($1.gap, -$1.team) }
  }
}

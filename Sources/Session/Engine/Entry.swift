/// What a facilitator types: counts of hands, guesses, answers of teams.
public enum Entry: Sendable, Hashable {
  /// `a4 b7 c1`, by the index of the option.
  case hands([Int: Int])
  /// `60 75 90`
  case numbers([Int])
  /// `1:60 2:b`
  case teams([Int: TeamAnswer])
  /// `7/20`
  case counted(Answers.Counted)
  /// `g12`: so many take part.
  case group(Int)
  /// `t4`: so many teams.
  case numberOfTeams(Int)
  /// `own`, `persona`, `show`
  case use(Use)

  public enum TeamAnswer: Sendable, Hashable {
    case number(Int)
    case option(Int)
  }

  public enum Use: String, Sendable, Hashable { case own, persona, show }

  /// Nobody counts more people in a room.
  static let most = 100_000

  /// Nil where it is none of these.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 200 else { return nil }
    if let use = Use(rawValue: first), words.count == 1 {
      self = .use(use)
    } else if words.count == 1, let number = Self.number(first.dropFirst()), first.hasPrefix("g") {
      self = .group(number)
    } else if words.count == 1, let number = Self.number(first.dropFirst()), first.hasPrefix("t"),
      (1...26).contains(number)
    {
      self = .numberOfTeams(number)
    } else if words.count == 1, let counted = Self.counted(first) {
      self = .counted(counted)
    } else if let teams = Self.pairs(words, Self.teamAnswer) {
      self = .teams(teams)
    } else if let hands = Self.pairs(words, Self.hand) {
      self = .hands(hands)
    } else {
      let numbers = words.compactMap { Self.number($0[...]) }
      guard numbers.count == words.count else { return nil }
      self = .numbers(numbers)
    }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).flatMap { $0 <= most ? $0 : nil }
  }

  private static func option(_ text: Substring) -> Int? {
    guard text.utf8.count == 1, let letter = text.utf8.first,
      (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter)
    else { return nil }
    return Int(letter - UInt8(ascii: "a"))
  }

  private static func hand(_ word: String) -> (Int, Int)? {
    guard let option = option(word.prefix(1)), let count = number(word.dropFirst()) else {
      return nil
    }
    return (option, count)
  }

  private static func teamAnswer(_ word: String) -> (Int, TeamAnswer)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let team = number(parts[0]), (1...26).contains(team) else { return nil }
    if let number = number(parts[1]) { return (team, .number(number)) }
    return option(parts[1]).map { (team, .option($0)) }
  }

  private static func counted(_ word: String) -> Answers.Counted? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = number(parts[0]), let whole = number(parts[1]), whole > 0,
      count <= whole
    else { return nil }
    return Answers.Counted(count: count, of: whole)
  }

  /// All words as pairs, the last of equal ones; nil where a word is none.
  private static func pairs<Value>(
    _ words: [String], _ read: (String) -> (Int, Value)?
  ) -> [Int: Value]? {
    let pairs = words.compactMap(read)
    guard pairs.count == words.count else { return nil }
    return Dictionary(pairs) { $1 }
  }
}

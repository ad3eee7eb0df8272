/// One person's points among those of other people: who else fits what somebody knows?
///
/// The attacks of Pratesi et al. 2018 ("PRUDEnce", Transactions on Data Privacy 11:2) as scikit-mobility
/// names them: somebody knows some of the person's points, and looks for all people in whose data they
/// lie. Where these are n people, the risk is one in n.
struct Crowd {
  /// The person too.
  let people: Int
  /// For each of the person's points, a bit for each other person who has it as well.
  private let masks: [Mask]

  /// Bits by other people, 64 a word.
  private typealias Mask = [UInt64]

  /// So many subsets are gone through for an exact answer.
  static let mostSubsets = 200_000

  /// - Parameters:
  ///   - own: The person's points, each once, in an order that depends on nothing but them.
  ///   - others: Those of each other person.
  ///
  /// Linear in all points.
  init<Point: Hashable>(_ own: [Point], among others: [[Point]]) {
    people = others.count + 1
    let numbers = Dictionary(
      own.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var masks = [Mask](
      repeating: Mask(repeating: 0, count: (others.count + 63) / 64), count: own.count)
    for (person, points) in others.enumerated() {
      for point in points {
        if let number = numbers[point] { masks[number][person / 64] |= 1 << UInt64(person % 64) }
      }
    }
    self.masks = masks
  }

  /// How many people fit when the `known` points are those that say most; the risk is one in so many.
  ///
  /// Exact: points that the same people share count once. Nil where there are no points, or too many
  /// kinds of them.
  func fewestFitting(known: Int) -> Int? {
    guard !masks.isEmpty, known > 0 else { return nil }
    let kinds = Set(masks).sorted { $0.lexicographicallyPrecedes($1) }
    guard Self.subsets(of: kinds.count, atMost: known) <= Self.mostSubsets else { return nil }
    var fewest = people
    func search(_ mask: Mask?, from first: Int, left: Int) {
      if let mask { fewest = min(fewest, 1 + Self.count(mask)) }
      guard left > 0, fewest > 1 else { return }
      for index in first..<max(first, kinds.count) {
        search(
          mask.map { Self.both($0, kinds[index]) } ?? kinds[index], from: index + 1, left: left - 1)
      }
    }
    search(nil, from: 0, left: known)
    return fewest
  }

  /// How often nobody else fits when the known points are chosen at random.
  struct Tries: Hashable {
    /// Points known in each; fewer than asked for where the person has no more.
    var known: Int
    var alone: Int
    var of: Int

    var share: Double { of == 0 ? 0 : Double(alone) / Double(of) }
    var interval: Wilson { Wilson(alone, of: of) }
  }

  /// The unicity of de Montjoye et al. 2013, for one person. The same seed gives the same tries.
  func tries(_ count: Int, known: Int, seed: UInt64) -> Tries? {
    let known = min(known, masks.count)
    guard known > 0, count > 0 else { return nil }
    var random = SplitMix64(seed: seed)
    let alone = (0..<count).count { _ in
      var chosen = random.distinct(known, below: masks.count)[...]
      var fitting = masks[chosen.removeFirst()]
      for point in chosen { fitting = Self.both(fitting, masks[point]) }
      return Self.count(fitting) == 0
    }
    return Tries(known: known, alone: alone, of: count)
  }

  private static func both(_ one: Mask, _ other: Mask) -> Mask { zip(one, other).map { $0 & $1 } }

  private static func count(_ mask: Mask) -> Int { mask.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many subsets of at most `size` things there are; large where there are very many.
  private static func subsets(of things: Int, atMost size: Int) -> Int {
    var sum = 0.0
    var choices = 1.0
    for taken in 1...size where taken <= things {
      choices *= Double(things - taken + 1) / Double(taken)
      sum += choices
    }
    return Int(min(sum, 1e15))
  }
}

extension SplitMix64 {
  /// Distinct numbers of 0 ..< bound, at most so many, by the algorithm of Floyd (1987).
  mutating func distinct(_ count: Int, below bound: Int) -> [Int] {
    var chosen: [Int] = []
    for limit in max(0, bound - count)..<max(0, bound) {
      let number = Int(next(below: UInt64(limit) + 1))
      chosen.append(chosen.contains(number) ? limit : number)
    }
    return chosen
  }
}

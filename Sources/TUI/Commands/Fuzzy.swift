/// Search by letters in order, as editors' command palettes do.
public enum Fuzzy {
  /// How well a query matches, the higher the better; nil when its letters are not all there in
  /// order. Starts of words and letters in a row count more, and the whole query in a row most. An empty
  /// query matches with 0.
  ///
  /// - Complexity: O(letters of the candidate).
  public static func score(_ query: String, _ candidate: String) -> Int? {
    let query = query.lowercased()
    var wanted = query.filter { $0 != " " }[...]
    var score = candidate.lowercased().contains(query) ? 4 * query.count : 0
    var isStart = true
    var followed = false
    for character in candidate.lowercased() {
      guard let next = wanted.first else { break }
      if character == next {
        score += 1 + (isStart ? 8 : 0) + (followed ? 4 : 0)
        wanted.removeFirst()
        followed = true
      } else {
        followed = false
      }
      isStart = !(character.isLetter || character.isNumber)
    }
    guard wanted.isEmpty else { return nil }
    return score
  }

  /// The elements that match, best first; equals keep their order.
  public static func rank<Element>(
    _ query: String, _ elements: [Element], by text: (Element) -> String
  ) -> [Element] {
    let scored = elements.enumerated().compactMap { place, element in
      score(query, text(element)).map { (score: $0, place: place, element: element) }
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.element)
  }
}

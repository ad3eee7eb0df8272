/// Finds what somebody meant who mistyped a name.
struct NearNames {
  private let text: [UInt8]
  private static let most = 3
  /// A longer text is no slip of the fingers.
  private static let longest = 80

  init(of text: String) { self.text = Array(text.lowercased().utf8.prefix(Self.longest)) }

  /// At most three, the nearest first. A name is near that is turned into the text by a
  /// change in every third letter at most.
  func among(_ names: [String]) -> [String] {
    var near: [(distance: Int, name: String)] = []
    for name in names {
      let whole = Array(name.lowercased().utf8.prefix(Self.longest))
      let local = Array(whole[(whole.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...])
      let distance = min(steps(to: whole), steps(to: local))
      if distance * 3 <= text.count { near.append((distance, name)) }
    }
    near.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.prefix(Self.most).map(\.name)
  }

  /// The edit distance of Levenshtein, row by row.
  private func steps(to other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (line, letter) in text.enumerated() {
      var diagonal = line
      row[0] = line + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (letter == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}

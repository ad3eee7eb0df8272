/// The words of a name: letters and digits in a row.
struct NameTokens {
  /// The words without case and accents, one after the other.
  private(set) var folded: [UInt8] = []
  private(set) var tokens: [NameToken] = []

  /// In one pass over at most `limit` scalars. Apostrophes, hyphens and dots end a word.
  init(_ text: some StringProtocol, limit: Int = .max) {
    folded.reserveCapacity(min(text.utf8.count, limit))
    let table = FoldedScalar.table
    var word: NameToken?
    var position = 0
    var scalars = 0
    for scalar in text.unicodeScalars {
      guard scalars < limit else { break }
      scalars += 1
      let piece = FoldedScalar.of(scalar, table)
      if piece.isPartOfWord {
        word = word ?? NameToken(position: position, folded: folded.count)
        if word?.add(piece) ?? false { piece.append(to: &folded) }
      } else {
        end(&word, at: position)
      }
      position += UTF8.width(scalar)
    }
    end(&word, at: position)
  }

  private mutating func end(_ word: inout NameToken?, at position: Int) {
    guard var token = word else { return }
    token.written = token.written.lowerBound..<position
    token.folded = token.folded.lowerBound..<folded.count
    tokens.append(token)
    word = nil
  }

  var indices: Range<Int> { tokens.indices }
  func folded(_ index: Int) -> ArraySlice<UInt8> { folded[tokens[index].folded] }

  /// One to four digits, and perhaps a letter: `12`, `104a`.
  func isNumber(_ index: Int) -> Bool {
    let word = folded(index)
    let digits = word.prefix { (48...57).contains($0) }.count
    return (1...4).contains(digits) && word.count <= digits + 1
  }
}

/// A word of a name.
struct NameToken {
  /// Where it stands in the name, in bytes of UTF-8.
  fileprivate(set) var written: Range<Int>
  /// Where its letters without case and accents stand among those of all words.
  fileprivate(set) var folded: Range<Int>
  private var scalars = 0
  private var hasCapital = false
  private var hasSmall = false

  fileprivate init(position: Int, folded: Int) {
    written = position..<position
    self.folded = folded..<folded
  }

  /// Whether all its letters are capitals, and it has some.
  var isCapitals: Bool { hasCapital && !hasSmall }

  /// Whether the letter still counts: the rest of a very long word is not read.
  fileprivate mutating func add(_ scalar: FoldedScalar) -> Bool {
    scalars += 1
    hasCapital = hasCapital || scalar.isCapital
    hasSmall = hasSmall || scalar.isSmall
    return scalars <= Folding.longestName
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0..<0x800: 2
    case 0..<0x1_0000: 3
    default: 4
    }
  }
}

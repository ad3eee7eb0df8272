import Lives

/// What the command line asks for.
struct Options {
  var seed: UInt64 = 8
  /// People per life.
  var people = 4
  var days = 91
  var feeds = Feed.allCases
  var lives = Life.allCases
  /// Where the people are written to; nil where they are only measured.
  var folder: String?
  /// Whether the guesses of the models are printed with what is true, instead of the marks.
  var printsCases = false
  /// A table of labelled stops, whose people's guesses are printed too.
  var stops: String?

  static let usage = """
    usage: dataleaflet-truth [--seed N] [--people N] [--days N] [--feeds A,B] [--lives A,B]
                             [--write FOLDER | --cases [--stops FILE]]

    """

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      if name == "--cases" {
        printsCases = true
        continue
      }
      guard let value = rest.popFirst() else { throw Failure("\(name): a value is missing") }
      switch name {
      case "--seed": seed = try Self.number(value, 0...Int.max / 2).magnitudeAsSeed
      case "--people": people = try Self.number(value, 1...1_000)
      case "--days": days = try Self.number(value, 7...2_000)
      case "--feeds": feeds = try Self.list(value)
      case "--lives": lives = try Self.list(value)
      case "--write": folder = value
      case "--stops": stops = value
      default: throw Failure("\(name): unknown")
      }
    }
  }

  /// One of each life, then a second one, and so on.
  var everybody: [(life: Life, number: Int)] {
    (0..<people).flatMap { number in lives.map { ($0, number) } }
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw Failure("\(text): not between \(range.lowerBound) and \(range.upperBound)")
    }
    return number
  }

  private static func list<Value: RawRepresentable<String>>(_ text: String) throws -> [Value] {
    try text.split(separator: ",").map { part in
      guard let value = Value(rawValue: String(part)) else { throw Failure("\(part): unknown") }
      return value
    }
  }
}

extension Int {
  fileprivate var magnitudeAsSeed: UInt64 { UInt64(magnitude) }
}

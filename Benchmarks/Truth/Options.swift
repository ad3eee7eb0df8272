import Lives

/// What the command line asks for.
struct Options {
  var seed: UInt64 = 8
  /// People per life.
  var people = 4
  var days = 91
  var feeds = Feed.allCases
  var lives = Life.allCases
  /// A table of labelled stops, whose people's guesses are printed with those of the lives.
  var stops: String?
  var task = Task.measure

  /// What is done with the people.
  enum Task {
    case measure
    /// Writes their exports.
    case write(String)
    /// Writes tables of positions for other tools.
    case writeTables(String)
    /// Reads the answers of other tools, named after the folder, and sets them beside ours.
    case compare(String, [String])
    /// Prints the guesses of the models with what is true of them.
    case cases
    /// Times a million positions to stays.
    case time
  }

  static let usage = """
    usage: dataleaflet-truth [--seed N] [--people N] [--days N] [--feeds A,B] [--lives A,B]
                             [--write FOLDER | --write-tables FOLDER
                              | --compare FOLDER,TOOL,TOOL | --time stays
                              | --cases lives [--stops FILE]]

    """

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Failure("\(name): a value is missing") }
      switch name {
      case "--seed": seed = try Self.number(value, 0...Int.max / 2).magnitudeAsSeed
      case "--people": people = try Self.number(value, 1...1_000)
      case "--days": days = try Self.number(value, 7...2_000)
      case "--feeds": feeds = try Self.list(value)
      case "--lives": lives = try Self.list(value)
      case "--write": task = .write(value)
      case "--write-tables": task = .writeTables(value)
      case "--compare":
        let parts = value.split(separator: ",").map(String.init)
        task = .compare(parts.first ?? ".", Array(parts.dropFirst()))
      case "--time": task = .time
      case "--cases": task = .cases
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

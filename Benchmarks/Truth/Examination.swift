import Lives
import Places

/// Reads what a person's exports say, and marks it.
enum Examination {
  /// The marks of everybody, in the order of `options`, whoever was done first.
  static func marks(_ options: Options) async throws -> [Marks] {
    try await ofEverybody(options) { try marks(of: $0, options.feeds) }
  }

  /// What `examine` says of each person, in the order of `options`; several at a time.
  static func ofEverybody<Result: Sendable>(
    _ options: Options, _ examine: @escaping @Sendable (Person) throws -> [Result]
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      for (index, one) in options.everybody.enumerated() {
        group.addTask {
          let person = Person(
            one.life, number: one.number, seed: options.seed, days: options.days)
          return (index, try examine(person))
        }
      }
      var done: [(Int, [Result])] = []
      for try await one in group { done.append(one) }
      return done.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private static func marks(of person: Person, _ feeds: [Feed]) throws -> [Marks] {
    let map = try PlaceIndex(geoJSON: person.mapFile.bytes)
    return try feeds.filter { $0.exists(for: person.life) }.map { feed in
      let trace = feed.trace(of: person)
      return try Folder.withTemporary { folder in
        try folder.write(trace.files)
        let answers = try Answers.ours(folder.path, map: map)
        return Marks(answers, of: person, feed, trace.points)
      }
    }
  }

  /// Writes everybody, a folder each: the map, the truth, and a folder per feed.
  static func write(_ options: Options, to path: String) throws {
    var folder = try Folder(path)
    for (life, number) in options.everybody {
      let person = Person(life, number: number, seed: options.seed, days: options.days)
      try folder.write([person.truthFile, person.mapFile], below: person.name)
      for feed in options.feeds where feed.exists(for: life) {
        try folder.write(
          feed.trace(of: person).files, below: "\(person.name)/\(feed.rawValue)")
      }
    }
  }
}

import Archives
import Scanning

extension TableShape {
  /// The layout of a table that nobody knows, where its names and first rows leave no doubt about the
  /// times and places in it.
  func guessedFormat(in entry: Entry, _ container: Container) -> TableFormat? {
    guard mayTellPlaces,
      let sample = try? TableSample(names: names, reader, of: entry, in: container),
      let guess = ProfileGuess(sample), guess.isSure
    else { return nil }
    var profile = guess.profile
    let lacksZone = guess.doubts.contains(.clock)
    if lacksZone { profile.clock = .utc }
    return TableFormat(NamedProfile(nil, profile), lacksZone: lacksZone)
  }

  /// Whether it is worth looking into the rows: most tables that nobody knows hold no places.
  private var mayTellPlaces: Bool {
    switch syntax {
    case .csv, .json: break
    case .xml, .html, .fit, .log, .chat, .headless: return false
    }
    let hints = names.prefix(256).filter { $0.utf8.count <= TableProfile.longestName }
      .map { HeaderHint(HeaderKey.fold($0)) }
    let subjects = hints.reduce(into: Set<HeaderWord.Subject>()) { $0.formUnion($1.subjects) }
    let hasTime = hints.contains { $0.side != nil } || !subjects.isDisjoint(with: [.time, .date])
    return hasTime && subjects.isSuperset(of: [.latitude, .longitude])
      || hasTime && subjects.contains(.coordinate)
  }
}

extension TableProfile {
  /// The columns that tell times and places, as the table writes them.
  func placesAndTimes(in names: [String]) -> String {
    let told: [ColumnMeaning] = [
      .date, .begin, .end, .latitude, .longitude, .coordinate, .endLatitude, .endLongitude,
      .endCoordinate,
    ]
    let table = Columns(names)
    return told.compactMap { meaning in
      columns.first { $0.meaning == meaning }.map { table.column($0.name).name }
    }.joined(separator: ", ")
  }
}

import Dossier
import Scanning

/// What the columns of a table seem to mean, by their names and their first cells, and what only a
/// person can say.
public struct ProfileGuess: Sendable {
  public enum Doubt: Sendable, Hashable {
    /// The times name no zone.
    case clock
    /// Day and month may stand in either order.
    case dates
    /// The unit of the distances.
    case lengths
    case currency
    /// Whether it was work.
    case role
    /// What a row is.
    case row
    /// Several columns may mean this; the profile lets none of them.
    case column(String, ColumnMeaning)
  }

  /// Of what is in doubt it says nothing, but for the kind of its rows.
  public private(set) var profile = TableProfile(.event, columns: [])
  public private(set) var doubts: [Doubt] = []

  private let candidates: [ColumnCandidate]
  private var meanings: [String: ColumnMeaning] = [:]

  /// Nil where no column looks like times.
  public init?(_ sample: TableSample) {
    candidates = sample.candidates
    guard candidates.contains(where: { $0.isTime || $0.isDay }) else { return nil }
    guessTimes()
    if runsBackwards(sample) {
      for (name, meaning) in meanings {
        meanings[name] = meaning == .begin ? .end : meaning == .end ? .begin : meaning
      }
    }
    guessPlaces()
    guessOthers()
    profile.columns = candidates.map { .init($0.name, meanings[$0.name] ?? .nothing) }
    guessRow()
    if profile.row == .journey || profile.row == .payment { doubts.append(.role) }
  }

  /// Whether the table may be read without asking anybody: times and places that are named so, of
  /// which nothing is open that would make them wrong.
  public var isSure: Bool {
    guard profile.lacks.isEmpty, !doubts.contains(.dates), !doubts.contains(.row) else {
      return false
    }
    let hasPlace = profile.has(.latitude) || profile.has(.coordinate)
    switch profile.row {
    // A track without zones is UTC nearly always, and its reader says so.
    case .position: return true
    case .stay: return hasPlace && !doubts.contains(.clock)
    case .journey:
      let hasEnd = profile.has(.endLatitude) || profile.has(.endCoordinate)
      return hasPlace && hasEnd && !doubts.contains(.clock)
    case .payment, .event: return false
    }
  }

  // MARK: Times

  private mutating func guessTimes() {
    let free = candidates.filter { !$0.isLatitude && !$0.isLongitude && !$0.isDistance }
    let times = free.filter(\.isTime)
    var chosen: [ColumnCandidate] = []
    if !times.isEmpty {
      chosen += choose(.begin, of: times.filter { $0.hint.side != .end })
      chosen += choose(.end, of: times.filter { $0.hint.side == .end })
    } else {
      let clocks = free.filter(\.isClock)
      chosen += choose(.date, of: free.filter(\.isDay))
      chosen += choose(.begin, of: clocks.filter { $0.hint.side != .end })
      chosen += choose(.end, of: clocks.filter { $0.hint.side == .end })
    }
    settleClock(chosen)
    let written = chosen.map(\.evidence).filter { !$0.dates.isEmpty }
    guard !written.isEmpty else { return }
    profile.dates = DateOrder.settled(by: written)
    if profile.dates == nil { doubts.append(.dates) }
  }

  private mutating func settleClock(_ columns: [ColumnCandidate]) {
    guard !columns.isEmpty else { return }
    let zones = Set(columns.filter { !$0.isClock }.compactMap(\.hint.zone))
    if columns.allSatisfy({ $0.evidence.mostly($0.evidence.zoned) }) {
      profile.clock = .stated
    } else if zones.count == 1, let zone = zones.first {
      profile.clock = zone
    } else {
      doubts.append(.clock)
    }
  }

  /// Whether every end comes before its begin. To a traveller, departure comes before arrival; to who
  /// stays somewhere, arrival comes first.
  private func runsBackwards(_ sample: TableSample) -> Bool {
    func column(_ meaning: ColumnMeaning) -> ColumnCandidate? {
      candidates.first { meanings[$0.name] == meaning && $0.isTime }
    }
    guard let begin = column(.begin), let end = column(.end) else { return false }
    let spans = sample.rows.compactMap { row -> Int64? in
      guard let from = row.moment(begin.index, profile.dates),
        let to = row.moment(end.index, profile.dates)
      else { return nil }
      return to - from
    }
    return !spans.isEmpty && spans.allSatisfy { $0 < 0 }
  }

  // MARK: Places

  private mutating func guessPlaces() {
    let begins = candidates.filter { $0.hint.side != .end }
    let ends = candidates.filter { $0.hint.side == .end }
    var angles = choose(.latitude, of: begins.filter(\.isLatitude))
    angles += choose(.longitude, of: begins.filter(\.isLongitude))
    angles += choose(.endLatitude, of: ends.filter(\.isLatitude))
    angles += choose(.endLongitude, of: ends.filter(\.isLongitude))
    if angles.contains(where: \.isE7) { profile.degrees = .e7 }
    var places = choose(.coordinate, of: begins.filter(\.isPlace))
    places += choose(.endCoordinate, of: ends.filter(\.isPlace))
    if let place = places.first, !place.evidence.mostly(place.evidence.latitudesFirst) {
      profile.coordinates = .longitudeFirst
    }
    _ = choose(.address, of: begins.filter(\.isAddress))
    _ = choose(.endAddress, of: ends.filter(\.isAddress))
  }

  // MARK: Everything else

  private mutating func guessOthers() {
    _ = choose(.accuracy, of: candidates.filter { $0.isNumber(.accuracy) })
    _ = choose(.speed, of: candidates.filter { $0.isNumber(.speed) })
    _ = choose(.altitude, of: candidates.filter { $0.isNumber(.altitude) })
    if let distance = choose(.distance, of: candidates.filter(\.isDistance)).first {
      profile.lengths = distance.hint.length
      if profile.lengths == nil { doubts.append(.lengths) }
    }
    _ = choose(.currency, of: candidates.filter(\.isCurrency))
    if let amount = choose(.amount, of: candidates.filter(\.isAmount)).first,
      !meanings.values.contains(.currency)
    {
      profile.currency = amount.currency.map(Currency.init)
      if profile.currency == nil { doubts.append(.currency) }
    }
    _ = choose(.name, of: candidates.filter { $0.isText(.name) })
    _ = choose(.counterpart, of: candidates.filter { $0.isText(.counterpart) })
  }

  private mutating func guessRow() {
    let has = profile.has
    let hasEndPlace = has(.endLatitude) || has(.endCoordinate) || has(.endAddress)
    let hasPoint = has(.latitude) || has(.coordinate)
    if has(.end) {
      profile.row =
        hasEndPlace || has(.distance) ? .journey : hasPoint || has(.address) ? .stay : .journey
      if !hasEndPlace, !hasPoint, !has(.address), !has(.distance) { doubts.append(.row) }
    } else if hasPoint {
      profile.row = .position
    } else {
      profile.row = has(.amount) ? .payment : .event
      if !has(.amount) { doubts.append(.row) }
    }
  }

  /// Lets the only column that can mean something mean it. Where several can, UTC goes before local
  /// time; what then still has a rival is left to a person.
  private mutating func choose(
    _ meaning: ColumnMeaning, of columns: [ColumnCandidate]
  ) -> [ColumnCandidate] {
    var free = columns.filter { meanings[$0.name] == nil }
    let inUTC = free.filter { $0.hint.zone == .utc }
    if inUTC.count == 1 { free = inUTC }
    guard free.count == 1 else {
      doubts += free.map { .column($0.name, meaning) }
      return []
    }
    meanings[free[0].name] = meaning
    return free
  }
}

extension [String] {
  /// Seconds since 1970 in a cell, without regard to zones.
  fileprivate func moment(_ index: Int, _ order: DateOrder?) -> Int64? {
    guard indices.contains(index) else { return nil }
    return self[index].withField { field in
      let time = field.timestamp() ?? field.wordedTimestamp(order: order)
      let seconds = field.epochMilliseconds().map { $0 / 1_000 } ?? time?.naiveSeconds
      return seconds.flatMap { Moment.plausible.contains($0) ? $0 : nil }
    }
  }
}

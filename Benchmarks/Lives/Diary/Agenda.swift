import CivilTime

/// What somebody does and where they sleep, before the ways between are taken out of it.
struct Agenda {
  struct Outing: Hashable {
    var place: Int
    var from: Instant
    var to: Instant
  }

  private(set) var places: [LifePlace] = []
  /// Where one returns to when there is nothing else to do, from a moment on.
  private var bases: [(from: Instant, place: Int)] = []
  /// By time; never two at once, with time enough for the way between.
  private var outings: [Outing] = []

  /// What is left of an outing that another interrupts is kept from here on, in seconds.
  private static let shortestRest: Int64 = 1_500
  /// A shorter visit home is not worth the way.
  private static let shortestBase: Int64 = 900

  mutating func add(_ place: LifePlace) -> Int {
    places.append(place)
    return places.count - 1
  }

  func moment(_ place: Int, _ date: LocalDate, _ minute: Int) -> Instant {
    let clock = LocalDateTime(naiveSeconds: Int64(date.daysSince1970) * 86_400 + Int64(minute) * 60)
    return Town.all[places[place].town].zone.instant(of: clock)
  }

  /// From this moment on, `place` is where one returns to.
  mutating func settle(_ place: Int, _ date: LocalDate, _ minute: Int) {
    let from = moment(place, date, minute)
    bases.append((from, place))
    bases.sort { ($0.from, $0.place) < ($1.from, $1.place) }
  }

  /// Plans a stay around what was planned before, which goes first.
  mutating func go(_ place: Int, _ date: LocalDate, _ minute: Int, for minutes: Int) {
    insert(outing(place, date, minute, minutes))
  }

  /// Plans a stay that everything planned before makes way for.
  mutating func insist(_ place: Int, _ date: LocalDate, _ minute: Int, for minutes: Int) {
    let first = outing(place, date, minute, minutes)
    let inTheWay = outings[near(first)].filter { around([first], $0) != [first] }
    outings.removeAll { inTheWay.contains($0) }
    insert(first)
    inTheWay.forEach { insert($0) }
  }

  private func outing(_ place: Int, _ date: LocalDate, _ minute: Int, _ minutes: Int) -> Outing {
    let from = moment(place, date, minute)
    return Outing(place: place, from: from, to: from + Int64(max(1, minutes)) * 60)
  }

  private mutating func insert(_ outing: Outing) {
    var pieces = [outing]
    for other in outings[near(outing)] { pieces = around(pieces, other) }
    let shortest = min(Self.shortestRest, outing.to - outing.from)
    for piece in pieces where piece.to - piece.from >= shortest {
      outings.insert(piece, at: index(of: piece.from))
    }
  }

  /// Those that begin up to a day and a half earlier or a day later than an outing ends: nobody is
  /// out or on the way for longer.
  private func near(_ outing: Outing) -> Range<Int> {
    index(of: outing.from - 129_600)..<index(of: outing.to + 86_400)
  }

  /// Where an outing with this beginning goes, by bisection.
  private func index(of from: Instant) -> Int {
    var (low, high) = (0, outings.count)
    while low < high {
      let middle = (low + high) / 2
      if outings[middle].from < from { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What another outing and the ways to and from it leave of some pieces.
  private func around(_ pieces: [Outing], _ other: Outing) -> [Outing] {
    pieces.flatMap { piece -> [Outing] in
      let way = self.way(other.place, piece.place) + 60
      let busy = (other.from - way)..<(other.to + way)
      guard busy.overlaps(piece.from..<piece.to) else { return [piece] }
      return [
        Outing(place: piece.place, from: piece.from, to: min(piece.to, busy.lowerBound)),
        Outing(place: piece.place, from: max(piece.from, busy.upperBound), to: piece.to),
      ].filter { $0.from < $0.to }
    }
  }

  /// The stays of the whole time, in order, with ways between them.
  func stays(from start: Instant, to end: Instant) -> [TrueStay] {
    var list: [TrueStay] = []
    var last = start
    for outing in outings where outing.from > start && outing.to < end {
      fill(from: last, to: outing.from, into: &list, next: outing.place)
      append(TrueStay(place: outing.place, from: outing.from, to: outing.to), to: &list)
      last = outing.to
    }
    fill(from: last, to: end, into: &list, next: nil)
    return list
  }

  /// Time between two outings is spent at the base, where the ways leave enough of it.
  private func fill(
    from start: Instant, to end: Instant, into list: inout [TrueStay], next: Int?
  ) {
    for (index, base) in bases.enumerated() {
      let until = index + 1 < bases.count ? bases[index + 1].from : end
      let from = max(start, base.from)
      var to = min(end, until)
      guard from < to else { continue }
      let arrival = list.last.map { from + way($0.place, base.place) } ?? from
      if let next, to == end { to = to - way(base.place, next) }
      if to - arrival >= Self.shortestBase {
        append(TrueStay(place: base.place, from: arrival, to: to), to: &list)
      }
    }
    // Whoever does not go home in between leaves in time for what comes next.
    guard let next, var previous = list.popLast() else { return }
    previous.to = max(previous.to, end - way(previous.place, next))
    list.append(previous)
  }

  private func append(_ stay: TrueStay, to list: inout [TrueStay]) {
    if let last = list.last, last.place == stay.place, stay.from - last.to < 1_800 {
      list[list.count - 1].to = stay.to
    } else {
      list.append(stay)
    }
  }

  private func way(_ one: Int, _ other: Int) -> Int64 {
    one == other ? 0 : Travel.seconds(places[one], places[other])
  }
}

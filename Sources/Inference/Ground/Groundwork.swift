import CivilTime
import Dossier
import Places

/// What several inferences need, worked out once. Linear in the fixes, the trips and the segments.
public struct Groundwork: Sendable {
  /// Stays from device positions, by time.
  public let stays: [Stay]
  /// Where the data subject was, most visits first.
  public let places: [VisitedPlace]
  /// The index into `places` for each of `stays`.
  public let stayPlaces: [Int]

  /// The zone of whatever names none of its own.
  let zone: ZoneRules
  let trips: OwnTrips
  let shifts: Shifts
  let stayDays: [StayDay]
  let placedStays: [PlacedStay]
  /// Whether the data subject drives for a living, by what the exports hold.
  let isDriver: Bool
  let home: HomeSearch
  let work: WorkSearch
  let secondHomes: [SecondHome]
  let sensitive: SensitiveSearch
  let nearby: NearbySearch

  public init(_ dossier: Dossier, _ context: InferenceContext = InferenceContext()) {
    var clock = LocalClock(dossier, context)
    let stays = Stay.all(in: dossier)
    var glimpses = Glimpse.all(in: dossier.fixes, beside: stays, clock: &clock)
    var trips = OwnTrips(dossier.trips, clock: &clock)
    var shifts = Shifts(dossier.segments, clock: &clock)
    let shiftEnds = shifts.list.flatMap { [$0.start, $0.end] }.compactMap { $0 }
    let book = PlaceBook(
      stays: stays,
      ends: trips.ends.map { ($0.coordinate, $0.address) } + shiftEnds.map { ($0.coordinate, nil) }
        + glimpses.map { ($0.coordinate, nil) },
      saved: dossier.savedPlaces, context: context)
    for index in trips.ends.indices { trips.ends[index].place = book.endPlaces[index] }
    shifts.assign(book.endPlaces.dropFirst(trips.ends.count))
    for (index, place) in book.endPlaces.suffix(glimpses.count).enumerated() {
      glimpses[index].place = place
    }
    let placedStays = zip(stays, book.stayPlaces).map { stay, place in
      let rules = clock.rules(for: stay.centre)
      return PlacedStay(
        from: rules.local(stay.from), to: rules.local(stay.to), place: place,
        sources: stay.first == stay.last ? [stay.first] : [stay.first, stay.last])
    }
    let stayDays = StayDays.cut(placedStays)
    let isDriver =
      !dossier.segments.isEmpty || !dossier.slots.isEmpty
      || dossier.trips.contains { $0.role == .driver || $0.role == .courier }
    let home = HomeSearch(
      trips: trips, stayDays: stayDays, shifts: shifts, glimpses: glimpses)
    let work = WorkSearch(
      trips: trips, stays: placedStays, stayDays: stayDays, glimpses: glimpses,
      homes: home.claims.map(\.place), coordinates: book.places.map(\.coordinate),
      isDriver: isDriver)
    secondHomes = SecondHome.all(
      stayDays, own: home.places.union(work.places).union(work.likelyPlaces))
    let own = home.places.union(work.places).union(work.likelyPlaces)
      .union(secondHomes.map(\.place))
    let sensitive = SensitiveSearch(
      trips: trips, saved: dossier.savedPlaces, book: book, own: own, lexicon: context.lexicon)
    let saved = dossier.savedPlaces.compactMap(\.coordinate).compactMap { book.place(near: $0) }
    nearby = NearbySearch(
      Presence.list(trips) + (isDriver ? [] : Presence.list(stays, placedStays)), book: book,
      known: own.union(sensitive.places).union(saved), own: own, homes: home.places,
      index: context.places)
    self.sensitive = sensitive
    self.stays = stays
    self.stayPlaces = book.stayPlaces
    self.places = book.places.enumerated().map { index, place in
      var place = place
      place.kind = home.places.contains(index) ? .home : work.places.contains(index) ? .work : nil
      return place
    }
    zone = clock.standard
    (self.trips, self.shifts, self.stayDays) = (trips, shifts, stayDays)
    (self.placedStays, self.isDriver, self.home, self.work) = (placedStays, isDriver, home, work)
  }

  /// The days on which the data subject was seen at each place, by its index; cut at 04:00.
  var daysSeen: [Int: Set<LocalDate>] {
    var days: [Int: Set<LocalDate>] = [:]
    for end in trips.ends where end.kind == .pickup || end.kind == .dropoff {
      days[end.place, default: []].insert(end.local.eveningDay)
    }
    for stay in placedStays { days[stay.place, default: []].insert(stay.from.eveningDay) }
    return days
  }

  /// A place as a finding names it.
  func foundPlace(_ index: Int) -> FoundPlace {
    let place = places[index]
    return FoundPlace(coordinate: place.coordinate, radius: place.radius, label: place.label)
  }
}

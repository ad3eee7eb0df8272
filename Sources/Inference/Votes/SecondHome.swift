import CivilTime
import Dossier

/// A place other than the home at which the data subject keeps spending the night: a weekend house, a
/// partner's flat.
struct SecondHome: Sendable {
  let place: Int
  /// The nights there, by date.
  let nights: [LocalDate]
  /// Nights on which anything was seen, within the days from the first to the last of these.
  let ofNights: Int
  let sources: [Provenance]

  static let fewestNights = 6
  /// A hotel is left once; a second home is come back to.
  static let fewestReturns = 3

  /// Where both the night and the longest stay of a day were, time and again; most nights first.
  /// `own` are homes and places of work. Linear in the days.
  static func all(_ days: [StayDay], own: Set<Int>) -> [SecondHome] {
    let nights = days.filter { $0.nightPlace != nil }
    var returns: [Int: Int] = [:]
    var here: [Int: [StayDay]] = [:]
    var last: Int?
    for day in nights {
      defer { last = day.nightPlace }
      guard let place = day.nightPlace, place == day.longestPlace, !own.contains(place) else {
        continue
      }
      if last != place { returns[place, default: 0] += 1 }
      here[place, default: []].append(day)
    }
    return here.filter {
      $0.value.count >= fewestNights && returns[$0.key, default: 0] >= fewestReturns
    }
    .map { place, days in SecondHome(place, days, nights) }
    .sorted { ($1.nights.count, $0.place) < ($0.nights.count, $1.place) }
  }

  private init(_ place: Int, _ days: [StayDay], _ nights: [StayDay]) {
    self.place = place
    self.nights = days.map(\.date)
    let span = (self.nights.first ?? .max)...(self.nights.last ?? .max)
    ofNights = nights.count { span.contains($0.date) }
    sources = days.flatMap(\.shares).filter { $0.place == place }.flatMap(\.sources)
  }
}

extension LocalDate {
  fileprivate static let max = LocalDate(daysSince1970: .max)
}

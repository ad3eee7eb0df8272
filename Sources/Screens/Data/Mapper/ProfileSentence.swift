import CivilTime
import Dossier
import Exports
import Leaflet
import Places

/// What the first row of a table would tell, in words: `On 5 March 2024 at 07:04 you were at
/// 50.6300, 5.5800.`
struct ProfileSentence {
  private let words: Words

  init(_ words: Words) { self.words = words }

  func text(_ profile: TableProfile, _ sample: TableSample) -> String {
    if let lacking = profile.lacks.first {
      let names = lacking.map { words["ui.mapper.column.\($0)"] }.joined(separator: " / ")
      return words.text("ui.mapper.lacks", [Fact("meaning", .text(names))])
    }
    let dossier = profile.preview(of: sample)
    let zone = dossier.zone.flatMap(ZoneRules.init(identifier:)) ?? .utc
    if let told = told(dossier, zone) { return told }
    let problem = dossier.problems.first.map(Messages(words).reason) ?? ""
    return words.text("ui.mapper.unread", [Fact("reason", .text(problem))])
  }

  private func told(_ dossier: Dossier, _ zone: ZoneRules) -> String? {
    let moments = Moments(zone: zone)
    if !dossier.fixes.isEmpty {
      let fix = dossier.fixes[0]
      let facts = moments.facts(fix.at) + [Fact("place", .text(place(fix.coordinate)))]
      return words.text("ui.mapper.tells.position", facts)
    }
    if let stay = dossier.givenStays.first {
      let place = Fact("place", .text(stay.label ?? place(stay.coordinate)))
      return words.text(
        "ui.mapper.tells.stay", moments.facts(stay.begin) + moments.end(stay.end) + [place])
    }
    if let trip = dossier.trips.first, let begin = trip.begin.at, let end = trip.dropoff.at {
      let isWork = trip.role == .driver || trip.role == .courier
      return words.text(
        isWork ? "ui.mapper.tells.work" : "ui.mapper.tells.journey",
        moments.facts(begin) + moments.end(end)
          + ends(
            trip.begin.address ?? place(trip.begin.coordinate),
            trip.dropoff.address ?? place(trip.dropoff.coordinate))) + pay(dossier)
    }
    if let way = dossier.movements.first {
      return words.text(
        "ui.mapper.tells.journey",
        moments.facts(way.begin) + moments.end(way.end) + ends(place(way.from), place(way.to)))
        + pay(dossier)
    }
    if let paid = dossier.payments.first {
      return words.text(
        "ui.mapper.tells.pay", moments.facts(paid.at) + [Fact("amount", .money(paid.amount))])
    }
    if let bought = dossier.purchases.first, let amount = bought.amount {
      return words.text(
        "ui.mapper.tells.payment", moments.facts(bought.at) + [Fact("amount", .money(amount))])
    }
    guard !dossier.appEvents.isEmpty else { return nil }
    let name = dossier.strings[dossier.appEvents[0].name]
    return words.text(
      "ui.mapper.tells.event", moments.facts(dossier.appEvents[0].at) + [Fact("name", .text(name))])
  }

  /// The amount of a journey, as a sentence of its own.
  private func pay(_ dossier: Dossier) -> String {
    guard let amount = dossier.payments.first?.amount ?? dossier.purchases.first?.amount else {
      return ""
    }
    return " " + words.text("ui.mapper.tells.amount", [Fact("amount", .money(amount))])
  }

  private func ends(_ from: String, _ to: String) -> [Fact] {
    [Fact("from", .text(from)), Fact("to", .text(to))]
  }

  private func place(_ coordinate: Coordinate?) -> String {
    guard let coordinate else { return words["ui.mapper.somewhere"] }
    return words.format(number: coordinate.latitude, decimals: 4) + " / "
      + words.format(number: coordinate.longitude, decimals: 4)
  }
}

/// Moments as facts of a sentence, by the clock on the wall.
private struct Moments {
  let zone: ZoneRules

  func facts(_ moment: Instant) -> [Fact] {
    facts(moment, "date", "time") + [Fact("zone", .text(zone.identifier))]
  }

  func end(_ moment: Instant) -> [Fact] { facts(moment, "endDate", "endTime") }

  private func facts(_ moment: Instant, _ date: String, _ time: String) -> [Fact] {
    let local = zone.local(moment)
    return [Fact(date, .date(local.date)), Fact(time, .clock(Int(local.secondOfDay) / 60))]
  }
}

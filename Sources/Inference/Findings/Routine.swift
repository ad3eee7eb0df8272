import CivilTime
import Dossier

extension Inference {
  /// How well the week can be foretold, measured on weeks that the forecast did not know; where only
  /// rides are known, a ride that comes back every week.
  static let routine = Inference(name: "routine") { dossier, context, groundwork in
    let grid = WeekGrid(WeekGrid(groundwork.placedStays), fewestHours: Routine.fewestHours)
    let untold = groundwork.untoldPlaces(dossier, context)
    if grid.weeks.count >= Routine.fewestWeeks, grid.hasSeveralPlaces {
      return [Routine.finding(grid, untold, groundwork)]
    }
    let ride = RegularRide.all(in: groundwork.trips).first {
      !untold.contains($0.from) && !untold.contains($0.to)
    }
    return ride.map { [Routine.finding($0, groundwork)] } ?? []
  }
}

private enum Routine {
  static let fewestWeeks = 4
  /// Of the 168 of a week, so many must have been seen: a quarter.
  static let fewestHours = WeekGrid.hoursPerWeek / 4
  static let mostSlots = 3
  /// A forecast that is right less often is none.
  static let foretold = 0.6

  static func finding(
    _ grid: WeekGrid, _ untold: Set<Int>, _ groundwork: Groundwork
  ) -> Finding {
    let measured = Predictability(grid.weeks)
    let homes = groundwork.home.places
    let slots = RegularSlot.all(in: grid.weeks) { !homes.contains($0) && !untold.contains($0) }
      .prefix(mostSlots)
    let isForetold = measured.share >= foretold
    let facts =
      [
        Fact("share", .share(measured.share)), Fact("low", .share(measured.interval.low)),
        Fact("high", .share(measured.interval.high)),
        Fact("byHome", .share(measured.shareByHome)), Fact("weeks", .count(grid.weeks.count)),
      ]
      + slots.enumerated().flatMap { number, slot in
        Self.facts(slot, named: "slot\(number + 1)", groundwork)
      }
    let rows = grid.weeks.first.map { first in
      groundwork.placedStays.filter { $0.to.date >= first.monday }.flatMap(\.sources)
    }
    return Finding(
      id: "", kind: .routine,
      variant: !isForetold ? "cannotTell" : slots.isEmpty ? "hours" : "slots\(slots.count)",
      facts: facts, tag: .guess, confidence: measured.confidence,
      measure: Measure(count: measured.right, of: measured.hours, unit: .hours),
      from: grid.weeks.first?.monday, to: grid.weeks.last.map { $0.monday + 6 },
      evidence: Evidence(supporting: [EvidenceGroup("stays", sources: Array(Set(rows ?? [])))]),
      alternatives: ["phoneLeftThere"], method: method)
  }

  private static func facts(
    _ slot: RegularSlot, named name: String, _ groundwork: Groundwork
  ) -> [Fact] {
    [
      Fact(name + "Day", .word("weekday.every.\(slot.weekday.rawValue)")),
      Fact(name + "From", .clock(slot.hours.lowerBound * 60)),
      Fact(name + "To", .clock(slot.hours.upperBound * 60)),
      Fact(name + "Place", .text(groundwork.places[slot.place].label)),
      Fact(name + "Count", .count(slot.count)), Fact(name + "Of", .count(slot.of)),
    ]
  }

  private static let method = Method(
    thresholds: [
      Fact("fewestWeeks", .count(fewestWeeks)), Fact("fewestHours", .count(fewestHours)),
      Fact("slotShare", .share(RegularSlot.share)),
    ],
    sources: [
      "Song et al. 2010, Limits of Predictability in Human Mobility, Science 327:1018",
      "Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22:209",
    ], limits: ["onlySeenHours", "pastWeeksOnly"])

  static func finding(_ ride: RegularRide, _ groundwork: Groundwork) -> Finding {
    let from = groundwork.foundPlace(ride.from)
    let to = groundwork.foundPlace(ride.to)
    return Finding(
      id: "", kind: .routine, variant: "ride",
      facts: [
        Fact("day", .word("weekday.every.\(ride.weekday.rawValue)")),
        Fact("at", .clock(ride.minute)), Fact("start", .text(from.label)),
        Fact("end", .text(to.label)), Fact("count", .count(ride.count)),
        Fact("of", .count(ride.of)),
      ],
      tag: .guess, confidence: Double(ride.count + 1) / Double(ride.of + 2),
      measure: Measure(count: ride.count, of: ride.of, unit: .weeks), places: [from, to],
      evidence: Evidence(supporting: [EvidenceGroup("tripTimes", sources: ride.sources)]),
      alternatives: ["passingBy"],
      method: Method(
        thresholds: [
          Fact("fewestWeeks", .count(RegularRide.fewestWeeks)),
          Fact("rideShare", .share(RegularRide.share)),
          Fact("window", .seconds(Int64(RegularRide.windowMinutes) * 60)),
        ],
        sources: ["Laplace 1814, Essai philosophique sur les probabilités (rule of succession)"],
        limits: ["onlyRides", "pastWeeksOnly"]))
  }
}

import Dossier
import WorkingTime

/// How the work lay: gaps, working days, sessions, cities, apps, and how much of it the files cover.
public struct WorkPatternText {
  let hours: Hours
  let words: Words

  public init(hours: Hours, words: Words) {
    self.hours = hours
    self.words = words
  }

  private var pattern: WorkPattern { hours.pattern }

  /// None where the files tell nothing of it.
  public var entries: [LabelledText] {
    apps + gaps + dutyDays + sessions + cities + offline + months
  }

  private func field(_ name: String, _ key: String, _ facts: [Fact]) -> LabelledText {
    LabelledText(label: name, text: words.text(key, facts))
  }

  private var apps: [LabelledText] {
    pattern.apps.map { app in
      field(
        shown(app.app), "pattern.app",
        [
          Fact("own", .seconds(app.phases.online)), Fact("claimed", .seconds(app.claimed.online)),
          Fact("removed", .seconds(app.removed)),
        ])
    }
  }

  private var gaps: [LabelledText] {
    pattern.gapTotals.map { total in
      field(
        words["pattern.gap.\(total.kind.rawValue)"], "pattern.times",
        [Fact("n", .count(total.gaps)), Fact("time", .seconds(total.seconds))])
    }
  }

  private var dutyDays: [LabelledText] {
    guard let longest = pattern.dutyDays.map(\.phases.online).max() else { return [] }
    return [
      field(
        words["pattern.dutyDays"], "pattern.longest",
        [Fact("n", .count(pattern.dutyDays.count)), Fact("time", .seconds(longest))])
    ]
  }

  private var sessions: [LabelledText] {
    pattern.sessionCounts.map { count in
      field(
        words.text("pattern.sessions", [Fact("gap", .seconds(count.gap))]), "pattern.longest",
        [Fact("n", .count(count.sessions)), Fact("time", .seconds(count.longest))])
    }
  }

  private var cities: [LabelledText] {
    guard pattern.territories.contains(where: { $0.city != nil }) else { return [] }
    return pattern.territories.map { territory in
      LabelledText(
        label: words.text(
          "pattern.city", [Fact("city", .text(territory.city ?? words["field.notKnown"]))]),
        text: words.format(seconds: territory.phases.online))
    }
  }

  private var offline: [LabelledText] {
    let movement = pattern.movement.map { movement in
      field(
        words["pattern.movement"], "pattern.moved",
        [
          Fact("n", .count(movement.moved)), Fact("of", .count(movement.rows)),
          Fact("way", .distance(movement.distance)),
        ])
    }
    let lost = pattern.lostTime.map { lost in
      field(
        words[lost.isCounted ? "pattern.lostTime.counted" : "pattern.lostTime"], "pattern.times",
        [Fact("n", .count(lost.gaps)), Fact("time", .seconds(lost.seconds))])
    }
    return [movement, lost].compactMap { $0 }
  }

  private var months: [LabelledText] {
    pattern.months.map { coverage in
      LabelledText(
        label: words.text("pattern.month", [Fact("month", .text(coverage.month.description))]),
        text: words.format(share: Double(coverage.basisPoints) / 10_000))
    }
  }
}

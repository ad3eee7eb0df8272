import Canvas
import CivilTime
import Dossier
import Leaflet
import TUI
import WorkingTime

/// The hours in words and bars.
struct HoursLines {
  private let hours: Hours
  private let scene: Scene

  /// Whether hours under other settings are on their way.
  private let isCounting: Bool

  init(_ hours: Hours, _ scene: Scene, isCounting: Bool = false) {
    self.hours = hours
    self.scene = scene
    self.isCounting = isCounting
  }

  private var words: Words { scene.words }

  /// The whole period: phases with their patterns, the four bases, what was received.
  func summary(_ columns: Int) -> [DocumentLine] {
    let wide = columns >= 70
    return wrapped(period, columns, .heading) + phases(wide) + [DocumentLine()] + bases(columns)
      + law(columns) + received(columns)
  }

  /// What stands above pages of text.
  func briefSummary(_ columns: Int) -> [DocumentLine] {
    wrapped(period, columns, .heading) + law(columns)
  }

  /// Under whose rules the figures stand, and what the claim comes to.
  private func law(_ columns: Int) -> [DocumentLine] {
    if isCounting { return wrapped(words["ui.hours.counting"], columns, .muted) }
    guard let pack = hours.settings.rules else {
      return wrapped(words["ui.hours.noRules"], columns, .muted)
    }
    let basis = hours.settings.basis ?? .c
    let total = hours.claim?[basis]?.total.map { words.format(.money($0)) }
    let facts = [
      Fact("place", .text(words["ui.hours.rules.\(pack.id)"])),
      Fact("pack", .text("\(pack.id) \(pack.version)")),
      Fact("status", .text(status)),
      Fact("basis", .text(basis.rawValue)),
      Fact("amount", .text(total ?? words["ui.hours.noTotal"])),
    ]
    let key = columns >= 70 ? "ui.hours.law" : "ui.hours.law.short"
    return wrapped(words.text(key, facts), columns, .accent)
  }

  private var status: String {
    let status = hours.settings.status
    return words[
      status == .unknown ? "ui.hours.statusNotChosen" : "workStatus.\(status.rawValue)"]
  }

  private var period: String {
    guard let first = hours.days.first?.date, let last = hours.days.last?.date else {
      return words["ui.screen.hours"]
    }
    return words.text(
      "ui.hours.period",
      [
        Fact("from", .date(first)), Fact("to", .date(last)),
        Fact("zone", .text(hours.zone.identifier)),
      ])
  }

  private func phases(_ wide: Bool) -> [DocumentLine] {
    let rows: [(key: String, seconds: Int64, series: Int)] = [
      ("ui.hours.p1", hours.totals.p1, 0), ("ui.hours.p2", hours.totals.p2, 1),
      ("ui.hours.p3", hours.totals.p3, 2),
    ]
    let spans = rows.map { row in
      [
        Span(
          scene.ascii ? ["#", "+", "."][row.series] : ["█", "▓", "░"][row.series],
          .series(row.series)),
        Span(" \(words[row.key]) \(words.format(.seconds(row.seconds)))"),
      ]
    }
    return wide
      ? [DocumentLine(spans.map { $0 + [Span("   ")] }.flatMap { $0 })]
      : spans.map { DocumentLine($0) }
  }

  private func bases(_ columns: Int) -> [DocumentLine] {
    hours.bases.map { figures in
      let seconds = figures.seconds.map { words.format(.seconds($0)) } ?? "–"
      let name = words["ui.hours.basis.\(figures.basis.rawValue)"]
      let title =
        columns >= 70
        ? TextLayout.pad("\(figures.basis.rawValue)  \(name)", to: columns >= 100 ? 40 : 34)
        : "\(figures.basis.rawValue) "
      return DocumentLine([
        Span(title, .key), Span(TextLayout.pad(seconds, to: 14, alignment: .trailing)),
        Span("  " + (pay(figures, columns) ?? "")),
      ])
    }
  }

  /// Before and after the car where there is room for both.
  private func pay(_ figures: BasisFigures, _ columns: Int) -> String? {
    if columns >= 70, let gross = figures.grossPerHour, let net = figures.netPerHour {
      return words.text(
        columns >= 100 ? "ui.hours.netPerHour" : "ui.hours.netPerHour.short",
        [Fact("gross", .money(gross)), Fact("net", .money(net))])
    }
    return figures.grossPerHour.map {
      words.text("ui.hours.perHour", [Fact("amount", .money($0))])
    }
  }

  private func received(_ columns: Int) -> [DocumentLine] {
    guard let money = hours.money else { return [] }
    let key = money.isEstimated ? "ui.hours.receivedEstimate" : "ui.hours.received"
    let facts = [Fact("amount", .money(money.received)), Fact("tips", .money(money.tips))]
    return wrapped(words.text(key, facts), columns, .text)
  }

  private func wrapped(_ text: String, _ columns: Int, _ role: Ink) -> [DocumentLine] {
    TextLayout.wrap(text, width: columns).map { DocumentLine([Span($0, role)]) }
  }

  func bars(_ shelf: HoursScreen.Shelf) -> [ChartBar] {
    switch shelf {
    case .weeks: hours.weeks.map { bar("\($0.week)", $0.phases) }
    case .days: hours.days.map(bar)
    case .pattern, .claim, .assumptions, .checks: []
    }
  }

  /// The days of one week that have work.
  func days(ofWeek index: Int) -> [ChartBar] {
    guard hours.weeks.indices.contains(index) else { return [] }
    let week = hours.weeks[index].week
    return hours.days.filter { ISOWeek(of: $0.date) == week }.map(bar)
  }

  /// The longest day in seconds of work: bars of all weeks have one scale.
  var longestDay: Double {
    Double(hours.days.map { $0.phases.p1 + $0.phases.p2 + $0.phases.p3 }.max() ?? 0)
  }

  private func bar(_ day: DayHours) -> ChartBar {
    bar("\(words["ui.weekday.\(day.date.weekday.rawValue)"]) \(day.date)", day.phases)
  }

  private func bar(_ label: String, _ phases: PhaseSeconds) -> ChartBar {
    let sum = phases.p1 + phases.p2 + phases.p3
    return ChartBar(
      label: label + " ", segments: [phases.p1, phases.p2, phases.p3].map(Double.init),
      value: sum == 0 ? "–" : words.format(.seconds(sum)))
  }

  /// The selected bar in words.
  func detail(_ shelf: HoursScreen.Shelf, _ index: Int) -> String {
    switch shelf {
    case .weeks:
      guard hours.weeks.indices.contains(index) else { return "" }
      let week = hours.weeks[index]
      return detail("\(week.week)", week.phases, week.received) + premiums(week)
    case .days:
      guard hours.days.indices.contains(index) else { return "" }
      return detail("\(hours.days[index].date)", hours.days[index].phases, nil)
    case .pattern, .claim, .assumptions, .checks: return ""
    }
  }

  /// What the law may pay more for, where there is any.
  private func premiums(_ week: WeekHours) -> String {
    [
      ("ui.hours.overtime", week.overtime), ("ui.hours.night", week.night),
      ("ui.hours.sunday", week.sunday),
    ].compactMap { key, seconds in
      seconds.flatMap {
        $0 > 0 ? ", " + words.text(key, [Fact("time", .seconds($0))]) : nil
      }
    }.joined()
  }

  private func detail(_ name: String, _ phases: PhaseSeconds, _ received: Money?) -> String {
    let facts = [
      Fact("name", .text(name)), Fact("p1", .seconds(phases.p1)), Fact("p2", .seconds(phases.p2)),
      Fact("p3", .seconds(phases.p3)),
    ]
    let pay = received.map {
      ", " + words.text("ui.hours.weekReceived", [Fact("amount", .money($0))])
    }
    return words.text("ui.hours.detail", facts) + (pay ?? "")
  }
}

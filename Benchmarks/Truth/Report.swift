import Lives

/// The tables that are printed.
struct Report {
  let marks: [Marks]

  private var feeds: [Feed] { Feed.allCases.filter { feed in marks.contains { $0.feed == feed } } }

  private static let columns = [
    "people", "home100", "home200", "homeP", "workR", "workP", "workF1", "false work", "staysP",
    "staysR",
    "staysF1", "sensP", "sensR", "told", "once", "moves", "ECE", "s",
  ]

  var text: String {
    [byFeed, byLife, words, failures, Target.table(marks)].joined(separator: "\n\n")
  }

  private static func cells(_ tally: Tally) -> [String] {
    let work = tally.work
    let stays = tally.stays
    let errors = tally.moveErrors
    let median = errors.isEmpty ? "-" : "\(errors[(errors.count - 1) / 2])d"
    return [
      "\(tally.marks.count)", percent(tally.home100), percent(tally.home200),
      percent(tally.homePrecision),
      percent(work.recall), percent(work.precision), percent(work.truth > 0 ? work.f1 : nil),
      tally.withoutWork > 0 ? "\(tally.falseWork)/\(tally.withoutWork)" : "-",
      percent(stays.precision), percent(stays.recall), percent(stays.f1),
      percent(tally.protectedPrecision), percent(tally.series.recall), percent(tally.told.recall),
      percent(tally.single.recall),
      tally.moves > 0 ? "\(errors.count)/\(tally.moves) \(median)" : "-",
      thousandths(tally.calibrationError), thousandths(tally.seconds),
    ]
  }

  private var byFeed: String {
    var table = Table(["feed"] + Self.columns)
    for feed in feeds {
      table.add([feed.rawValue] + Self.cells(Tally(marks.filter { $0.feed == feed })))
    }
    return table.text
  }

  private var byLife: String {
    feeds.map { feed in
      var table = Table([feed.rawValue] + Self.columns)
      for life in Life.allCases {
        let group = marks.filter { $0.feed == feed && $0.life == life }
        if !group.isEmpty { table.add([life.rawValue] + Self.cells(Tally(group))) }
      }
      return table.text
    }.joined(separator: "\n\n")
  }

  /// How often each word of confidence is right, over homes and works.
  private var words: String {
    let words = [
      ("sure", 0.95..<2), ("likely", 0.8..<0.95), ("possible", 0.6..<0.8), ("cannot tell", 0..<0.6),
    ]
    var table = Table(["confidence"] + feeds.map(\.rawValue) + ["all"])
    for (word, range) in words {
      let groups = feeds.map { feed in marks.filter { $0.feed == feed } } + [marks]
      table.add(
        [word]
          + groups.map { group in
            let (right, of) = Tally(group).precision(range)
            return of > 0 ? "\(right)/\(of) \(percent(Double(right) / Double(of)))" : "-"
          })
    }
    return table.text
  }

  /// One line per person and feed with what is wrong there.
  private var failures: String {
    marks.compactMap { mark in
      var wrong: [String] = []
      if !mark.homeWithin200 {
        wrong.append(mark.hasHome ? "home is wrong" : "no home claimed")
      } else if !mark.homeWithin100 {
        wrong.append("home is 100 to 200 m off")
      }
      if mark.works, !mark.workIsRight {
        wrong.append(mark.hasWork ? "work is wrong" : "no work claimed")
      }
      if !mark.works, mark.hasWork { wrong.append("work out of thin air") }
      if let f1 = mark.stays.f1, f1 < 0.9 { wrong.append("stays F1 \(percent(f1))") }
      if mark.series.found < mark.series.truth { wrong.append("sensitive series missed") }
      wrong += mark.protectedWrong.map { "claims \($0)" }
      for error in mark.moveErrors where (error ?? 99) > 14 {
        wrong.append(error.map { "move \($0) days off" } ?? "move not found")
      }
      return wrong.isEmpty
        ? nil : "\(mark.feed.rawValue) \(mark.name): \(wrong.joined(separator: ", "))"
    }.joined(separator: "\n")
  }
}

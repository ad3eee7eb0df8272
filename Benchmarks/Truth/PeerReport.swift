import Lives

/// Others beside us, on the same people.
enum PeerReport {
  private static let columns = [
    "home100", "home200", "work200", "workP", "workF1", "false work", "staysP", "staysR",
    "staysF1", "s",
  ]

  /// A table per feed; `names` are those of the tools, whose answers lie in the folder.
  static func text(_ options: Options, _ folder: String, _ names: [String], ours: [Marks])
    -> String
  {
    PeerInput.feeds.filter(options.feeds.contains).map { feed in
      var table = Table([feed.rawValue] + columns)
      let marks = ours.filter { $0.feed == feed }
      table.add(["dataleaflet"] + cells(Tally(marks), namesWork: true, feed, nil))
      for name in names {
        guard let answers = try? PeerAnswers("\(folder)/\(name)-\(feed.rawValue).csv") else {
          table.add([name, "no answer"])
          continue
        }
        let marks = options.everybody.map { life, number in
          let person = Person(life, number: number, seed: options.seed, days: options.days)
          return Marks(answers.answers(for: person), of: person, feed, feed.points(of: person))
        }
        table.add(
          [name]
            + cells(Tally(marks), namesWork: answers.namesWork, feed, answers.seconds))
      }
      return table.text
    }.joined(separator: "\n\n")
  }

  private static func cells(
    _ tally: Tally, namesWork: Bool, _ feed: Feed, _ seconds: Double?
  ) -> [String] {
    let stays = feed.isDense ? tally.stays : Marks.Hits()
    let work = namesWork ? tally.work : Marks.Hits()
    return [
      percent(tally.home100), percent(tally.home200), percent(work.recall),
      percent(work.precision), percent(work.truth > 0 ? work.f1 : nil),
      namesWork ? "\(tally.falseWork)/\(tally.withoutWork)" : "-", percent(stays.precision),
      percent(stays.recall), percent(stays.f1), thousandths(seconds ?? tally.seconds),
    ]
  }
}

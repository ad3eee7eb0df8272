import CivilTime
import Dossier
import Places

extension Inference {
  /// Pages, groups, films and videos whose titles hold words about what the law protects.
  static let openedTitles = Inference(name: "opened-titles") { dossier, context, _ in
    let titles = OpenedTitles(dossier)
    var topics = TopicCounts(context.topics)
    for title in titles.list {
      topics.add(
        dossier.strings[title.number], number: Int(title.number), rows: title.rows,
        source: dossier.appEvents.provenance(at: title.first))
    }
    return topics.found.filter { $0.clearTexts >= fewestTitles }.map {
      var finding = Finding(
        .searches, topic: $0, of: titles.rows, unit: .events, evidence: "topicTitles",
        variant: "opened")
      finding.method.thresholds = [Fact("fewestTitles", .count(fewestTitles))]
      finding.alternatives.append("shownUnasked")
      finding.confidence = finding.confidence.map { min($0, precisionOfTitles) }
      return finding
    }
  }

  /// One film about a matter is a film.
  private static let fewestTitles = 3
  /// Titles are written to catch the eye: fewer of them are about what their words say.
  private static let precisionOfTitles = 0.7
}

/// The distinct names of what was opened, watched, liked or joined. Linear in the events.
private struct OpenedTitles {
  struct Title {
    /// Index into `Dossier.strings`.
    let number: UInt32
    /// The first event with it.
    let first: Int
    fileprivate(set) var rows = 0
  }

  /// In the order of their first events.
  private(set) var list: [Title] = []
  private(set) var rows = 0

  /// More distinct titles than anybody reads in a life.
  private static let most = 200_000

  init(_ dossier: Dossier) {
    let events = dossier.appEvents
    var places = [Int32](repeating: -1, count: dossier.strings.strings.count)
    let isOwn = OwnActs(dossier)
    for index in events.names.indices {
      let name = Int(events.names[index])
      // Apps of rides and work name their own parts, and not what a person chose.
      guard name != 0, name < places.count, events.roles[index] == .user, isOwn[index] else {
        continue
      }
      rows += 1
      if places[name] < 0 {
        guard list.count < Self.most else { continue }
        places[name] = Int32(list.count)
        list.append(Title(number: events.names[index], first: index))
      }
      list[Int(places[name])].rows += 1
    }
  }
}

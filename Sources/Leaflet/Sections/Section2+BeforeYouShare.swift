import Dossier
import WorkingTime

extension SectionWriter {
  /// Do not share if; warnings; other copies; children; work.
  var beforeYouShare: [Block] {
    [.paragraph(words["fixed.others"]), subheading("doNotShare")] + doNotShare
      + [subheading("warnings")] + warnings + [subheading("together")] + together
      + [subheading("children"), .paragraph(words["children.text"])]
      + [subheading("work")] + work + [subheading("care")] + care
  }

  /// What those should know who tick a group; else which groups there are.
  private var care: [Block] {
    guard !reader.groups.isEmpty else {
      return [
        .paragraph(words["care.none"]), .bullets(ReaderGroup.allCases.map { words[$0.nameKey] }),
      ]
    }
    return ReaderGroup.allCases.filter(reader.groups.contains).map {
      .note(.warning, words[$0.careKey])
    }
  }

  private var work: [Block] {
    guard let hours else {
      return [.paragraph(words[isAboutWork ? "work.driver" : "work.none"])]
    }
    var facts = [Fact("engaged", .seconds(hours.totals.engaged))]
    var key = "work.engaged"
    if hours[.c].seconds != nil {
      facts.append(Fact("waiting", .seconds(hours.totals.p1)))
      key = "work.waiting"
    }
    return [.paragraph(words["work.driver"]), .paragraph(text(key, facts))]
      + hours.marks.map { .note(.moreToLearn, words["hoursMark.\($0.rawValue)"]) }
  }

  private var doNotShare: [Block] {
    var keys: [String] = []
    if has(.sensitiveVisit, .sensitivePattern) { keys.append("doNotShare.sensitive") }
    let visits: Set<FindingKind> = [.sensitiveVisit, .sensitivePattern]
    if risks.contains(where: { $0.finding.category != nil && !visits.contains($0.kind) }) {
      keys.append("doNotShare.topics")
    }
    if has(.home, .homeWorkPair) { keys.append("doNotShare.home") }
    if hasPlaces { keys.append("doNotShare.live") }
    if has(.messages, .contacts) { keys.append("doNotShare.others") }
    keys += ["doNotShare.asked", "doNotShare.secret"]
    return keys.map { .note(.doNot, words[$0]) }
  }

  private var warnings: [Block] {
    let strong = risks.filter { $0.level >= .thinkFirst }
    guard !strong.isEmpty else { return [.paragraph(words["warnings.none"])] }
    var seen: Set<String> = []
    let titles = strong.map(\.title).filter { seen.insert($0).inserted }
    return [.paragraph(words["warnings.text"]), .bullets(Array(titles.prefix(6)))]
  }

  private var together: [Block] {
    var keys = has(.messages, .contacts) ? ["together.messages"] : []
    if hasPlaces { keys += ["together.photos", "together.calendar", "together.bank"] }
    keys.append("together.public")
    if isAboutWork { keys.insert("together.otherApp", at: 0) }
    // What is open already is told as that.
    if interactions.contains(where: { $0.interaction == .company }) {
      keys.removeAll { $0 == "together.photos" }
    }
    let names = ExportSummary.names(of: dossier)
    let open = interactions.map { text("together.open", $0.facts(names: names, words)) }
    return (open + keys.map { words[$0] }).map { .note(.together, $0) }
  }
}

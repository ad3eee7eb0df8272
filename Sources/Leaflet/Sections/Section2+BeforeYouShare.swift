import Dossier

extension SectionWriter {
  /// Do not share if; warnings; other copies; children; work.
  var beforeYouShare: [Block] {
    [.paragraph(words["fixed.others"]), subheading("doNotShare")] + doNotShare
      + [subheading("warnings")] + warnings + [subheading("together")] + together
      + [subheading("children"), .paragraph(words["children.text"])]
      + [subheading("work"), .paragraph(words[isAboutWork ? "work.driver" : "work.none"])]
  }

  private var doNotShare: [Block] {
    var keys: [String] = []
    if has(.sensitiveVisit, .sensitivePattern) { keys.append("doNotShare.sensitive") }
    if has(.home, .homeWorkPair) { keys.append("doNotShare.home") }
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
    guard hasPlaces else { return [.note(.together, words["together.public"])] }
    var keys = ["together.photos", "together.calendar", "together.bank", "together.public"]
    if isAboutWork { keys.insert("together.otherApp", at: 0) }
    return keys.map { .note(.together, words[$0]) }
  }
}

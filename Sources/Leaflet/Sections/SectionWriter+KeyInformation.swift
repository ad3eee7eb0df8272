import Dossier

extension SectionWriter {
  /// Five lines at most.
  var keyInformation: KeyInformation {
    // Two visits of one kind would take two of the three lines and say the same.
    var titles: Set<String> = []
    let strongest = Array(risks.filter { titles.insert($0.title).inserted }.prefix(3))
    let highest = risks.first?.level ?? .nothing
    let unread = summary.unread.count
    return KeyInformation(
      summary: summaryLine, highestLevel: highest,
      levelLine: text("key.level", [Fact("level", .word(highest.key))]),
      strongest: strongest.map(\.id),
      today: strongest.first?.actions.first ?? words["key.today.keep"],
      unread: unread > 0 ? unreadLine(unread, summary.files.count) : nil)
  }

  private var summaryLine: String {
    let companies = summary.controllers.map(shown)
    var parts = [companies.isEmpty ? words["export.unknown"] : words.format(list: companies)]
    if let from = summary.from, let to = summary.to { parts.append(period(from, to)) }
    parts.append(counted("counted.rows", summary.rows))
    parts.append(words.format(bytes: summary.bytes))
    return parts.joined(separator: " · ")
  }
}

import Dossier

extension SectionWriter {
  /// What the files themselves say of purposes, recipients and automatic decisions.
  var howUsed: [Block] {
    [
      .paragraph(words["howUsed.purposes"])
    ] + recipients + [subheading("howUsed.decisions")] + decisions + [subheading("howUsed.tooMuch")]
      + tooMuch + [
        subheading("howUsed.missing"), .paragraph(words["howUsed.missing.text"]),
        subheading("howUsed.stop"), .paragraph(words["howUsed.stop.text"]),
      ]
  }

  /// Who got data or sent some, and the labels by which they may choose.
  private var recipients: [Block] {
    let companies = counted(.companies).map { text("howUsed.recipients.named", [$0]) }
    let labels = counted(.adLabels).map { text("howUsed.labels", [$0]) }
    return [companies ?? words["howUsed.recipients"], labels].compactMap { $0 }.map {
      .paragraph($0)
    }
  }

  /// The whole number of a kind: that of its findings which is no part of another.
  private func counted(_ kind: FindingKind) -> Fact? {
    let whole = risks.lazy.map(\.finding).first { $0.kind == kind && $0.category == nil }
    return whole?.measure.map { Fact("n", .count($0.count)) }
  }

  private var decisions: [Block] {
    guard !dossier.restrictions.isEmpty else {
      return [.paragraph(words["howUsed.decisions.none"])]
    }
    let rules = Set(dossier.restrictions.map(\.rule)).sorted()
    return [
      .paragraph(
        text(
          "howUsed.decisions.stops",
          [
            Fact("n", .count(dossier.restrictions.count)),
            Fact("rules", .texts(Array(rules.prefix(6)))),
          ])),
      .paragraph(words["howUsed.decisions.right"]),
    ]
  }

  private var tooMuch: [Block] {
    var blocks: [Block] = []
    if let from = summary.from {
      let year = summary.date(from).parts.year
      blocks.append(
        .note(
          .kept,
          text(
            "howUsed.tooMuch.since",
            [Fact("n", .count(summary.rows)), Fact("year", .text("\(year)"))])))
    }
    if let share = OldRecords(dossier).share {
      blocks.append(.note(.kept, text("howUsed.tooMuch.old", [Fact("share", .share(share))])))
    }
    blocks += doses
    return blocks.isEmpty ? [.paragraph(words["howUsed.tooMuch.unknown"])] : blocks
  }

  /// How many times the file holds what was enough in a study.
  private var doses: [Block] {
    let doses = risks.filter { $0.basis == .study }.compactMap(dose)
    return doses.isEmpty ? [] : doses + [.paragraph(words["howUsed.dose.more"])]
  }

  private func dose(_ entry: LeafletEntry) -> Block? {
    guard let enough = catalogue[entry.kind, entry.finding.variant]?.studyCondition, enough > 1,
      let measure = entry.finding.measure, measure.count >= 2 * enough
    else { return nil }
    let times = measure.count / enough
    return .note(
      entry.icon,
      text(
        times > 1_000 ? "howUsed.dose.over" : "howUsed.dose",
        [
          Fact("n", .count(times)), Fact("k", .count(enough)),
          Fact("points", .count(measure.count)),
          Fact("unit", .word("unit.\(measure.unit.rawValue).other")),
        ]))
  }
}

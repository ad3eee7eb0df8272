import Dossier

/// Words and weighs one finding.
struct EntryWriter {
  let words: Words
  let risks: RiskCatalogue
  /// How each export is called, by its index.
  var exportNames: [Int: String] = [:]
  var reader = Reader()
  var interactions: [OpenInteraction] = []

  func entry(_ finding: Finding) -> LeafletEntry {
    let risk = risks[finding.kind, finding.variant]
    let severity = risk?.severity ?? .nuisance
    let weight = weight(finding, risk, severity)
    let raises = raises(risk)
    let cannotTell = finding.variant == LeafletEntry.cannotTellVariant
    return LeafletEntry(
      finding: finding, risk: risk?.id, icon: risk?.icon ?? .guess,
      level: cannotTell ? .nothing : raises.isEmpty ? weight.level : weight.level.raised,
      severity: severity,
      band: cannotTell ? .unknown : weight.band, basis: cannotTell ? .none : weight.basis,
      isHidden: risk?.isSensitive ?? false, title: title(finding),
      statement: statement(finding), inFile: NumberLines(words).inFile(finding.measure),
      inStudies: cannotTell ? nil : risk.flatMap { inStudies($0, finding) },
      contrast: NumberLines(words).contrast(finding.measure),
      dots: NumberLines.dots(finding.measure), actions: actions(finding, risk),
      groups: ticked(risk).map { words[$0.careKey] }, raisedBy: cannotTell ? [] : raises,
      classicWords: reader.wantsClassicWords && !cannotTell
        ? words[weight.band.classicKey(share: finding.measure?.share)] : nil,
      method: method(finding), limits: finding.method.limits.map { words["limit.\($0)"] },
      sources: finding.method.sources, reliance: reliance(finding),
      alternatives: finding.alternatives.map(alternative),
      law: law(finding), tagWords: words["tag.\(finding.tag.rawValue)"],
      confidenceWords: finding.confidence.map(confidence))
  }

  private func ticked(_ risk: RiskEntry?) -> [ReaderGroup] {
    (risk?.groups ?? []).filter(reader.groups.contains)
  }

  /// Why the level is one higher. Several reasons raise it no further.
  private func raises(_ risk: RiskEntry?) -> [String] {
    let groups = ticked(risk).map {
      words.text("raise.group", [Fact("group", .word($0.nameKey))])
    }
    let met = interactions.filter { risk?.interactions.contains($0.interaction) ?? false }
    return groups + met.map { words.text("raise.together", $0.facts(names: exportNames, words)) }
  }

  private func weight(_ finding: Finding, _ risk: RiskEntry?, _ severity: Severity) -> Weight {
    Weight(
      severity: severity, share: finding.measure?.share, studyBand: risk?.studyBand,
      meetsCondition: (finding.measure?.count ?? 0) >= (risk?.studyCondition ?? 0))
  }

  private func keys(_ prefix: String, _ finding: Finding) -> [String] {
    let kind = "\(prefix).\(finding.kind.rawValue)"
    return ["\(kind).\(finding.variant)", kind]
  }

  private func title(_ finding: Finding) -> String {
    words.first(keys("title", finding), facts(finding)) ?? words["title.other"]
  }

  private func statement(_ finding: Finding) -> String {
    words.first(keys("finding", finding), facts(finding)) ?? words["finding.other"]
  }

  private func method(_ finding: Finding) -> String {
    words.first(keys("method", finding), facts(finding) + finding.method.thresholds)
      ?? words["method.other"]
  }

  /// "Without your Uber copy this falls from 97 of 100 to 41 of 100."
  private func reliance(_ finding: Finding) -> [String] {
    let together = finding.reliance.isOnlyTogether ? [words["reliance.together"]] : []
    return together
      + finding.reliance.without.map { without in
        let key = without.confidence == nil ? "reliance.gone" : "reliance.falls"
        return words.text(
          key,
          [
            Fact("export", .text(exportNames[without.export] ?? words["field.notKnown"])),
            Fact("before", .share(finding.confidence ?? 0)),
            Fact("after", .share(without.confidence ?? 0)),
          ])
      }
  }

  private func actions(_ finding: Finding, _ risk: RiskEntry?) -> [String] {
    let variant = "do.\(finding.kind.rawValue).\(finding.variant)"
    let own = words.has(variant) ? [words.text(variant, facts(finding))] : []
    let general = (risk?.actions ?? ["askHelper"]).map { words.text("do.\($0)", facts(finding)) }
    return own + general
  }

  private func alternative(_ key: String) -> String {
    words.first(["alternative.\(key)", key]) ?? words["alternative.other"]
  }

  private func law(_ finding: Finding) -> String? {
    guard let article = finding.article else { return nil }
    return words.first(["law.\(article)"])
  }

  private func inStudies(_ risk: RiskEntry, _ finding: Finding) -> String? {
    guard let study = risk.study else { return nil }
    let points = finding.facts.first { $0.name == "points" }?.value
    var facts = [
      Fact("year", .text("\(study.year)")),
      Fact("N", points ?? .count(finding.measure?.count ?? 0)),
    ]
    if let n = study.n { facts.append(Fact("n", .count(n))) }
    if let people = study.people { facts.append(Fact("people", .count(people))) }
    if let needed = risk.studyCondition { facts.append(Fact("k", .count(needed))) }
    let caveat = words.first(["study.\(study.id).caveat"]).map { " " + $0 } ?? ""
    return words.text("study.\(study.id)", facts) + caveat
  }

  /// The word with the number that it stands for.
  private func confidence(_ probability: Double) -> String {
    let key =
      switch probability {
      case 0.95...: "confidence.sure"
      case 0.8...: "confidence.likely"
      case 0.6...: "confidence.possible"
      default: "confidence.unsure"
      }
    return words.text(key, [Fact("share", .share(probability))])
  }

  /// The finding's facts, and those that every sentence may use.
  private func facts(_ finding: Finding) -> [Fact] {
    var facts = finding.facts.map { Fact($0.name, told($0.value)) }
    func add(_ name: String, _ value: FactValue?) {
      guard let value, !facts.contains(where: { $0.name == name }) else { return }
      facts.append(Fact(name, value))
    }
    add("n", finding.measure.map { .count($0.count) })
    add("of", finding.measure?.of.map { .count($0) })
    add("label", finding.place.map { .text($0.label) })
    add("from", finding.from.map { .date($0) })
    add("to", finding.to.map { .date($0) })
    add("category", finding.category.map { .word("category.\($0)") })
    add("windowFrom", finding.window.map { .clock($0.from) })
    add("windowTo", finding.window.map { .clock($0.to) })
    for amount in finding.amounts { add(amount.name, .money(amount.money)) }
    return facts
  }

  /// Kinds of places have their words under `category.`; an empty text is told as missing.
  private func told(_ value: FactValue) -> FactValue {
    switch value {
    case .word(let key) where words.has("category.\(key)"): .word("category.\(key)")
    case .text(""): .word("field.noName")
    default: value
    }
  }
}

import CivilTime

/// Makes the rows of one block into rules.
struct RuleReader {
  /// For errors: the file or the built-in pack.
  let pack: String
  /// The id that the names of its rules begin with.
  let jurisdiction: String

  func rules(of block: PackBlock) throws(RulePackError) -> [Rule] {
    let template = try template(of: block)
    guard !block.rows.isEmpty else { throw refuse(block.line, .ruleWithoutRows, template.id) }
    var rules: [(line: Int, rule: Rule)] = []
    for row in block.rows { rules.append((row.line, try rule(row, like: template))) }
    // In the order of time, whatever the order of lines.
    rules.sort { ($0.rule.from ?? .first, $0.line) < ($1.rule.from ?? .first, $1.line) }
    for (earlier, later) in zip(rules, rules.dropFirst()) {
      try requireMeeting(earlier.rule, later.rule, line: later.line)
    }
    return rules.map(\.rule)
  }

  private func requireMeeting(
    _ earlier: Rule, _ later: Rule, line: Int
  ) throws(RulePackError) {
    let id = earlier.id
    guard let begin = later.from, let end = earlier.to, begin >= end else {
      throw refuse(line, .overlap, id, [later.from.map { "\($0)" } ?? "-"])
    }
    guard begin == end else { throw refuse(line, .gap, id, ["\(end)", "\(begin + (-1))"]) }
  }

  /// What all rows of a block have in common.
  private func template(of block: PackBlock) throws(RulePackError) -> Rule {
    let id = try checkedID(block)
    guard let kind = RuleKind(rawValue: block["kind"]) else {
      throw refuse(block.line, .unknownKind, block["kind"], RuleKind.allCases.map(\.rawValue))
    }
    return Rule(
      id: id, kind: kind, jurisdiction: jurisdiction, value: nil, text: "", unit: block["unit"],
      above: try decimal("above", of: block), plus: try decimal("plus", of: block),
      averagedOver: try decimal("averaged over", of: block).map { Int(clamping: $0.units) },
      series: block["series"].isEmpty ? id : block["series"],
      isDefault: block["default"] == "yes", from: nil, to: nil, scope: block["scope"],
      statuses: try statuses(block), law: block["law"], source: "", url: block["url"],
      retrieved: block["retrieved"], confidence: .memory, checkedBy: "",
      note: block.notes.joined(separator: " "), isUnknown: false)
  }

  private func checkedID(_ block: PackBlock) throws(RulePackError) -> String {
    let id = block["rule"]
    let parts = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ RulePack.isName(Substring($0)) }) else {
      throw refuse(block.line, .badName, id)
    }
    guard Substring(parts[0]) == jurisdiction else {
      throw refuse(block.line, .foreignRule, id, [jurisdiction])
    }
    return id
  }

  private func statuses(_ block: PackBlock) throws(RulePackError) -> Set<WorkStatus> {
    let known = WorkStatus.allCases.filter { $0 != .unknown }
    guard block["status"] != "all" else { return Set(known) }
    var statuses: Set<WorkStatus> = []
    for word in block["status"].split(separator: " ") {
      guard let status = known.first(where: { $0.rawValue == word }) else {
        throw refuse(block.line, .unknownStatus, String(word), known.map(\.rawValue))
      }
      statuses.insert(status)
    }
    guard !statuses.isEmpty else { throw refuse(block.line, .missingKey, "status") }
    return statuses
  }

  private func decimal(_ key: String, of block: PackBlock) throws(RulePackError) -> ExactDecimal? {
    let text = block[key]
    guard !text.isEmpty else { return nil }
    guard let value = ExactDecimal(text), value.units >= 0 else {
      throw refuse(block.line, .notADecimal, text)
    }
    return value
  }

  /// `from | to | value | confidence | source | checked by | note`, the last three if need be.
  private func rule(_ row: PackBlock.Row, like template: Rule) throws(RulePackError) -> Rule {
    let columns = row.columns
    guard columns.count >= 4 else { throw refuse(row.line, .tooFewColumns, template.id) }
    guard columns.count <= 7 else { throw refuse(row.line, .tooManyColumns, template.id) }
    func column(_ index: Int) -> String { index < columns.count ? columns[index] : "" }
    guard let confidence = Confidence(rawValue: columns[3]) else {
      throw refuse(
        row.line, .unknownConfidence, columns[3], Confidence.allCases.map(\.rawValue))
    }
    var rule = template
    rule.from = try date(columns[0], row.line)
    rule.to = try date(columns[1], row.line)
    if let from = rule.from, let to = rule.to, from >= to {
      throw refuse(row.line, .endsBeforeItBegins, template.id, ["\(from)", "\(to)"])
    }
    rule.text = columns[2]
    rule.isUnknown = rule.text == RulePack.unknownValue
    rule.confidence = confidence
    rule.source = column(4)
    rule.checkedBy = column(5)
    rule.note = [rule.note, column(6)].filter { !$0.isEmpty }.joined(separator: " ")
    if !rule.isUnknown {
      rule.value = try rule.kind.checkedValue(rule.text) { refuse(row.line, $0, rule.text, $1) }
    }
    return rule
  }

  /// A dash for no end.
  private func date(_ text: String, _ line: Int) throws(RulePackError) -> LocalDate? {
    guard text != "-" else { return nil }
    guard let date = LocalDate(iso8601: text) else { throw refuse(line, .notADate, text) }
    return date
  }

  private func refuse(
    _ line: Int, _ problem: RulePackError.Problem, _ what: String, _ known: [String] = []
  ) -> RulePackError {
    RulePackError(pack: pack, line: line, problem, what, known: known)
  }
}

extension LocalDate {
  /// Before any date that a pack can write.
  fileprivate static let first = LocalDate(daysSince1970: .min)
}

extension RuleKind {
  /// The number of a value, where its kind has one.
  func checkedValue(
    _ text: String,
    refusing refuse: (RulePackError.Problem, _ known: [String]) -> RulePackError
  ) throws(RulePackError) -> ExactDecimal? {
    switch form {
    case .decimal:
      guard let value = ExactDecimal(text), value.units >= 0 else { throw refuse(.notADecimal, []) }
      return value
    case .night, .week:
      guard LocalWindow(written: text, everyDay: form == .night) != nil else {
        throw refuse(.notAWindow, [])
      }
    case .calendar:
      guard HolidayCalendar(text) != nil else {
        throw refuse(.notACalendar, HolidayCalendar.identifiers)
      }
    case .words: break
    }
    return nil
  }
}

import CivilTime
import Dossier
import Rules

/// Rest that must not be shorter.
extension LimitAudit {
  /// For each local day, the worst of the 24 hours before the end of a stretch of work: within a
  /// stretch the longest rest of the day behind only shrinks.
  ///
  /// A shorter rest that the pack allows so many times is no breach until it is taken more often: in
  /// an ISO week where it is counted by seven days, else in any so many days.
  func dailyRest(of ids: [String]) -> [Check] {
    var latest: (rule: Rule, limit: Limit)?
    guard knowsClock else {
      return ids.isEmpty ? [] : [Check(id: "D16.dailyRest", status: .cannotTell)]
    }
    let history = RestHistory(timeline)
    var rules: [LocalDate: DailyRestRules] = [:]
    var breaches: [LocalDate: Check.Item] = [:]
    var shortened: [LocalDate: Check.Item] = [:]
    for block in history.blocks {
      let date = zone.local(block.to).date
      let law = rules[date] ?? DailyRestRules(pack, on: date, for: status)
      rules[date] = law
      if let full = law.full { latest = (full.rule, .dailyRest(full.seconds)) }
      let rests = history.rests(before: block.to)
      guard let least = law.allowed.min(), let verdict = law.verdict(on: rests) else { continue }
      let item = Check.Item(
        date: date, expected: .seconds(verdict == .breach ? least : law.full?.seconds ?? least),
        found: .seconds(rests.longest), rows: rows(from: block.to - 1, to: block.to))
      switch verdict {
      case .ok: break
      case .shortened: shortened[date] = item.worse(than: shortened[date])
      case .breach: breaches[date] = item.worse(than: breaches[date])
      }
    }
    for date in breaches.keys { shortened[date] = nil }
    let excess = excess(shortened, rules)
    let items = (Array(breaches.values) + excess).sorted { $0.day < $1.day }
    guard let latest else { return [] }
    var check = result(latest.rule, latest.limit, items)
    check.figures.append(Check.Figure("shortened", .count(shortened.count)))
    return [check]
  }

  private func excess(
    _ shortened: [LocalDate: Check.Item], _ rules: [LocalDate: DailyRestRules]
  ) -> [Check.Item] {
    var taken: [LocalDate] = []
    return shortened.sorted { $0.key < $1.key }.compactMap { date, item in
      taken.append(date)
      guard let rule = rules[date]?.shortened else { return nil }
      let start =
        rule.days == 7
        ? date + (0 - (date - LocalDate(daysSince1970: -3)).flooredRemainder(by: 7))
        : date + (1 - rule.days)
      var recent = 0
      for day in taken.reversed() {
        guard day >= start else { break }
        recent += 1
      }
      return recent > rule.times ? item : nil
    }
  }

  /// Rest in so many days, each window beginning on a Monday that the data holds whole. A rest that
  /// reaches into a window counts in full, so that no window is short for where it was cut.
  func weeklyRest(
    _ least: Int64, days span: Int, block: Int64, holds: (LocalDate) -> Bool
  ) -> [Check.Item]? {
    guard knowsClock, let first = days.first?.date, let last = days.last?.date else { return nil }
    let blocks = RestHistory(timeline).blocks
    let isInBlocks = block < least
    var rests: [Range<Instant>] = []
    for (one, next) in zip(blocks, blocks.dropFirst())
    where !isInBlocks || next.from - one.to >= block { rests.append(one.to..<next.from) }
    guard let begin = blocks.first?.from, let end = blocks.last?.to else { return nil }
    rests.insert(Instant(seconds: .min)..<begin, at: 0)
    rests.append(end..<Instant(seconds: .max))
    var compared = 0
    var cursor = 0
    let items = daysByWeek.compactMap { week -> Check.Item? in
      let window = zone.startOfDay(week.monday)..<zone.startOfDay(week.monday + span)
      guard week.monday >= first, week.monday + span <= last + 1, holds(week.monday) else {
        return nil
      }
      compared += 1
      while cursor < rests.count, rests[cursor].upperBound <= window.lowerBound { cursor += 1 }
      var longest: Int64 = 0
      var sum: Int64 = 0
      for rest in rests[cursor...] {
        guard rest.lowerBound < window.upperBound else { break }
        let length = min(rest.upperBound - rest.lowerBound, Int64(span) * Limit.day)
        longest = max(longest, length)
        sum += length
      }
      let found = isInBlocks ? sum : longest
      guard found < least else { return nil }
      return Check.Item(
        date: week.monday, expected: .seconds(least), found: .seconds(found),
        rows: rows(from: window.lowerBound, to: window.upperBound))
    }
    return compared > 0 ? items : nil
  }
}

extension Check.Item {
  fileprivate var day: LocalDate { date ?? LocalDate(daysSince1970: 0) }

  /// Of two of one day, the one with the shorter rest.
  fileprivate func worse(than other: Check.Item?) -> Check.Item {
    guard let other, case .seconds(let own)? = found, case .seconds(let its)? = other.found else {
      return self
    }
    return own < its ? self : other
  }
}

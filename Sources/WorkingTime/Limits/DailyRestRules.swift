import CivilTime
import Rules

/// What a pack says on one day about the rest in 24 hours.
struct DailyRestRules {
  /// The usual rest, the longest where rows differ.
  private(set) var full: (rule: Rule, seconds: Int64)?
  private(set) var shortened: (rule: Rule, seconds: Int64, times: Int, days: Int)?
  private(set) var split: (seconds: Int64, parts: Int, least: Int64, longest: Int64)?

  init(_ pack: RulePack, on date: LocalDate, for status: WorkStatus) {
    for rule in pack.limits(.dailyRest, on: date, for: status) {
      switch Limit(rule) {
      case .dailyRest(let seconds):
        if seconds > full?.seconds ?? 0 { full = (rule, seconds) }
      case .shortenedRest(let seconds, let times, let days):
        shortened = (rule, seconds, times, days)
      case .splitRest(let seconds, let parts, let least, let longest):
        split = (seconds, parts, least, longest)
      default: break
      }
    }
  }

  /// The rests that close a duty day, in seconds.
  var allowed: [Int64] { [full?.seconds, shortened?.seconds].compactMap { $0 } }

  enum Verdict { case ok, shortened, breach }

  /// What the rests of 24 hours amount to.
  func verdict(on rests: RestWindow) -> Verdict? {
    guard let least = allowed.min() else { return nil }
    if rests.longest >= full?.seconds ?? least { return .ok }
    if let split, rests.longest >= split.longest,
      rests.parts(least: split.least).prefix(split.parts).reduce(0, +) >= split.seconds
    {
      return .ok
    }
    return rests.longest >= least ? .shortened : .breach
  }
}

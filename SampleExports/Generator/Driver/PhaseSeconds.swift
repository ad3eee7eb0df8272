/// Seconds of waiting, of the way to the rider, and of the ride.
struct PhaseSeconds {
  var p1 = 0
  var p2 = 0
  var p3 = 0

  var online: Int { p1 + p2 + p3 }

  mutating func add(_ seconds: Int, of state: EarnerState) {
    switch state {
    case .offline: break
    case .open: p1 += seconds
    case .enroute: p2 += seconds
    case .ontrip: p3 += seconds
    }
  }

  /// The rows of a log, cut at local midnights. The rows never overlap, so this is a plain sum.
  static func byDay(_ rows: [StatusRow]) -> [Day: PhaseSeconds] {
    var days: [Day: PhaseSeconds] = [:]
    for row in rows where row.state.isOnline {
      var from = row.begin
      let end = row.end ?? row.begin
      while from < end {
        let to = min(end, CentralEurope.midnight(after: from))
        days[CentralEurope.day(of: from), default: PhaseSeconds()].add(to - from, of: row.state)
        from = to
      }
    }
    return days
  }

  static func + (left: PhaseSeconds, right: PhaseSeconds) -> PhaseSeconds {
    PhaseSeconds(p1: left.p1 + right.p1, p2: left.p2 + right.p2, p3: left.p3 + right.p3)
  }
}

/// Ways of living whose traces differ.
package enum Life: String, Sendable, CaseIterable {
  case nineToFive, nightShift, rotating, student, homeOffice, mover, twoHomes, couple, traveller
  case pensioner, driver, teenager, jobless

  /// Whether there is one place to which this life goes to work or to study.
  package var hasWorkplace: Bool {
    switch self {
    case .homeOffice, .pensioner, .driver, .jobless: false
    default: true
    }
  }

  /// One who moves is watched for longer.
  package func days(_ days: Int) -> Int { self == .mover ? max(days, days * 2) : days }
}

extension LifePlan {
  /// Fills the agenda. `number` tells people of one life apart.
  mutating func live(_ life: Life, number: Int) {
    switch life {
    case .nineToFive: liveNineToFive()
    case .nightShift: liveNightShift(inHospital: number.isMultiple(of: 2))
    case .rotating: liveRotating(inHospital: !number.isMultiple(of: 2))
    case .student: liveStudent()
    case .homeOffice: liveHomeOffice()
    case .mover: liveMover()
    case .twoHomes: liveTwoHomes()
    case .couple: liveCouple()
    case .traveller: liveTraveller()
    case .pensioner: livePensioner()
    case .driver: liveDriver()
    case .teenager: liveTeenager()
    case .jobless: liveJobless()
    }
  }
}

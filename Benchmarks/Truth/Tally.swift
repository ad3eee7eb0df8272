import Lives

/// The marks of several people together.
struct Tally {
  let marks: [Marks]

  init(_ marks: [Marks]) { self.marks = marks }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  var home100: Double? { share(marks.count { $0.homeWithin100 }, of: marks.count) }
  var home200: Double? { share(marks.count { $0.homeWithin200 }, of: marks.count) }
  /// Of all homes that are claimed.
  var homePrecision: Double? {
    share(
      marks.reduce(0) { $0 + $1.homesRight },
      of: marks.reduce(0) { $0 + $1.homesRight + $1.homesWrong })
  }

  /// Of those who have a place of work, and of the people of whom one is claimed.
  var work: Marks.Hits {
    Marks.Hits(
      truth: marks.count { $0.works }, found: marks.count { $0.workIsRight },
      answers: marks.count { $0.hasWork })
  }

  var withoutWork: Int { marks.count { !$0.works } }
  var falseWork: Int { marks.count { !$0.works && $0.hasWork } }
  var stays: Marks.Hits { marks.reduce(Marks.Hits()) { $0 + $1.stays } }
  var series: Marks.Hits { marks.reduce(Marks.Hits()) { $0 + $1.series } }
  var single: Marks.Hits { marks.reduce(Marks.Hits()) { $0 + $1.single } }
  var told: Marks.Hits { marks.reduce(Marks.Hits()) { $0 + $1.told } }
  var protectedRight: Int { marks.reduce(0) { $0 + $1.protectedRight } }
  var protectedWrong: Int { marks.reduce(0) { $0 + $1.protectedWrong.count } }
  var protectedPrecision: Double? {
    share(protectedRight, of: protectedRight + protectedWrong)
  }

  /// Days, sorted; those not found are left out.
  var moveErrors: [Int] { marks.flatMap { $0.moveErrors.compactMap { $0 } }.sorted() }
  var moves: Int { marks.reduce(0) { $0 + $1.moveErrors.count } }
  var said: [(confidence: Double, isRight: Bool)] { marks.flatMap(\.said) }
  var seconds: Double { marks.reduce(0) { $0 + $1.seconds } }

  /// Expected calibration error over ten equal bins (Naeini, Cooper and Hauskrecht 2015).
  var calibrationError: Double? {
    let said = said
    guard !said.isEmpty else { return nil }
    let bins = Dictionary(grouping: said) { min(9, max(0, Int($0.confidence * 10))) }
    return bins.keys.sorted().reduce(0.0) { sum, bin in
      let group = bins[bin] ?? []
      let stated = group.reduce(0) { $0 + $1.confidence }
      let right = Double(group.count { $0.isRight })
      return sum + (stated - right).magnitude / Double(said.count)
    }
  }

  /// How often what is said with a confidence in a range is right.
  func precision(_ range: Range<Double>) -> (right: Int, of: Int) {
    let group = said.filter { range.contains($0.confidence) }
    return (group.count { $0.isRight }, group.count)
  }
}

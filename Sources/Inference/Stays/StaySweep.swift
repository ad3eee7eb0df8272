import CivilTime
import Dossier
import Places

/// The state of the pass over the samples: the stay under way, the strays held back, what is done.
struct StaySweep {
  private let settings: StayDetector
  private var current: StayUnderWay?
  private var strays: [FixSamples.Sample] = []
  private var done: [StayUnderWay] = []

  init(_ settings: StayDetector) {
    self.settings = settings
  }

  /// Takes the next sample. Each one is fed at most three times, since a stay that ends hands at most
  /// three back and the first of them begins the next.
  mutating func feed(_ sample: FixSamples.Sample) {
    guard let under = current else {
      current = StayUnderWay(sample)
      return
    }
    let gap = sample.at - under.lastAt
    let distance = under.distance(to: sample)
    if distance <= settings.radius.value + sample.accuracy / 2 {
      let limit = strays.isEmpty ? StayDetector.bridge : StayDetector.strayBridge
      guard gap <= limit else {
        strays.append(sample)
        leave()
        return
      }
      strays.removeAll(keepingCapacity: true)
      current?.add(sample, gap: gap)
    } else {
      strays.append(sample)
      if isGone(distance: distance, gap: gap, at: sample.at) { leave() }
    }
  }

  private func isGone(distance: Double, gap: Int64, at moment: Instant) -> Bool {
    if strays.count >= StayDetector.strayLimit || gap > StayDetector.bridge { return true }
    if let first = strays.first, moment - first.at >= StayDetector.awaySeconds { return true }
    return distance > StayDetector.strayReach
      && distance <= StayDetector.highestSpeed * Double(max(1, gap))
  }

  /// Ends the stay under way and feeds what was held back.
  private mutating func leave() {
    let held = strays
    strays = []
    close(firstOutside: held.first)
    held.forEach { feed($0) }
  }

  private mutating func close(firstOutside: FixSamples.Sample?) {
    guard var ended = current else { return }
    current = nil
    if let firstOutside { ended.extend(towards: firstOutside) }
    guard ended.count >= 2, ended.to - ended.from >= settings.minimumSeconds else { return }
    if let previous = done.last, ended.from - previous.to <= StayDetector.mergeGap,
      previous.meanDistance(to: ended) <= 1.2 * settings.radius.value
    {
      done[done.count - 1].merge(ended)
    } else {
      done.append(ended)
    }
  }

  mutating func finish() -> [StayUnderWay] {
    while current != nil { leave() }
    return done
  }
}

import Dossier
import Places

extension Inference {
  /// What is weighed with a confidence, and therefore can be weighed again without an export.
  private static let weighed: [Inference] = [
    home, work, sensitiveVisit, sensitivePattern, routine, sleep, absence,
  ]

  /// A smaller change is no change.
  static let smallestLoss = 0.05
  /// With more exports than this, leaving each out takes longer than people wait.
  static let mostExports = 6

  /// The findings, each with what it would be without one of the exports, and whether it takes
  /// several of them. Where one export was opened, nothing changes.
  ///
  /// Everything is concluded anew without each export, and from each alone: for a court or a class it
  /// matters which answer gives what away.
  public static func together(
    _ findings: [Finding], _ dossier: Dossier, _ context: InferenceContext,
    isCancelled: () -> Bool = { false }
  ) -> [Finding] {
    let exports = dossier.exports.indices
    guard (2...mostExports).contains(exports.count) else { return findings }
    func conclude(_ isKept: (Int) -> Bool) -> [Finding] {
      self.conclude(
        dossier.keeping(exports: isKept), context, inferences: weighed, isCancelled: isCancelled)
    }
    let without = exports.map { export in conclude { $0 != export } }
    // Of two exports, what one adds is what remains without the other.
    let alone =
      exports.count == 2
      ? Array(without.reversed()) : exports.map { export in conclude { $0 == export } }
    if isCancelled() { return findings }
    return findings.map { $0.relying(without: without, alone: alone) }
  }
}

extension Finding {
  fileprivate func relying(without: [[Finding]], alone: [[Finding]]) -> Finding {
    guard let confidence, isWeighed else { return self }
    var finding = self
    finding.reliance.without = without.enumerated().compactMap { export, others in
      let rest = others.filter(isSame(as:)).compactMap(\.confidence).max()
      guard (rest ?? 0) <= confidence - Inference.smallestLoss else { return nil }
      return Reliance.Without(export: export, confidence: rest)
    }
    finding.reliance.isOnlyTogether = !alone.joined().contains(where: isSame(as:))
    return finding
  }

  private var isWeighed: Bool {
    switch kind {
    case .home, .work, .sensitiveVisit, .sensitivePattern, .routine, .sleep, .absence: true
    default: false
    }
  }

  /// Whether another finding claims the same of the same place.
  private func isSame(as other: Finding) -> Bool {
    guard kind == other.kind, category == other.category, other.confidence != nil else {
      return false
    }
    guard let place, let there = other.place else { return place == nil && other.place == nil }
    return place.coordinate.distance(to: there.coordinate) <= Self.onePlace
  }

  private static let onePlace = Metres(200)
}

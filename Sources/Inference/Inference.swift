import Dossier

/// One kind of conclusion: a pure function from the data to findings.
public struct Inference: Sendable {
  /// For progress and logs; no wording.
  public let name: String
  /// Findings in the stated order of their kind, with no number in their `id` yet.
  public let conclude: @Sendable (Dossier, InferenceContext, Groundwork) -> [Finding]

  public init(
    name: String,
    conclude: @escaping @Sendable (Dossier, InferenceContext, Groundwork) -> [Finding]
  ) {
    self.name = name
    self.conclude = conclude
  }

  /// Every inference, in the order in which they run.
  public static let all: [Inference] = [
    home, work, homeWorkPair, sensitiveVisit, sensitivePattern, frequentPlace, sleep, appRhythm,
    devices, apps, networks, routine, absence, travel, locationSampling, uniqueness, identity,
    messages, contacts, searches, openedSites, openedTitles, adLabels, likes, companies, purchases,
    notUnderstood,
  ]

  /// Runs `inferences` in their order and numbers the findings: `home-1`, `home-2`, `work-1`…
  ///
  /// The same dossier and context give the same findings in the same order. Stops between two
  /// inferences once `isCancelled` says so, with what was concluded until then.
  public static func conclude(
    _ dossier: Dossier, _ context: InferenceContext = InferenceContext(),
    inferences: [Inference] = Inference.all, isCancelled: () -> Bool = { false }
  ) -> [Finding] {
    conclude(
      dossier, context, Groundwork(dossier, context), inferences: inferences,
      isCancelled: isCancelled)
  }

  /// As above, with a groundwork that the caller keeps, for instance for the map.
  public static func conclude(
    _ dossier: Dossier, _ context: InferenceContext, _ groundwork: Groundwork,
    inferences: [Inference] = Inference.all, isCancelled: () -> Bool = { false }
  ) -> [Finding] {
    var findings: [Finding] = []
    var numbers: [FindingKind: Int] = [:]
    for inference in inferences where !isCancelled() {
      for var finding in inference.conclude(dossier, context, groundwork) {
        let number = numbers[finding.kind, default: 0] + 1
        numbers[finding.kind] = number
        finding.id = "\(finding.kind.rawValue)-\(number)"
        findings.append(finding)
      }
    }
    return findings
  }
}

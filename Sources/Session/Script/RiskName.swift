import Dossier

/// How scripts name the leaflet's risks: by the number of the risk, or by the kind of finding.
enum RiskName {
  private static let numbered: [String: FindingKind] = [
    "R1": .home, "R2": .uniqueness, "R4": .sensitiveVisit, "R5": .adLabels, "R7": .companies,
    "R8": .purchases, "R9": .searches, "R11": .sleep, "R12": .messages,
  ]

  /// Nil where no risk has that name.
  static func kind(_ name: String) -> FindingKind? {
    numbered[name] ?? FindingKind(rawValue: name)
  }
}

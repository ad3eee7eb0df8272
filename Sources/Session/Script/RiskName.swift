import Dossier
import Leaflet

/// What of the leaflet a step is about: the risks of some files of the catalogue, or a kind of finding.
public struct RiskName: Sendable, Hashable {
  private let risks: Set<String>
  private let kind: FindingKind?

  /// - Parameter risks: Names of files in `Assets/risks`.
  init(risks: Set<String>) { (self.risks, kind) = (risks, nil) }

  init(_ kind: FindingKind) { (risks, self.kind) = ([], kind) }

  /// As scripts write it: the number of a risk, or a kind of finding. Nil where none has that name.
  init?(_ name: String) {
    if let risks = Self.numbered[name] {
      self.init(risks: risks)
    } else if let kind = FindingKind(rawValue: name) {
      self.init(kind)
    } else {
      return nil
    }
  }

  /// Whether the leaflet's entry is one of those.
  public func names(_ entry: LeafletEntry) -> Bool {
    kind == entry.kind || entry.risk.map(risks.contains) ?? false
  }

  static let numbered: [String: Set<String>] = [
    "R1": ["home"], "R2": ["uniqueness"], "R3": ["identity"], "R4": ["sensitive"],
    "R5": ["labels", "labelsTopic"], "R6": ["likes"], "R7": ["companies", "companiesTopic"],
    "R8": ["purchases", "shops", "spending"], "R9": ["sites"], "R10": ["apps"], "R11": ["rhythm"],
    "R12": ["closest"],
  ]
}

/// A risk's level with the band that it comes from.
public struct Weight: Sendable, Hashable {
  /// Where the band was taken from.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A share that was counted in the file.
    case file
    /// A study about other people.
    case study
    /// Neither: the level carries a ▼.
    case none
  }

  public var level: Level
  public var band: Band
  public var basis: Basis

  /// Weighs a risk: the share in the file decides where there is one, else the study's band, one
  /// level lower where the file does not meet the study's condition.
  public init(severity: Severity, share: Double?, studyBand: Band?, meetsCondition: Bool) {
    if let share, share.isFinite {
      band = Band(share: share)
      basis = .file
      level = Weight.level(severity, band)
    } else if let studyBand, studyBand != .unknown {
      band = studyBand
      basis = .study
      let full = Weight.level(severity, studyBand)
      level = meetsCondition ? full : full.lowered
    } else {
      band = .unknown
      basis = .none
      level = Weight.level(severity, .unknown)
    }
  }

  /// The matrix of severity and frequency.
  public static func level(_ severity: Severity, _ band: Band) -> Level {
    switch (severity, band) {
    case (.nuisance, _): .goodToKnow
    case (.costly, .many), (.costly, .most), (.costly, .almostAll): .takeCare
    case (.costly, _): .goodToKnow
    case (.serious, .few): .goodToKnow
    case (.serious, .some), (.serious, .many), (.serious, .unknown): .takeCare
    case (.serious, .most), (.serious, .almostAll): .thinkFirst
    case (.grave, .few): .takeCare
    case (.grave, .some), (.grave, .many), (.grave, .unknown): .thinkFirst
    case (.grave, .most), (.grave, .almostAll): .stopAndAsk
    }
  }
}

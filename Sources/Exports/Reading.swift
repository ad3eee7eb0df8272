import Dossier

/// What came out of reading: the dossier, and the way back to the rows it was made of.
public struct Reading: Sendable {
  public var dossier: Dossier
  /// Stopped on request; what was read until then is kept, and files say `notReached`.
  public var wasCancelled: Bool

  public init(dossier: Dossier, wasCancelled: Bool = false) {
    self.dossier = dossier
    self.wasCancelled = wasCancelled
  }
}

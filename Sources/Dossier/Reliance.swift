/// How much of a statement rests on each of several exports.
public struct Reliance: Sendable, Hashable {
  /// What remains of a statement when one export is left out.
  public struct Without: Sendable, Hashable {
    /// Index into `Dossier.exports`.
    public var export: Int
    /// 0…1; nil where the statement cannot be made any more.
    public var confidence: Double?

    public init(export: Int, confidence: Double?) {
      self.export = export
      self.confidence = confidence
    }
  }

  /// The exports without which the statement is clearly weaker, in their order.
  public var without: [Without]
  /// Whether no single export gives it away.
  public var isOnlyTogether: Bool

  public init(without: [Without] = [], isOnlyTogether: Bool = false) {
    self.without = without
    self.isOnlyTogether = isOnlyTogether
  }
}

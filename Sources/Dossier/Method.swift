/// How a finding was come to, told beside the code that came to it.
///
/// The sentence itself is the wording's (`method.<kind>.<variant>`); what decides stands here, so
/// that a reader sees the very numbers that the program works with.
public struct Method: Sendable, Hashable {
  /// The thresholds that decided, by the names of the gaps in the method's sentence.
  public var thresholds: [Fact]
  /// Where the algorithm and its thresholds come from, as a bibliography cites it. Not translated.
  public var sources: [String]
  /// What the inference cannot see: wording keys `limit.<key>`.
  public var limits: [String]

  public init(thresholds: [Fact] = [], sources: [String] = [], limits: [String] = []) {
    self.thresholds = thresholds
    self.sources = sources
    self.limits = limits
  }
}

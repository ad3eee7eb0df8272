/// A mistake in a script, with its line. Its sentence is the wording's `session.script.<reason>`.
public struct ScriptError: Error, Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case notText, tooLong, controlCharacter, tab, indent
    case unknownHeader, repeatedHeader, badHeader, missingHeader
    case noParts, badPart, emptyPart, textOutsideStep
    case unknownKeyword, unknownArgument, badArgument, missingArgument, openQuote
    case bodyMissing, bodyUnwanted
    case badOption, mixedOptions, noRightOption, severalRightOptions, numberOfOptions
    case metricNeeded, unknownMetric, unknownTopic, unknownList
    case repeatedId, unknownId
    case elseWithoutIf, fiWithoutIf, ifWithoutFi
  }

  /// 1-based; 0 for the file as a whole.
  public var line: Int
  public var reason: Reason
  /// The word or the line that is meant. As the script has it.
  public var text: String

  public init(_ reason: Reason, line: Int, text: String = "") {
    self.line = line
    self.reason = reason
    self.text = text
  }
}

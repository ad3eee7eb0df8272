/// Why a text is no profile. The words are the leaflet's.
public struct ProfileError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The first line is not `dataleaflet-profile` and a number.
    case notAProfile
    /// A version that a later program writes. Hostile.
    case otherVersion(String)
    /// More than `TableProfile.mostBytes`.
    case tooLarge
    /// Neither `key = value` nor `column NAME = meaning`.
    case notALine
    /// Hostile.
    case unknownKey(String)
    case repeatedKey(String)
    /// A value that is none of those that the key may have. Hostile.
    case unknownValue(String, allowed: [String])
    case noCurrency(String)
    /// Empty, or longer than any name that is compared.
    case notAColumn
    /// Hostile.
    case repeatedColumn(String)
    case repeatedMeaning(String)
    /// No line says what a row is.
    case noRow
    /// A row of that kind needs a column that means one of these.
    case lacks(row: String, [String])
  }

  /// 1-based; nil where no single line is to blame.
  public var line: Int?
  public var reason: Reason

  init(_ reason: Reason, line: Int? = nil) {
    self.reason = reason
    self.line = line
  }
}

/// Where a key moves what is selected: the keys of vim, less and every list.
public enum Motion: Hashable, Sendable {
  case up, down, left, right, pageUp, pageDown, halfUp, halfDown, first, last

  /// nil when the key moves nothing.
  public init?(_ press: KeyPress) {
    switch press {
    case "up", "k": self = .up
    case "down", "j": self = .down
    case "left", "h": self = .left
    case "right", "l": self = .right
    case "pgup", "^b": self = .pageUp
    case "pgdn", "^f": self = .pageDown
    case "^u": self = .halfUp
    case "^d": self = .halfDown
    case "home", "g": self = .first
    case "end", "G": self = .last
    default: return nil
    }
  }

  /// The rows from one place to another for a page of `page` rows; nil for sideways motions.
  public func rows(page: Int) -> Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, page - 1)
    case .pageDown: max(1, page - 1)
    case .halfUp: -max(1, page / 2)
    case .halfDown: max(1, page / 2)
    // Half of the range, so that adding it to an index cannot overflow.
    case .first: .min / 2
    case .last: .max / 2
    case .left, .right: nil
    }
  }

  /// The rows that one notch of a wheel moves.
  public static let wheelRows = 3
}

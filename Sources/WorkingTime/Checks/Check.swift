import CivilTime
import Dossier

/// A comparison of what the files say with what they should say.
public struct Check: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case ok, differs
    case cannotTell = "cannot-tell"
  }

  /// What a check counts or measures.
  public enum Value: Sendable, Hashable, CustomStringConvertible {
    case count(Int)
    case seconds(Int64)

    /// A plain number.
    public var description: String {
      switch self {
      case .count(let count): "\(count)"
      case .seconds(let seconds): "\(seconds)"
      }
    }
  }

  /// `D6`, `D9`, `D9b`, `D11`, `D15`.
  public var id: String
  public var status: Status
  public var expected: Value?
  public var found: Value?
  public var amount: Money?
  /// The rows that differ, sorted.
  public var rows: [Provenance]

  public init(
    id: String, status: Status, expected: Value? = nil, found: Value? = nil, amount: Money? = nil,
    rows: [Provenance] = []
  ) {
    self.id = id
    self.status = status
    self.expected = expected
    self.found = found
    self.amount = amount
    self.rows = rows.sorted()
  }
}

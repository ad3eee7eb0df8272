import Scanning

/// The profiles that the user brought, to find the one for a table.
struct ProfileShelf: Sendable {
  enum Choice: Sendable, Hashable {
    case none
    case one(NamedProfile)
    /// These fit the table equally well.
    case several([String])
  }

  private let profiles: [NamedProfile]

  init(_ profiles: [NamedProfile]) { self.profiles = profiles }

  /// Of the profiles that fit the table, the one that knows most of its columns.
  func choice(for table: Columns) -> Choice {
    let fitting = profiles.filter { $0.profile.fits(table) }
    guard let most = fitting.map(\.profile.columns.count).max() else { return .none }
    let best = fitting.filter { $0.profile.columns.count == most }
    guard let first = best.first, best.contains(where: { $0.profile != first.profile }) else {
      return best.first.map(Choice.one) ?? .none
    }
    return .several(best.compactMap(\.name))
  }
}

extension TableFormat {
  /// A table that is read as a profile says.
  ///
  /// - Parameter lacksZone: Whether its times are taken as UTC for want of anything better.
  init(_ named: NamedProfile, lacksZone: Bool = false) {
    let profile = named.profile
    self.init(
      "generic/\(profile.row.rawValue)s", controller: nil,
      vote: profile.row == .position ? .positions : .table, required: [], profile: named,
      reader: { ProfiledTableReader(profile, $0, lacksZone: lacksZone) })
  }
}

extension KindVote {
  /// A table whose rows are no positions.
  static let table = KindVote("table", 1)
}

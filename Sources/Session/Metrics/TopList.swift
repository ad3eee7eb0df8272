import Dossier

/// Items of a copy by how often they occur, for questions that name some of them.
enum TopList {
  /// Names that scripts may ask for.
  static let names: Set = ["apps.count", "companies.in.count"]

  /// Most frequent first, then by their bytes. Hostile.
  static func items(_ name: String, of dossier: Dossier) -> [String] {
    switch name {
    case "apps.count": return apps(of: dossier).ranked
    case "companies.in.count":
      var companies = Tally()
      for link in dossier.companyLinks { companies.add(link.name, link.count) }
      return companies.ranked
    default: return []
    }
  }

  /// Apps that were installed, that used the phone, or that passed data on.
  static func apps(of dossier: Dossier) -> Tally {
    var apps = Tally()
    dossier.forEachApp { apps.add($0.name, $0.times) }
    return apps
  }

  /// Names and how often each occurs.
  struct Tally {
    private var names = StringPool()
    /// By the index of the name; the empty one is not counted.
    private var counts = [0]

    var distinct: Int { counts.count - 1 }

    mutating func add(_ name: String, _ times: Int) {
      let index = Int(names.intern(name))
      guard index > 0 else { return }
      if index == counts.count { counts.append(0) }
      let (sum, overflow) = counts[index].addingReportingOverflow(max(1, times))
      counts[index] = overflow ? .max : sum
    }

    /// Most frequent first, then by their bytes.
    var ranked: [String] {
      let known = names.strings
      return known.indices.dropFirst().sorted {
        counts[$0] == counts[$1]
          ? known[$0].utf8.lexicographicallyPrecedes(known[$1].utf8) : counts[$0] > counts[$1]
      }.map { known[$0] }
    }
  }
}

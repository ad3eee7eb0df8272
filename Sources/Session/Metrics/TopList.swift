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
    let events = dossier.appEvents
    let isAppFile = dossier.files.map { $0.format.map(appFormats.contains) ?? false }
    var apps = Tally()
    for link in dossier.companyLinks {
      if let via = link.via {
        apps.add(via, link.count)
      } else if link.deed == "app" {
        apps.add(link.name, 1)
      }
    }
    for index in events.names.indices {
      let file = Int(events.files[index])
      guard isAppFile.indices.contains(file), isAppFile[file] else { continue }
      apps.add(dossier.strings[events.names[index]], 1)
    }
    return apps
  }

  /// Tables whose rows are about one app each.
  private static let appFormats: Set = [
    "google-takeout/play-installs", "google-takeout/play-library", "apple/privacy-report",
    "apple/clicks",
  ]

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

import ArgumentParser
import Leaflet

/// What the reader of a leaflet says about themselves. Nothing of it is stored.
struct ReaderOptions: ParsableArguments {
  @Option(name: .customLong("group"), help: help("cli.option.group"))
  var groups = ReaderGroups()

  @Option(help: help("cli.option.country"))
  var country: AuthorityCountry?

  @Flag(help: help("cli.option.classic"))
  var classic = false

  var reader: Reader {
    Reader(groups: groups.all, country: country?.code, wantsClassicWords: classic)
  }
}

/// `children,health`.
struct ReaderGroups: ExpressibleByArgument {
  var all: Set<ReaderGroup> = []

  init() {}

  init?(argument: String) {
    for name in argument.split(separator: ",") {
      guard let group = ReaderGroup(rawValue: String(name)) else { return nil }
      all.insert(group)
    }
  }

  static var allValueStrings: [String] { ReaderGroup.allCases.map(\.rawValue) }

  var defaultValueDescription: String { "" }
}

/// The code of a country of which the program knows the authority.
struct AuthorityCountry: ExpressibleByArgument {
  let code: String

  init?(argument: String) {
    code = argument.uppercased()
    guard AuthorityTable()[code] != nil else { return nil }
  }

  static var allValueStrings: [String] { AuthorityTable().all.map(\.country) }
}

extension PageLayout: ExpressibleByArgument {}

import ArgumentParser

/// The places of the person's region: a file is made of an extract of the map once, and asked.
struct PlacesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "places", abstract: spoken("cli.places.abstract"),
      discussion: spoken("cli.places.discussion"),
      subcommands: [PlacesImportCommand.self, PlacesNearCommand.self])
  }
}

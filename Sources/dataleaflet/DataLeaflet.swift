import ArgumentParser

/// The command line: arguments in, one of the subcommands out.
///
/// Synchronous on purpose: the terminal belongs to the initial thread, and an asynchronous `main` gives that thread away.
@main
struct DataLeaflet: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dataleaflet",
      abstract: spoken("cli.abstract"),
      discussion: spoken("cli.discussion"),
      version: programVersion,
      subcommands: [
        OpenCommand.self, ReportCommand.self, InspectCommand.self, HoursCommand.self,
        HeadersCommand.self,
      ],
      defaultSubcommand: OpenCommand.self)
  }
}

/// The program's version, as `--version` and every report state it.
let programVersion = "0.1.0"

import ArgumentParser
import Glibc

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
        EvidenceCommand.self, MissingCommand.self, CohortCommand.self, CohortWorkerCommand.self,
        SessionCommand.self, HeadersCommand.self, ProfileCommand.self, PlacesCommand.self,
        SelfTestCommand.self,
      ],
      defaultSubcommand: OpenCommand.self)
  }

  static func main() {
    adoptSignals()
    do {
      let arguments = LanguageArguments(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(arguments.forParser(of: DataLeaflet.self))
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Says what the argument parser has to say. Its errors repeat arguments, which a shell may have
  /// filled with the names of files: they pass the gate for terminals like all outside text.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      writeAll(cleanLines(text) + "\n", to: status.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
    }
    Glibc.exit(status.rawValue)
  }
}

/// The program's version, as `--version` and every report state it.
let programVersion = "0.1.0"

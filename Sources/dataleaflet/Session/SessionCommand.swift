import ArgumentParser

/// Guided sessions, and what belongs to them.
struct SessionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "session", abstract: spoken("cli.session.abstract"),
      discussion: spoken("cli.session.discussion"),
      subcommands: [
        SessionRunCommand.self, SessionListCommand.self, SessionCheckCommand.self,
        SessionMetricsCommand.self, SessionStageCommand.self, SessionStandCommand.self,
        SessionHandoutCommand.self,
      ],
      defaultSubcommand: SessionRunCommand.self)
  }
}

import ArgumentParser

/// The lawyer's pack, and single days of it.
struct EvidenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evidence", abstract: spoken("cli.evidence.abstract"),
      discussion: spoken("cli.evidence.discussion"),
      subcommands: [
        EvidencePackCommand.self, EvidenceOpenCommand.self, EvidenceVerifyCommand.self,
      ],
      defaultSubcommand: EvidencePackCommand.self)
  }
}

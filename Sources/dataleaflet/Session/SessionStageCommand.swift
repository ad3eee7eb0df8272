import ArgumentParser
import Glibc
import Leaflet
import Screens
import TUI

/// The terminal that the room sees: it reads pages from a pipe, which are masked already.
struct SessionStageCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "stage", abstract: spoken("cli.session.stage.abstract"))
  }

  @Argument(help: help("cli.argument.pipe"), completion: .file()) var pipe: String
  @OptionGroup var common: CommonOptions

  func work() throws(Failure) -> ExitCode {
    let stage = try StagePipe(pipe)
    guard !common.plain, isTerminal(STDOUT_FILENO) else { throw .stageNeedsScreen }
    let warnings = recorders()
    try common.confine(Containment(hasScreen: true))
    let reading = Effect<StageApp.Message>.workStream(id: "stage") { post in
      stage.pages { post(.page($0)) }
    }
    let first = StageApp.State(words: common.words, warnings: warnings)
    return try onFullScreen(common) { terminal in
      Runtime(StageApp(), on: terminal, wake: terminal.wake).run(
        first, effects: [reading])
    }
  }
}

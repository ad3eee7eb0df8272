import ArgumentParser
import Screens
import Session

/// The quiz about somebody invented, on a table where nobody watches over it.
struct SessionStandCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "stand", abstract: spoken("cli.session.stand.abstract"))
  }

  @Option(help: help("cli.option.persona")) var persona = Persona.nadia
  @OptionGroup var common: CommonOptions

  func work() throws(Failure) -> ExitCode {
    guard let path = personaCopy(persona) else { throw .personaNotFound(persona.name) }
    guard !common.plain else { return try converse(path) }
    try common.requireTerminal()
    return try openFullScreen(reading: [path], picks: false, common) { services in
      services.ticks = postTicks
    } begin: { app, state throws(Failure) in
      app.quiz(try Analysis([path], common).opened(nil), of: persona, isStand: true, &state)
    }
  }

  /// The quiz as linear text on standard input and output.
  private func converse(_ path: String) throws(Failure) -> ExitCode {
    try common.confine(Containment(readable: [path] + common.sideInputs))
    var quiz = PlainQuiz(
      try Analysis([path], common).opened(nil), of: .persona(persona), words: common.words,
      isStand: true)
    return ExitCode(try dataleaflet.converse(&quiz, common))
  }
}

extension Persona: ExpressibleByArgument {}

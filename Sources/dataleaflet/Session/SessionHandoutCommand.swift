import ArgumentParser
import Leaflet
import Session

/// Sheets to print for a session, or for a test of the leaflet with readers.
struct SessionHandoutCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handout", abstract: spoken("cli.session.handout.abstract"),
      discussion: spoken("cli.session.handout.discussion"))
  }

  /// The name by which the test with readers goes.
  private static let readerTest = "usertest"

  @Argument(help: help("cli.argument.script"), completion: .file()) var script: String
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard common.output != nil else {
      throw ValidationError(spoken("cli.error.cohortNeedsOutput"))
    }
  }

  func work() throws(Failure) -> ExitCode {
    let source = ScriptSource(script)
    let output = try common.prepareFolder(
      common.output ?? "", reading: [source.path].compactMap { $0 })
    let handouts: [Handout]
    do throws(Failure) {
      handouts = try self.handouts(source)
    } catch {
      output.discard()
      throw error
    }
    try output.writeSigned(handouts.map { ($0.name, Array($0.html.utf8)) })
    return .success
  }

  private func handouts(_ source: ScriptSource) throws(Failure) -> [Handout] {
    if script == Self.readerTest { return Handout.readerTest(common.words) }
    let script = try source.script(common.words.language)
    // On paper a script speaks its own language, whatever the program's.
    return Handout.all(for: script, Words(script.language))
  }
}

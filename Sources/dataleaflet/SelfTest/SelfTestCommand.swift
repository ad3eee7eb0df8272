import ArgumentParser
import Canvas
import Leaflet
import TUICurses

/// Tries on this machine what the program promises never to do, and looks whether all that it works with is in place.
struct SelfTestCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "self-test", abstract: spoken("cli.selftest.abstract"))
  }

  @OptionGroup var common: CommonOptions

  func work() throws(Failure) -> ExitCode {
    let output = try Output(common.output, sparing: [], replaces: common.force)
    let ground = try TestGround()
    let report = SelfTestReport(
      trials: Promise.all.map { Trial($0, on: ground) },
      checks: Check.all(
        on: ground, MainActor.assumeIsolated { TerminalSurvey() }, common.words),
      walls: .ofChild(on: ground), words: common.words)
    try output.write(common.ascii ? ASCIIText.folded(report.text) : report.text)
    return report.isPassed ? .success : .doneInPart
  }
}

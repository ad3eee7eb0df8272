import ArgumentParser
import Dossier
import Leaflet
import Session

/// What is wrong with a script, and what a careful facilitator would change.
struct SessionCheckCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: spoken("cli.session.check.abstract"),
      discussion: spoken("cli.session.check.discussion"))
  }

  @Argument(help: help("cli.argument.script"), completion: .file()) var script: String
  @OptionGroup var common: CommonOptions

  /// 0 for a fine script, 1 where there is advice, 65 where there is a mistake.
  func work() throws(Failure) -> ExitCode {
    let source = ScriptSource(script)
    let output = try common.prepare(reading: [source.path].compactMap { $0 })
    let reader = try source.read(common.words.language)
    guard let script = reader.script else {
      try output.write(lines(reader.errors.map { ($0.line, $0.sentence(common.words)) }))
      return ExitCode(65)
    }
    let remarks = Linter.remarks(script)
    guard remarks.isEmpty else {
      try output.write(lines(remarks.map { ($0.line, sentence($0)) }))
      return .doneInPart
    }
    let fine = common.words.text(
      "cli.session.fine",
      [Fact("parts", .count(script.parts.count)), Fact("minutes", .count(script.minutes))])
    try output.write(fine + "\n")
    return .success
  }

  private func sentence(_ remark: Remark) -> String {
    common.words.text(
      "session.lint.\(remark.kind.rawValue)", [Fact("text", .text(remark.text))])
  }

  /// As compilers write them, so that editors lead to the line.
  private func lines(_ told: [(line: Int, sentence: String)]) -> String {
    let lines = told.map { common.words.line($0.line, of: script, $0.sentence) }
    return lines.joined(separator: "\n") + "\n"
  }
}

import ArgumentParser
import Leaflet
import Screens
import Session
import TUIPlain

extension SessionRunCommand {
  /// The session as linear text on standard input and output, which need be no terminal.
  func converse() throws(Failure) -> ExitCode {
    let source = ScriptSource(script)
    try requireReadable(paths)
    let warnings = recorders()
    let pipe = try stagePipe()
    let copies = personaCopies()
    let files = NamelessFiles(in: ".")
    try common.confine(
      Containment(
        readable: paths + [source.path].compactMap { $0 } + copies.values.sorted()
          + common.sideInputs, newFilesIn: files?.folder))
    let script = try source.script(common.words.language)
    var session = PlainSession(
      script, exports: try exports(script, copies), language: common.language,
      words: common.words, hasStage: pipe != nil, warnings: warnings)
    var number = 0
    let status = try dataleaflet.converse(&session, common) { session in
      let told = session.takeTable().map { save($0, files, &session) } ?? []
      if let pipe {
        number += 1
        session.noteStage(pipe.show(session.stage, number))
      }
      return told
    }
    leave(pipe)
    return ExitCode(status)
  }

  /// Writes a table under the first name that is free.
  private func save(
    _ table: String, _ files: NamelessFiles?, _ session: inout PlainSession
  ) -> [String] {
    var (name, outcome) = ("session-counts.csv", SaveOutcome.exists)
    for attempt in 1...99 where outcome == .exists {
      name = attempt == 1 ? name : "session-counts-\(attempt).csv"
      outcome = files?.save(table, as: name) ?? .failed
    }
    return session.noteSaved(outcome, as: name)
  }
}

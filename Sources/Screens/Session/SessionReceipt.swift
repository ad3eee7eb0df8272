import Dossier
import Leaflet
import Session

/// What was forgotten at the end of a session, and what remains.
public struct SessionReceipt: Sendable, Hashable {
  let questions: Int
  let checks: Int
  let copies: Int
  let written: [String]

  init(_ session: SessionState, written: [String]) {
    questions = session.answers.count
    checks = session.checks.count
    copies = session.copies.count
    self.written = written
  }

  /// A sentence a line.
  public func lines(_ words: Words) -> [String] {
    let files =
      written.isEmpty
      ? words["session.receipt.nothingWritten"]
      : words.text("session.receipt.written", [Fact("files", .texts(written))])
    return [
      words.text(
        "session.receipt.deleted",
        [Fact("questions", .count(questions)), Fact("checks", .count(checks))]),
      words.text("session.receipt.closed", [Fact("copies", .count(copies))]), files,
    ]
  }
}

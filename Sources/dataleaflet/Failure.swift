import ArgumentParser
import Dossier
import Exports
import Glibc
import Leaflet
import Places
import TUICurses

/// What can end a command early, with its exit status.
enum Failure: Error {
  case reading(ReadingError)
  case outputNotWritten(String)
  case placesNotFound(String)
  case placesNotUnderstood(String, PlaceFileError)
  case unknownZone(String)
  case notADate(String)
  case noWork
  /// Nothing to show and no terminal to show it on.
  case noTerminal
  /// Linear text needs an export to read; these are the samples.
  case plainNeedsPath([String])
  case terminal(TerminalError)

  /// One clear sentence: what, where, what to do.
  func sentence(_ words: Words) -> String {
    switch self {
    case .reading(let error): Messages(words).sentence(error)
    case .outputNotWritten(let path): words.text("cli.error.output", [Fact("path", .text(path))])
    case .placesNotFound(let path):
      words.text("cli.error.placesNotFound", [Fact("path", .text(path))])
    case .placesNotUnderstood(let path, _):
      words.text("cli.error.placesNotUnderstood", [Fact("path", .text(path))])
    case .unknownZone(let zone): words.text("cli.error.zone", [Fact("zone", .text(zone))])
    case .notADate(let text): words.text("cli.error.date", [Fact("value", .text(text))])
    case .noWork: words["cli.error.noWork"]
    case .noTerminal: words["cli.error.noTerminal"]
    case .plainNeedsPath(let samples):
      words.text("cli.error.plainNeedsPath", [Fact("samples", .texts(samples))])
    case .terminal(let error): Failure.sentence(error, words)
    }
  }

  private static func sentence(_ error: TerminalError, _ words: Words) -> String {
    switch error {
    case .outputIsNoTerminal, .noKeyboard: words["cli.error.noTerminal"]
    case .unknownTerminal(let name), .cannotMoveCursor(let name):
      words.text("cli.error.terminal", [Fact("name", .text(name))])
    case .system(let code): words.text("cli.error.system", [Fact("code", .count(Int(code)))])
    }
  }

  var status: ExitCode {
    switch self {
    case .reading(let error): ExitCode(error.exitStatus)
    case .outputNotWritten: ExitCode(73)
    case .placesNotFound: ExitCode(66)
    case .placesNotUnderstood, .noWork: ExitCode(65)
    case .unknownZone, .notADate, .noTerminal, .plainNeedsPath, .terminal: ExitCode(64)
    }
  }
}

/// Runs a command's work; a failure becomes its sentence on standard error and its exit status.
func reportingFailures(_ words: Words, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let failure as Failure {
    writeAll("dataleaflet: \(failure.sentence(words))\n", to: STDERR_FILENO)
    throw failure.status
  }
}

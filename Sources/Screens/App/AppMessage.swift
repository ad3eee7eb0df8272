import Exports
import Scanning
import TUI
import WorkingTime

/// What comes back from work that the screens asked for. Results of an older opening carry an older number and are dropped.
public enum AppMessage: Sendable {
  case progress(ReadingProgress, opening: Int)
  case opened(Result<OpenedExport, ReadingError>, opening: Int)
  case table(file: Int, Result<TableIndex, ReadingError>, opening: Int)
  case sample(file: Int, Result<TableSample, ReadingError>, opening: Int)
  case hours(Hours?, opening: Int)
  case saved(name: String, SaveOutcome)
  case folder(path: String, entries: [FolderEntry]?)
  /// So many seconds went by in a session.
  case tick(seconds: Int)
  /// What became of a page that was sent to the second terminal.
  case stage(StageOutcome)
  /// A table of a session is to be written; and what became of it.
  case export(String, attempt: Int)
  case exported(String, name: String, attempt: Int, SaveOutcome)
  /// What was forgotten at the end of a session.
  case receipt(SessionReceipt)
}

typealias AppEffect = TUI.Effect<AppMessage>
typealias AppCommand = TUI.Command<AppState, AppMessage>
typealias AppCommands = TUI.CommandTable<AppState, AppMessage>

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
}

typealias AppEffect = TUI.Effect<AppMessage>
typealias AppCommand = TUI.Command<AppState, AppMessage>
typealias AppCommands = TUI.CommandTable<AppState, AppMessage>

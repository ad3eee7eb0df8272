import Dossier
import Exports

extension ReadingProgress {
  /// What a sentence about progress may mention.
  public var facts: [Fact] {
    [
      Fact("done", .count(filesDone)), Fact("of", .count(filesTotal)), Fact("rows", .count(rows)),
      Fact("file", .text(currentFile)),
    ]
  }
}

import Exports
import Leaflet
import Scanning
import Session

/// What the screens ask of the world outside. The composition root hands it in; screens never touch a file.
public struct Services: Sendable {
  /// Reads and analyses exports. Posts progress; ends early with what it has when the task is cancelled.
  public var open:
    @Sendable (
      _ paths: [String], _ profiles: [NamedProfile],
      _ progress: @escaping @Sendable (ReadingProgress) -> Void
    ) -> Result<OpenedExport, ReadingError>
  /// A file of the opened export as a table.
  public var table: @Sendable (_ reading: Reading, _ file: Int) -> Result<TableIndex, ReadingError>
  /// The columns and first rows of a file of the opened export.
  public var sample:
    @Sendable (_ reading: Reading, _ file: Int) -> Result<TableSample, ReadingError>
  /// Writes a text to a new file of a name, in the folder where the program was started.
  public var save: @Sendable (_ name: String, _ text: String) -> SaveOutcome
  /// The entries of a folder, folders first, each in the order of its bytes; nil where it cannot be listed.
  public var list: @Sendable (_ folder: String) -> [FolderEntry]?
  /// Posts the seconds that went by, some each time, until the task is cancelled.
  public var ticks: @Sendable (_ post: @escaping @Sendable (Int) -> Void) async -> Void = { _ in }
  /// Shows a page on the second terminal of a session; of pages that overtake each other, the one with the
  /// highest number stays.
  public var stage: @Sendable (_ page: StagePage, _ number: Int) -> StageOutcome = { _, _ in
    .unread
  }
  /// Keeps lines that are to be read after the program has ended.
  public var keep: @Sendable ([String]) -> Void = { _ in }
  /// The invented people that come with the program.
  public var samples: [SamplePerson]
  /// Where the file picker begins.
  public var home: String

  public init(
    open:
      @escaping @Sendable (
        [String], [NamedProfile], @escaping @Sendable (ReadingProgress) -> Void
      ) -> Result<OpenedExport, ReadingError>,
    table: @escaping @Sendable (Reading, Int) -> Result<TableIndex, ReadingError>,
    sample: @escaping @Sendable (Reading, Int) -> Result<TableSample, ReadingError>,
    save: @escaping @Sendable (String, String) -> SaveOutcome,
    list: @escaping @Sendable (String) -> [FolderEntry]?, samples: [SamplePerson], home: String
  ) {
    self.open = open
    self.table = table
    self.sample = sample
    self.save = save
    self.list = list
    self.samples = samples
    self.home = home
  }
}

/// What became of a page that was sent to the second terminal.
public enum StageOutcome: Sendable, Hashable {
  case read
  /// Nobody has read the pages that were sent before.
  case unread
}

/// How saving a file ended.
public enum SaveOutcome: String, Sendable, Hashable {
  case saved
  /// A file of that name is there, and is kept.
  case exists
  /// The name leads to another folder.
  case elsewhere
  /// The folder takes no file from this program.
  case failed
}

/// A line of the file picker.
public struct FolderEntry: Sendable, Hashable {
  public var name: String
  public var isFolder: Bool
  /// Bytes; nil for folders.
  public var size: UInt64?

  public init(name: String, isFolder: Bool, size: UInt64? = nil) {
    self.name = name
    self.isFolder = isFolder
    self.size = size
  }
}

/// An invented person with an export to practise on.
public struct SamplePerson: Sendable, Hashable {
  /// `nurse`, `driver`, `pupil`: names its sentence on the start screen.
  public var id: String
  public var path: String

  public init(id: String, path: String) {
    self.id = id
    self.path = path
  }
}

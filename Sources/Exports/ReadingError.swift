/// Why nothing could be read. The words are the leaflet's; the path is as the user gave it.
public enum ReadingError: Error, Sendable, Hashable {
  case notFound(path: String)
  case notPermitted(path: String)
  /// A folder without a single file.
  case emptyFolder(path: String)
  case emptyFile(path: String)
  /// Files are there, and no format knows any of them.
  case notAnExport(path: String)
  /// Files are there, and instead of data they say that only the person's phone can open them.
  case lockedOnPhone(path: String)
  /// Files are there, and they are pages for people; the company gives the same as data when asked to.
  case pageInsteadOfData(path: String)
  /// Files are there, and none of them holds a single record.
  case withoutRecords(path: String)
  /// The list of what a copy holds is there, and the copy is not.
  case contentsOnly(path: String)
  /// What could be data is a document that declares entities, which is not read.
  case entitiesDeclared(path: String)
  /// An archive that ends before its end, as a broken download does.
  case truncated(path: String)
  case encrypted(path: String)
  /// One piece of an archive that was cut into several.
  case split(path: String)
  /// An archive that contradicts itself; the detail is the archive reader's, in English.
  case damaged(path: String, detail: String)
  /// Beyond a limit of `ReadingOptions`.
  case tooLarge(path: String)
  /// A table that two profiles know equally well, each with another meaning.
  case profilesDiffer(path: String, profiles: [String])
  /// Stopped on request before anything was read.
  case cancelled

  /// The exit status of `sysexits.h`: 66 where there is no such input, 130 for an interruption,
  /// 64 where the user has to choose, 65 where nothing in the input could be understood.
  public var exitStatus: Int32 {
    switch self {
    case .notFound, .notPermitted: 66
    case .cancelled: 130
    case .profilesDiffer: 64
    default: 65
    }
  }

  /// The path that the error is about; nil for `cancelled`.
  public var path: String? {
    switch self {
    case .notFound(let path), .notPermitted(let path), .emptyFolder(let path),
      .emptyFile(let path), .notAnExport(let path), .truncated(let path), .encrypted(let path),
      .split(let path), .lockedOnPhone(let path), .pageInsteadOfData(let path),
      .withoutRecords(let path), .contentsOnly(let path), .entitiesDeclared(let path),
      .damaged(let path, _), .tooLarge(let path), .profilesDiffer(let path, _):
      path
    case .cancelled: nil
    }
  }
}

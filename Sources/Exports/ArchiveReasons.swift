import Archives
import Dossier
import Scanning

// The archive reader's and the scanner's words in the words of the dossier.

extension EntryRefusal {
  var reason: Problem.Reason {
    switch self {
    case .encrypted: .encryptedEntry
    case .tooLarge, .overBudget: .overBudget
    case .nestedTooDeep, .folderTooDeep, .tooManyArchives: .nestedTooDeep
    case .missingPart: .missingPart
    case .brokenArchive(.truncated): .archiveCutOff
    case .brokenArchive(.inconsistent(.split)): .splitArchive
    case .brokenArchive: .damagedEntry
    case .symbolicLink, .specialFile, .unknownMethod, .otherDevice, .unsafeName, .notPermitted:
      .refusedEntry
    }
  }
}

extension Problem.Reason {
  /// Why an entry could not be read to its end.
  init(_ error: any Error) {
    switch error as? ArchiveError {
    case .damaged(_, .longerThanStated): self = .longerThanStated
    case .truncated, .damaged(_, .shorterThanStated): self = .cutOff
    case .notReadable: self = .refusedEntry
    default: self = .damagedEntry
    }
  }
}

extension ReadingError {
  init(_ error: any Error, path: String) {
    guard let error = error as? ArchiveError else {
      self = .damaged(path: path, detail: "")
      return
    }
    switch error {
    case .notFound: self = .notFound(path: path)
    case .notPermitted: self = .notPermitted(path: path)
    case .emptyFile: self = .emptyFile(path: path)
    case .emptyFolder, .emptyArchive: self = .emptyFolder(path: path)
    case .truncated: self = .truncated(path: path)
    case .encrypted: self = .encrypted(path: path)
    case .tooManyEntries, .overBudget: self = .tooLarge(path: path)
    case .specialFile, .notAnArchive: self = .notAnExport(path: path)
    case .inconsistent(.split): self = .split(path: path)
    case .inconsistent, .overlappingEntries, .damaged, .notReadable, .io:
      self = .damaged(path: path, detail: "\(error)")
    }
  }
}

extension Sink {
  /// Takes over what the scanner could not read; all but surplus columns cost the row.
  mutating func take(_ problems: [ScanProblem], count: Int) {
    for problem in problems {
      switch problem {
      case .unclosedQuote(let row, _): drop(row, .unclosedQuote)
      case .fieldTooLong(let row, _), .recordTooLong(let row, _): drop(row, .fieldTooLong)
      case .tooManyColumns(let row, _):
        note(row, .tooManyFields)
      case .cutOff: note(0, .cutOff)
      case .malformed(let row): note(row, .malformed)
      case .repeatedKey(let row): note(row, .repeatedKey)
      case .brokenText(let row): note(row, .brokenText)
      case .nestedTooDeep(let row): note(row, .elementsTooDeep)
      case .entityDeclared: note(0, .entityDeclared)
      case .wrongChecksum: note(0, .wrongChecksum)
      }
    }
    let unlisted = count - problems.count
    if unlisted > 0 { dossier.uncountedProblems[file, default: 0] += unlisted }
  }

  private mutating func note(_ row: Int, _ reason: Problem.Reason) {
    begin(row: row)
    note(reason)
  }

  private mutating func drop(_ row: Int, _ reason: Problem.Reason) {
    // The line of the names is no row that could be set aside.
    guard row > 0 else { return note(row, reason) }
    begin(row: row)
    setAside(reason)
  }
}

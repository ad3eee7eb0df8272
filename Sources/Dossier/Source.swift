import CivilTime

/// One export as it was opened: a folder, an archive or a file.
public struct SourceExport: Sendable, Hashable {
  /// The path as the user gave it.
  public var path: String
  /// The company that answered, by its own name ("Uber"); nil where no file was recognised.
  public var controller: String?
  /// Which answer of that company this is ("uber-driver-sar"); nil where no file was recognised.
  public var kind: String?
  /// IANA zones that the export's own rows name, sorted.
  public var timeZones: [String]

  public init(
    path: String, controller: String? = nil, kind: String? = nil, timeZones: [String] = []
  ) {
    self.path = path
    self.controller = controller
    self.kind = kind
    self.timeZones = timeZones
  }
}

/// Why a file gave no rows; nil for a file that was read as a table.
public enum FileNote: String, Sendable, Hashable, CaseIterable {
  /// Zero bytes.
  case empty
  /// Left by an operating system (`.DS_Store`, `__MACOSX`).
  case systemFile
  /// Text for people (readme, licence): nothing to conclude from.
  case document
  /// A picture, a PDF, a sound: listed, not opened.
  case media
  /// A table or data file whose columns no format knows.
  case unknownFormat
  /// A data file without a single record: a month in which nothing was kept.
  case withoutRecords
  /// In place of the data, the word that only the person's phone can open them.
  case lockedOnPhone
  /// A page or text for people, where the company gives the same as data when asked to.
  case pageInsteadOfData
  /// The list of what a copy holds, without the copy.
  case contentsOnly
  /// A link, a device, an encrypted entry: not opened for safety.
  case refused
  /// Could not be read to its end.
  case damaged
  /// Reading stopped before this file on request.
  case notReached

  /// Whether such a file may hold something about the person that was not read.
  public var isUnread: Bool {
    switch self {
    case .unknownFormat, .lockedOnPhone, .pageInsteadOfData, .refused, .damaged, .notReached: true
    case .empty, .systemFile, .document, .media, .withoutRecords, .contentsOnly: false
    }
  }
}

/// One file inside an export.
public struct SourceFile: Sendable, Hashable {
  /// Index into `Dossier.exports`.
  public var export: Int
  /// A label: the path inside the export. Hostile like every string of an export.
  public var path: String
  /// Of a file that holds several tables, which one this is: the way to its records (`locations[]`).
  /// Empty for a file that is one table, or none. Hostile.
  public var part: String
  public var bytes: UInt64
  /// The identifier of the entry in its container.
  public var entry: Int
  /// `uber-driver-sar/trips`; nil where no format knows the columns.
  public var format: String?
  public var columns: [String]
  /// Data records, the header not included; those set aside are among them.
  public var rows: Int
  public var rowsSetAside: Int
  /// Rows that say again what another file has said; their events are counted once.
  public var rowsRepeated: Int
  public var from: Instant?
  public var to: Instant?
  public var note: FileNote?

  public init(
    export: Int, path: String, part: String = "", bytes: UInt64, entry: Int, format: String? = nil,
    columns: [String] = [], rows: Int = 0, rowsSetAside: Int = 0,
    rowsRepeated: Int = 0, from: Instant? = nil, to: Instant? = nil, note: FileNote? = nil
  ) {
    self.export = export
    self.path = path
    self.part = part
    self.bytes = bytes
    self.entry = entry
    self.format = format
    self.columns = columns
    self.rows = rows
    self.rowsSetAside = rowsSetAside
    self.rowsRepeated = rowsRepeated
    self.from = from
    self.to = to
    self.note = note
  }

  /// The path, and the table in it where there are several.
  public var label: String { part.isEmpty ? path : "\(path) › \(part)" }
}

extension Sequence<SourceFile> {
  /// Each file once, however many tables it holds: what counts where files and bytes are counted.
  public var wholeFiles: [SourceFile] {
    var last: (export: Int, entry: Int)?
    // The tables of a file lie together.
    return filter { file in
      defer { last = (file.export, file.entry) }
      return last.map { $0 != (file.export, file.entry) } ?? true
    }
  }
}

/// Where a value was read: a file and a row of it.
public struct Provenance: Sendable, Hashable, Comparable {
  /// Index into `Dossier.files`.
  public var file: Int
  /// 1-based data record, the header not included; 0 stands for the file as a whole.
  public var row: Int

  public init(file: Int, row: Int) {
    self.file = file
    self.row = row
  }

  public static func < (one: Provenance, other: Provenance) -> Bool {
    (one.file, one.row) < (other.file, other.row)
  }
}

/// Something that could not be read, with the reason as data; its words are the leaflet's.
public struct Problem: Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case notADate, notANumber, notACoordinate, notAnAmount, unknownState, missingValue
    case endBeforeBegin, openEnded, ambiguousLocalTime, skippedLocalTime, noZone
    case tooFewFields, tooManyFields, unclosedQuote, fieldTooLong, badEncoding
    case emptyFile, refusedEntry, encryptedEntry, damagedEntry, longerThanStated, nestedTooDeep
    case overBudget, localTimeDiffers, cutOff, missingRows
    case archiveCutOff, splitArchive, missingPart
    case malformed, repeatedKey, brokenText
    case elementsTooDeep, entityDeclared, wrongChecksum, takenAsUTC, guessedColumns
    case onlyTimelineEdits, onlyTimelineSettings
    case guessedDayAndMonth, anotherPerson
    case readByProfile
  }

  public var at: Provenance
  public var reason: Reason
  public var column: String?
  /// The value as written, at most 80 characters. Hostile.
  public var value: String?
  /// Whether the row was left out of the dossier's events.
  public var setAside: Bool

  public init(
    at: Provenance, reason: Reason, column: String? = nil, value: String? = nil,
    setAside: Bool = false
  ) {
    self.at = at
    self.reason = reason
    self.column = column
    self.value = value
    self.setAside = setAside
  }
}

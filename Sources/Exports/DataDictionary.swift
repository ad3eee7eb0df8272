import Assets
import Scanning

/// What one column of an export means.
public struct DictionaryEntry: Sendable, Hashable {
  /// The meaning by language: `en`, `fr`, `nl`, `de`.
  let meanings: [String: String]
  /// Whether the column says something about the person, rather than about the record.
  public let isPersonal: Bool

  /// One plain sentence in a language (`en`, `fr`, `nl`, `de`); English for any other.
  public func meaning(_ language: String) -> String {
    meanings[language] ?? meanings["en"] ?? ""
  }
}

/// The meaning of every column that a format knows, in the languages of the program.
public struct DataDictionary: Sendable {
  /// The languages of the table, in the order of its columns.
  static let languages = ["en", "fr", "nl", "de"]

  private var entries: [Key: DictionaryEntry] = [:]

  private struct Key: Hashable {
    let format: String
    let column: String
  }

  /// The dictionary that the program carries in itself. Parsed once, when first asked for.
  public static let standard = DataDictionary(
    table: companies.compactMap { Assets.text("dictionary/\($0).tsv") }.joined(separator: "\n"))

  /// The tables, one a company.
  private static let companies = [
    "uber", "amazon", "apple", "argyle", "facebook", "garmin", "google", "instagram", "linkedin",
    "lyft", "netflix", "snapchat", "spotify", "strava", "tiktok", "tinder", "trackercontrol",
    "weclock", "whatsapp", "wolt", "x", "generic",
  ]

  /// From a table of tab-separated lines `format, column, personal, en, fr, nl, de`; the format `*`
  /// stands for every format. Lines of another shape, and those that start with `#`, are skipped.
  init(table: String) {
    for line in table.utf8.split(separator: 0x0A) where line.first != 0x23 {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 3 + Self.languages.count, cells[2] == "yes" || cells[2] == "no" else {
        continue
      }
      let meanings = Dictionary(uniqueKeysWithValues: zip(Self.languages, cells[3...]))
      entries[Key(format: cells[0], column: cells[1])] = DictionaryEntry(
        meanings: meanings, isPersonal: cells[2] == "yes")
    }
  }

  /// Columns that have an entry.
  public var count: Int { entries.count }

  /// Whether every entry says something in every language.
  public var isComplete: Bool {
    entries.values.allSatisfy { entry in
      Self.languages.allSatisfy { entry.meanings[$0]?.isEmpty == false }
    }
  }

  /// The entry of a column by its name as the file writes it; nil where no format knows it.
  public func entry(format: String?, column: String) -> DictionaryEntry? {
    // No known name is longer; hashing a hostile one may take long.
    guard column.utf8.count <= 128 else { return nil }
    guard let format else { return nil }
    // Meta's names, which hold labels in the language of the account, are broken like its texts.
    let repaired = Array(column.utf8).withUnsafeBytes { FieldBytes($0).stringRepairedFromLatin1 }
    for folded in [HeaderKey.fold(column), HeaderKey.fold(repaired)] {
      let entry =
        entries[Key(format: format, column: folded)] ?? entries[Key(format: "*", column: folded)]
      if let entry { return entry }
    }
    return nil
  }
}

import CivilTime
import Dossier

/// What all opened exports hold together.
struct ExportSummary {
  let dossier: Dossier

  /// Companies by name, each once, sorted.
  var controllers: [String] { Set(dossier.exports.compactMap(\.controller)).sorted() }

  var bytes: UInt64 {
    dossier.files.wholeFiles.reduce(0) { total, file in
      let (sum, overflow) = total.addingReportingOverflow(file.bytes)
      return overflow ? .max : sum
    }
  }

  var rows: Int { dossier.files.reduce(0) { $0 + $1.rows } }
  var rowsSetAside: Int { dossier.files.reduce(0) { $0 + $1.rowsSetAside } }

  /// Files that hold something for people, whether they were read or not.
  var files: [SourceFile] { dossier.files.filter { $0.note != .systemFile } }

  /// Files that could hold something about the person and were not read.
  var unread: [SourceFile] { files.filter(\.isUnread) }

  var from: Instant? { dossier.files.compactMap(\.from).min() }
  var to: Instant? { dossier.files.compactMap(\.to).max() }

  var zone: ZoneRules { dossier.zone.flatMap(ZoneRules.init(identifier:)) ?? .utc }

  func date(_ moment: Instant) -> LocalDate { zone.local(moment).date }
}

extension SourceFile {
  /// Whether the file could hold something about the person and was not read.
  var isUnread: Bool { note?.isUnread ?? false }
}

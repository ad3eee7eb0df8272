import CivilTime
import Dossier

/// What all opened exports hold together.
struct ExportSummary {
  let dossier: Dossier

  /// Companies by name, each once, sorted.
  var controllers: [String] { Set(dossier.exports.compactMap(\.controller)).sorted() }

  /// What each export is called in a sentence, by its index: its company, or its own name where two
  /// come from one company or none is known. The names are hostile.
  static func names(of dossier: Dossier) -> [Int: String] {
    let controllers = dossier.exports.compactMap(\.controller)
    return Dictionary(
      uniqueKeysWithValues: dossier.exports.enumerated().map { index, export in
        let own = export.path.split(separator: "/").last.map(String.init) ?? export.path
        let company = export.controller.flatMap { name in
          controllers.count { $0 == name } == 1 ? name : nil
        }
        return (index, company ?? own)
      })
  }

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

import ArgumentParser
import Cohort
import Leaflet

extension CohortCommand {
  /// A contribution takes some thousand bytes; a file of them all holds a large cohort.
  private static let mostBytes = 1 << 28

  /// Adds up contributions that were made on the people's own machines.
  func mergeContributions() throws(Failure) -> ExitCode {
    let output = try OutputFolder(
      common.output ?? "", sparing: exports.paths, replaces: common.force)
    var rows: [DriverRow] = []
    let ledger: LedgerFile?
    do throws(Failure) {
      ledger = try ledgerFile()
      try common.confine(
        Containment(
          readable: exports.paths + (ledger.map { [$0.path] } ?? []), newFolderIn: output.parent,
          sideOutputFolders: ledger?.folder.map { [$0] } ?? []))
      for path in exports.paths { rows += try Self.rows(in: path) }
    } catch {
      output.discard()
      throw error
    }
    return try publish(rows, in: output, ledger) ? .success : .doneInPart
  }

  /// A contribution a line; a line that is none costs itself alone.
  private static func rows(in path: String) throws(Failure) -> [DriverRow] {
    guard let bytes = readSmallFile(path, limit: mostBytes) else {
      throw .reading(.notFound(path: path))
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard !lines.isEmpty else { return [DriverRow(caseNumber: nil, unread: .noContribution)] }
    return lines.map { line in
      guard let contribution = try? Contribution(Array(line)) else {
        return DriverRow(caseNumber: nil, unread: .noContribution)
      }
      return DriverRow(contribution)
    }
  }
}

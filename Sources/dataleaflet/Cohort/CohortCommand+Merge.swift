import ArgumentParser
import Cohort
import Leaflet

extension CohortCommand {
  /// A contribution takes some thousand bytes; a file of them all holds a large cohort.
  private static let mostBytes = 1 << 28

  /// Adds up contributions, or shares of them, that were made on the people's own machines.
  func mergeContributions() throws(Failure) -> ExitCode {
    let output = try OutputFolder(
      common.output ?? "", sparing: exports.paths, replaces: common.force)
    var lines: [[UInt8]] = []
    let shares: [Share]?
    let ledger: LedgerFile?
    do throws(Failure) {
      ledger = try ledgerFile()
      try common.confine(
        Containment(
          readable: exports.paths + (ledger.map { [$0.path] } ?? []), newFolderIn: output.parent,
          sideOutputFolders: ledger?.folder.map { [$0] } ?? []))
      for path in exports.paths { lines += try Self.lines(of: path) }
      shares = try Self.shares(among: lines)
    } catch {
      output.discard()
      throw error
    }
    if let shares { return try addUp(shares, in: output, ledger) }
    return try publish(lines.map(Self.row), in: output, ledger) ? .success : .doneInPart
  }

  /// An empty file is one empty line, so that it is told of.
  private static func lines(of path: String) throws(Failure) -> [[UInt8]] {
    guard let bytes = readSmallFile(path, limit: mostBytes) else {
      throw .reading(.notFound(path: path))
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    return lines.isEmpty ? [[]] : lines
  }

  /// A line that is no contribution costs itself alone.
  private static func row(_ line: [UInt8]) -> DriverRow {
    guard let contribution = try? Contribution(line) else {
      return DriverRow(caseNumber: nil, unread: .noContribution)
    }
    return DriverRow(contribution)
  }
}

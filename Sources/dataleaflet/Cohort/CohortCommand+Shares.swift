import ArgumentParser
import Cohort
import Leaflet

extension CohortCommand {
  /// A file for each holder, none of which says anything alone.
  static func shareFiles(
    _ contribution: Contribution, holders: Int
  ) -> [(name: String, bytes: [UInt8])] {
    var generator = SystemRandomNumberGenerator()
    return (Share.split(contribution, among: holders, &generator) ?? []).map(file)
  }

  private static func file(_ share: Share) -> (name: String, bytes: [UInt8]) {
    (
      "share-\(share.holder)-of-\(share.holders).json",
      Array((share.line + "\n").utf8)
    )
  }

  /// The shares among lines of files; nil where the first line is none.
  static func shares(among lines: [[UInt8]]) throws(Failure) -> [Share]? {
    guard let first = lines.first, (try? Share(first)) != nil else { return nil }
    let shares = lines.compactMap { try? Share($0) }
    guard shares.count == lines.count else { throw .sharesNotAdded(.noShares) }
    return shares
  }

  /// Adds up what one holder has, or, of all holders, restores the totals and tells what may be told.
  func addUp(
    _ shares: [Share], in output: OutputFolder, _ ledger: LedgerFile?
  ) throws(Failure) -> ExitCode {
    let sums: [Share]
    let totals: SharedTotals?
    do throws(ShareError) {
      let holders = Dictionary(grouping: shares, by: \.holder).sorted { $0.key < $1.key }
      sums = try holders.map { holder throws(ShareError) in try Share.sum(holder.value) }
      totals = sums.count == 1 ? nil : try Share.totals(sums)
    } catch {
      output.discard()
      throw .sharesNotAdded(error)
    }
    guard let totals else {
      try output.writeSigned(sums.map(Self.file))
      return .success
    }
    return try publish(totals, of: sums[0].cases, in: output, ledger)
  }
}

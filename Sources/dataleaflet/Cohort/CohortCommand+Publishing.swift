import ArgumentParser
import Cohort
import Digests
import Glibc
import Leaflet

extension CohortCommand {
  /// What is told in public, as data and as a page.
  private struct Told {
    var json: String
    var html: String
    /// An earlier release stands too near.
    var isHeldBack = false
  }

  /// Works out what may be told, notes it in the ledger, and writes the files.
  ///
  /// - Returns: Whether every row counts and all that the rules allow is told.
  func publish(
    _ rows: [DriverRow], in output: OutputFolder, _ ledger: LedgerFile?
  ) throws(Failure) -> Bool {
    let table = DriverTable(rows)
    let told: Told
    do throws(Failure) {
      told = try self.told(of: table.contributions, ledger)
    } catch {
      output.discard()
      throw error
    }
    try write(told, [("drivers.csv", table.csv(common.wordsForPrograms))], in: output)
    return !told.isHeldBack && rows.allSatisfy { $0.reason == nil }
  }

  /// The same of totals that came from shares: nobody has rows of the people.
  func publish(
    _ totals: SharedTotals, of cases: [CaseNumber], in output: OutputFolder, _ ledger: LedgerFile?
  ) throws(Failure) -> ExitCode {
    let told: Told
    do throws(Failure) {
      told = try noted(Release(totals), of: cases, ledger)
    } catch {
      output.discard()
      throw error
    }
    try write(told, [], in: output)
    return told.isHeldBack ? .doneInPart : .success
  }

  private func told(
    of contributions: [Contribution], _ ledger: LedgerFile?
  ) throws(Failure) -> Told {
    guard let settings = noise.settings, let ledger else {
      let release = Release(publishing: contributions, isForced: forcePublish)
      return try noted(release, of: contributions.map(\.caseNumber), ledger)
    }
    let report = NoisyCohortReport(
      try noisyRelease(of: contributions, settings, ledger), words: common.wordsForPrograms)
    return Told(json: report.json, html: report.html)
  }

  /// Notes a release before it is told: one that nobody notes could be taken off the next. Nothing is
  /// told where it stands too near to an earlier one.
  private func noted(
    _ release: Release, of cases: [CaseNumber], _ ledger: LedgerFile?
  ) throws(Failure) -> Told {
    var noted = try ledger?.read() ?? ReleaseLedger()
    let isTooNear = release.detail != nil && noted.isTooNear(cases)
    if isTooNear {
      writeAll("dataleaflet: \(common.words["cli.cohort.tooNear"])\n", to: STDERR_FILENO)
    }
    let report = CohortReport(
      isTooNear ? release.heldBack : release, words: common.wordsForPrograms)
    let told = Told(json: report.json, html: report.html, isHeldBack: isTooNear)
    if release.detail != nil, !isTooNear {
      noted.add(
        ReleaseLedger.Entry(
          cases: cases.sorted(), sum: SHA256.hexadecimal(of: Array(told.json.utf8))))
      try ledger?.write(noted)
    }
    return told
  }

  /// Writes what is told, with a guide to it, and `others`.
  private func write(
    _ told: Told, _ others: [(name: String, text: String)], in output: OutputFolder
  ) throws(Failure) {
    let guide = CohortReport.guide(common.wordsForPrograms, withRows: !others.isEmpty)
    let texts = [("README.txt", guide), ("cohort.html", told.html)] + others
    try output.writeSigned(
      (texts + [("totals.json", told.json)]).map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// The ledger that was named, open for its next entry.
  func ledgerFile() throws(Failure) -> LedgerFile? {
    guard let ledger else { return nil }
    return LedgerFile(
      path: ledger, output: try Output(ledger, sparing: exports.paths, replaces: true))
  }
}

extension Release {
  /// The most that an attack on it lets pass.
  fileprivate init(publishing contributions: [Contribution], isForced: Bool) {
    let aggregate = Aggregate(contributions)
    for detail in ReleaseDetail.allCases {
      self = Release(aggregate, detail: detail)
      let audit = isForced ? nil : MembershipAudit(contributions, against: self)
      if !(audit?.succeeds ?? false) { return }
    }
    self = Release(aggregate, detail: nil)
  }
}

/// The ledger of releases on the disk.
struct LedgerFile {
  private static let mostBytes = 1 << 28

  let path: String
  fileprivate let output: Output

  var folder: String? { output.folder }

  /// An empty one where there is no file yet.
  func read() throws(Failure) -> ReleaseLedger {
    guard fileStatus(path) != nil else { return ReleaseLedger() }
    guard let bytes = readSmallFile(path, limit: Self.mostBytes),
      let ledger = try? ReleaseLedger(bytes)
    else { throw .ledgerNotUnderstood(path) }
    return ledger
  }

  func write(_ ledger: ReleaseLedger) throws(Failure) { try output.write(ledger.text) }
}

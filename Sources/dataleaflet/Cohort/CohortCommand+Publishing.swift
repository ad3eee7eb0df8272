import Cohort
import Digests
import Glibc
import Leaflet

extension CohortCommand {
  /// Works out what may be told, notes it in the ledger, and writes the files.
  ///
  /// - Returns: Whether every row counts and all that the rules allow is told.
  func publish(
    _ rows: [DriverRow], in output: OutputFolder, _ ledger: LedgerFile?
  ) throws(Failure) -> Bool {
    let table = DriverTable(rows)
    let words = common.wordsForPrograms
    let told: (release: Release, isHeldBack: Bool)
    let report: CohortReport
    do throws(Failure) {
      var noted = try ledger?.read() ?? ReleaseLedger()
      told = release(of: table.contributions, noted)
      report = CohortReport(told.release, words: words)
      if told.release.detail != nil {
        noted.add(
          ReleaseLedger.Entry(
            cases: table.contributions.map(\.caseNumber).sorted(),
            sum: SHA256.hexadecimal(of: Array(report.json.utf8))))
        // Noted before it is told: a release that nobody notes could be taken off the next.
        try ledger?.write(noted)
      }
    } catch {
      output.discard()
      throw error
    }
    let files = [
      ("README.txt", CohortReport.guide(words)), ("cohort.html", report.html),
      ("drivers.csv", table.csv(words)), ("totals.json", report.json),
    ].map { (name: $0.0, bytes: Array($0.1.utf8)) }
    try output.write(files + [(OutputFolder.sign, Self.manifest(of: files))])
    return !told.isHeldBack && rows.allSatisfy { $0.reason == nil }
  }

  /// The most that an attack on it lets pass; nothing where it stands too near to an earlier release.
  private func release(
    of contributions: [Contribution], _ ledger: ReleaseLedger
  ) -> (release: Release, isHeldBack: Bool) {
    let release = Release(publishing: contributions, isForced: forcePublish)
    guard release.detail != nil, ledger.isTooNear(contributions.map(\.caseNumber)) else {
      return (release, false)
    }
    writeAll("dataleaflet: \(common.words["cli.cohort.tooNear"])\n", to: STDERR_FILENO)
    return (Release(Aggregate(contributions), detail: nil), true)
  }

  /// A line a file, as `sha256sum` writes and checks them.
  private static func manifest(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    Array(files.map { "\(SHA256.hexadecimal(of: $0.bytes))  \($0.name)\n" }.joined().utf8)
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

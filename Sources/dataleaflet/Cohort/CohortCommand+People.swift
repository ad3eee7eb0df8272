import ArgumentParser
import Cohort
import Digests
import Glibc
import Leaflet

extension CohortCommand {
  /// Reads every export in a process of its own, and writes the folder.
  ///
  /// This process starts others and cannot forbid itself to; so it opens no export and looks into
  /// nothing that a worker says until the last one has ended. Then it confines itself like every other
  /// command, and only then reads what they said.
  func readPeople() throws(Failure) -> ExitCode {
    // A mistake among the rules is one sentence now, and not one for each person.
    _ = try options.law.pack()
    for path in exports.paths where fileStatus(path) == nil {
      throw .reading(errno == EACCES ? .notPermitted(path: path) : .notFound(path: path))
    }
    let output = try OutputFolder(
      common.output ?? "", sparing: exports.paths + options.law.files, replaces: common.force)
    let people = ExportList.people(exports.paths)
    let list: Output?
    let answers: [WorkerPool.Answer]
    do throws(Failure) {
      list = try caseList.map { path throws(Failure) in
        try Output(path, sparing: exports.paths, replaces: common.force)
      }
      answers = read(people)
      try common.confine(
        Containment(
          newFolderIn: output.parent, sideOutputFolders: list?.folder.map { [$0] } ?? []))
    } catch {
      output.discard()
      throw error
    }
    let rows = answers.map(\.row)
    try publish(rows, in: output)
    try list?.write(DriverTable.caseList(rows, paths: people))
    return rows.contains { $0.reason != nil } ? .doneInPart : .success
  }

  /// The answers in the order of the people.
  private func read(_ people: [[String]]) -> [WorkerPool.Answer] {
    var pool = WorkerPool(workerArguments, patience: .seconds(patience))
    var answers: [WorkerPool.Answer] = []
    var next = 0
    while next < people.count || !pool.isIdle {
      while next < people.count, pool.hasPlace {
        pool.start(next, reading: people[next])
        next += 1
      }
      answers += pool.wait()
    }
    return answers.sorted { $0.index < $1.index }
  }

  /// A line a file, as `sha256sum` writes and checks them.
  private static func manifest(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    Array(files.map { "\(SHA256.hexadecimal(of: $0.bytes))  \($0.name)\n" }.joined().utf8)
  }

  /// Works out what may be told, and writes the files.
  func publish(_ rows: [DriverRow], in output: OutputFolder) throws(Failure) {
    let table = DriverTable(rows)
    let release = Release(publishing: table.contributions, isForced: forcePublish)
    let report = CohortReport(release, words: common.wordsForPrograms)
    let files = [
      ("README.txt", CohortReport.guide(common.wordsForPrograms)), ("cohort.html", report.html),
      ("drivers.csv", table.csv(common.wordsForPrograms)), ("totals.json", report.json),
    ].map { (name: $0.0, bytes: Array($0.1.utf8)) }
    try output.write(files + [(OutputFolder.sign, Self.manifest(of: files))])
  }
}

extension Release {
  /// The most that an attack on it lets pass.
  init(publishing contributions: [Contribution], isForced: Bool) {
    let aggregate = Aggregate(contributions)
    for detail in ReleaseDetail.allCases {
      self = Release(aggregate, detail: detail)
      let audit = isForced ? nil : MembershipAudit(contributions, against: self)
      if !(audit?.succeeds ?? false) { return }
    }
    self = Release(aggregate, detail: nil)
  }
}

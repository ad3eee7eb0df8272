import ArgumentParser
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
    let ledger: LedgerFile?
    let answers: [WorkerPool.Answer]
    do throws(Failure) {
      list = try caseList.map { path throws(Failure) in
        try Output(path, sparing: exports.paths, replaces: common.force)
      }
      ledger = try ledgerFile()
      answers = read(people)
      try common.confine(
        Containment(
          readable: ledger.map { [$0.path] } ?? [], newFolderIn: output.parent,
          sideOutputFolders: [list?.folder, ledger?.folder].compactMap { $0 }))
    } catch {
      output.discard()
      throw error
    }
    let rows = answers.map(\.row)
    let isWhole = try publish(rows, in: output, ledger)
    try list?.write(DriverTable.caseList(rows, paths: people))
    return isWhole ? .success : .doneInPart
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
}

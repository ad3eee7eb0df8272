import ArgumentParser
import CSandbox
import Cohort
import Dossier
import Glibc
import Leaflet
import Rules
import WorkingTime

/// Reads one export for the command that started it. Not for people.
struct CohortWorkerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: name, shouldDisplay: false)
  }

  static let name = "cohort-worker"
  /// Bytes of address space, and seconds on a processor.
  private static let memory: UInt64 = 1 << 30
  private static let seconds: UInt32 = 30

  @OptionGroup var exports: ExportPaths
  @OptionGroup var options: HoursOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    do {
      try work()
    } catch {
      say(.reason, UnreadReason(error).rawValue)
    }
  }

  private func work() throws(Failure) {
    guard sandbox_limit(Self.memory, Self.seconds) == 0 else { throw .sandboxIncomplete(.calls) }
    var settings = try options.settings(common)
    try common.confine(
      Containment(readable: exports.paths + options.law.files + common.sideInputs))
    let number = CaseNumber(ofExports: [exports.paths])
    if let number { say(.caseNumber, number.description) }
    try options.addLaw(to: &settings)
    // Nobody reads what each assumption is worth, and it takes most of the time.
    settings.claim.sensitivity = false
    let dossier = try readExports(exports.paths, common).dossier
    let hours = try Hours.known(of: dossier, settings)
    guard let number else { throw .reading(.damaged(path: "", detail: "")) }
    say(.rowsSetAside, "\(dossier.files.reduce(0) { $0 + $1.rowsSetAside })")
    if let claim = hours.claim?[hours.settings.basis ?? .c]?.total {
      say(.claim, "\(claim.currency.code) \(claim.minorUnits)")
    }
    say(.contribution, Contribution(hours, of: dossier, caseNumber: number).line)
  }

  private func say(_ line: WorkerLine, _ value: String) {
    writeAll(line.with(value), to: STDOUT_FILENO)
  }
}

extension Contribution {
  /// What the hours of a dossier give to a cohort.
  init(_ hours: Hours, of dossier: Dossier, caseNumber: CaseNumber) {
    self.init(
      hours, months: WorkingTime.months(of: hours, dossier: dossier), caseNumber: caseNumber)
  }
}

extension UnreadReason {
  init(_ failure: Failure) {
    switch failure {
    case .noWork: self = .noWork
    case .noWorkThen: self = .noWorkThen
    case .sandboxIncomplete: self = .unconfined
    case .reading(let error):
      switch error {
      case .notFound, .notPermitted: self = .notFound
      case .encrypted, .lockedOnPhone: self = .encrypted
      case .truncated, .split, .damaged: self = .damaged
      case .tooLarge: self = .tooLarge
      default: self = .notUnderstood
      }
    default: self = .broken
    }
  }
}

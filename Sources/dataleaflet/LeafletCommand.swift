import ArgumentParser
import Dossier
import Glibc

/// A command that ends with a status, or with a failure that has its sentence.
protocol LeafletCommand: ParsableCommand {
  var common: CommonOptions { get }

  /// Does the work. Nothing but a `Failure` gets out, so that no failure is without a sentence.
  func work() throws(Failure) -> ExitCode
}

extension LeafletCommand {
  func run() throws {
    let status: ExitCode
    do {
      status = try work()
    } catch {
      writeAll("dataleaflet: \(error.sentence(common.words))\n", to: STDERR_FILENO)
      status = error.status
    }
    if status != .success { throw status }
  }
}

extension ExitCode {
  /// Done, but some files or rows could not be read.
  static let doneInPart = ExitCode(1)

  /// How a command ends that has told what it could read.
  init(reading dossier: Dossier) {
    let isWhole = dossier.files.allSatisfy {
      $0.rowsSetAside == 0 && $0.note != .damaged && $0.note != .refused
    }
    self = isWhole ? .success : .doneInPart
  }
}

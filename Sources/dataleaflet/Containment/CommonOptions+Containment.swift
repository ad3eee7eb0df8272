import Glibc
import Leaflet

extension CommonOptions {
  /// Opens the way for the result and then confines the process: the last step before a byte of an export is read.
  func prepare(reading paths: [String]) throws(Failure) -> Output {
    let output = try Output(output, sparing: paths + profilePaths, replaces: force)
    try confine(Containment(readable: paths + sideInputs, outputFolder: output.folder))
    return output
  }

  /// The same where the result is a folder of files.
  func prepareFolder(_ path: String, reading paths: [String]) throws(Failure) -> OutputFolder {
    let output = try OutputFolder(path, sparing: paths + sideInputs, replaces: force)
    do throws(Failure) {
      try confine(Containment(readable: paths + sideInputs, newFolderIn: output.parent))
    } catch {
      output.discard()
      throw error
    }
    return output
  }

  /// The files that are read beside the exports.
  var sideInputs: [String] { places + profilePaths }

  /// Confines the process, as far as the kernel can. Where it cannot, a person at a terminal is told, and `--require-sandbox` ends it here.
  @discardableResult
  func confine(_ containment: Containment) throws(Failure) -> Walls {
    let walls = containment.confine()
    guard let gap = walls.gap else { return walls }
    if requiresSandbox { throw .sandboxIncomplete(gap) }
    if !quiet, isTerminal(STDERR_FILENO) {
      writeAll("dataleaflet: \(words[gap.key])\n", to: STDERR_FILENO)
    }
    return walls
  }
}

import Glibc

/// Where a command's result goes: standard output, or what the user named.
struct Output {
  private enum Destination {
    case standardOutput
    case file(OutputFile)
    /// A pipe or a device, open for writing.
    case stream(Int32)
  }

  private let destination: Destination
  private let path: String
  /// The folder in which a file is going to be made; nil where none is.
  let folder: String?

  /// Throws before anything is read where the result could not be written afterwards.
  ///
  /// - Parameters:
  ///   - inputs: What is going to be read. An export is evidence, and no slip must destroy it.
  ///   - replaces: Whether a file of that name may go.
  init(_ path: String?, sparing inputs: [String], replaces: Bool) throws(Failure) {
    self.path = path ?? ""
    guard let path else {
      (destination, folder) = (.standardOutput, nil)
      return
    }
    if let status = linkStatus(path) {
      try Output.check(path, status, inputs, replaces)
      if !status.isRegularFile {
        (destination, folder) = (.stream(try Output.stream(path, status)), nil)
        return
      }
    } else if errno != ENOENT {
      throw .outputNotWritten(path)
    }
    let place = Output.place(path)
    guard let file = OutputFile(place.name, in: place.folder, replaces: replaces) else {
      throw .outputNotWritten(path)
    }
    (destination, folder) = (.file(file), place.folder)
  }

  /// Writes the result.
  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes a result that is no text.
  func write(_ bytes: [UInt8]) throws(Failure) {
    switch destination {
    case .standardOutput:
      let code = bytes.withUnsafeBytes { writeAll($0, to: STDOUT_FILENO) }
      // A reader that has seen enough (`| head`) is no failure of ours.
      guard code == 0 || code == EPIPE else { throw .standardOutputNotWritten }
    case .stream(let descriptor):
      let code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
      guard code == 0 else { throw .outputNotWritten(path) }
    case .file(let file):
      switch file.write(bytes) {
      case 0: return
      case EEXIST: throw .outputExists(path)
      default: throw .outputNotWritten(path)
      }
    }
  }

  /// Whether what stands there may be written to.
  private static func check(
    _ path: String, _ status: stat, _ inputs: [String], _ replaces: Bool
  ) throws(Failure) {
    guard !inputs.contains(where: { covers($0, path) }) else { throw .outputIsInput(path) }
    guard !status.isLink else { throw .outputIsLink(path) }
    guard !status.isFolder, access(path, W_OK) == 0 else { throw .outputNotWritten(path) }
    guard replaces || !status.isRegularFile else { throw .outputExists(path) }
  }

  /// A pipe that somebody else has put in the way would carry the result to them.
  private static func stream(_ path: String, _ status: stat) throws(Failure) -> Int32 {
    guard status.st_uid == 0 || status.st_uid == geteuid() else { throw .outputNotWritten(path) }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .outputNotWritten(path) }
    return descriptor
  }

  static func place(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}

/// Whether an input is this file, under whatever name, or a folder that holds it.
private func covers(_ input: String, _ path: String) -> Bool {
  guard let status = fileStatus(path), status.isRegularFile, let other = fileStatus(input)
  else { return false }
  if other.isFolder { return absolute(path).hasPrefix(absolute(input) + "/") }
  return other.st_dev == status.st_dev && other.st_ino == status.st_ino
}

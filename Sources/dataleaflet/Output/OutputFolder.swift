import Glibc

/// A folder of files that appears whole or not at all, for its owner alone.
///
/// The files go into `name.part` beside it, which gets its name last. It is made before the process is
/// confined, which makes no folder afterwards. A part that nobody holds was left by a run that was
/// ended halfway, and is emptied and used again.
struct OutputFolder {
  /// The file that a folder of ours holds; none other is ever replaced.
  static let sign = "manifest-sha256.txt"

  /// The path of the folder in which it is made.
  let parent: String
  private let path: String
  private let name: String
  private let replaces: Bool
  private let folder: Int32
  private let part: Int32
  /// What the folder holds that is to go: once confined, the process lists none.
  private let oldNames: [String]

  private var partName: String { name + ".part" }
  private var oldName: String { name + ".old.part" }

  /// Throws before anything is read where the result could not be written afterwards.
  init(_ path: String, sparing inputs: [String], replaces: Bool) throws(Failure) {
    self.path = path
    self.replaces = replaces
    var trimmed = path[...]
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    (parent, name) = Output.place(String(trimmed))
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0) else {
      throw .outputNotWritten(path)
    }
    oldNames = try Self.check(String(trimmed), inputs, replaces)
    folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .outputNotWritten(path) }
    guard let part = Self.part(name + ".part", in: folder) else {
      close(folder)
      throw .outputNotWritten(path)
    }
    self.part = part
  }

  /// Writes the files, the last of them last, and gives the folder its name.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    let code = ignoringInterruptions {
      for file in files {
        let code = fill(file.name, file.bytes)
        guard code == 0 else { return code }
      }
      guard fsync(part) == 0 else { return errno }
      let code = give()
      if code == 0 { fsync(folder) }
      return code
    }
    guard code == 0 else {
      for file in files { unlinkat(part, file.name, 0) }
      discard()
      throw code == EEXIST || code == ENOTEMPTY ? .outputExists(path) : .outputNotWritten(path)
    }
  }

  /// Leaves nothing behind, where nothing was written.
  func discard() { unlinkat(folder, partName, AT_REMOVEDIR) }

  private func fill(_ name: String, _ bytes: [UInt8]) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(part, name, flags, 0o600)
    guard descriptor >= 0 else { return errno }
    var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    return code
  }

  /// A folder that holds something is never replaced by a rename: the old one steps aside first, and
  /// comes back where the new one cannot take its place.
  private func give() -> Int32 {
    if renameat(folder, partName, folder, name) == 0 { return 0 }
    let code = errno
    guard replaces, code == EEXIST || code == ENOTEMPTY else { return code }
    guard renameat(folder, name, folder, oldName) == 0 else { return errno }
    guard renameat(folder, partName, folder, name) == 0 else {
      let code = errno
      renameat(folder, oldName, folder, name)
      return code
    }
    for old in oldNames { unlinkat(folder, oldName + "/" + old, 0) }
    unlinkat(folder, oldName, AT_REMOVEDIR)
    return 0
  }
}

extension OutputFolder {
  /// Throws where what stands there may not go.
  ///
  /// - Returns: The files that go with it.
  private static func check(
    _ path: String, _ inputs: [String], _ replaces: Bool
  ) throws(Failure) -> [String] {
    // A result inside an export would be part of it the next time.
    let place = absolute(Output.place(path).folder) + "/" + Output.place(path).name
    for input in inputs.map(absolute) {
      guard place != input, !place.hasPrefix(input + "/"), !input.hasPrefix(place + "/") else {
        throw .outputIsInput(path)
      }
    }
    guard let status = linkStatus(path) else {
      guard errno == ENOENT else { throw .outputNotWritten(path) }
      return []
    }
    guard !status.isLink else { throw .outputIsLink(path) }
    guard replaces else { throw .outputExists(path) }
    guard status.isFolder, let names = namesOfOurs(path) else { throw .outputHoldsOther(path) }
    return names
  }

  /// The files of a folder that is empty or holds a pack: files alone, and the manifest among them.
  private static func namesOfOurs(_ path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let name = nextName(stream) {
      guard name != ".", name != ".." else { continue }
      guard linkStatus(path + "/" + name)?.isRegularFile ?? false else { return nil }
      names.append(name)
    }
    return names.isEmpty || names.contains(sign) ? names : nil
  }

  /// The folder in which the files gather, held open and locked; nil where it cannot be had.
  private static func part(_ name: String, in folder: Int32) -> Int32? {
    guard mkdirat(folder, name, 0o700) == 0 || errno == EEXIST else { return nil }
    let part = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard part >= 0 else { return nil }
    var status = stat()
    guard fstat(part, &status) == 0, status.st_uid == geteuid(),
      flock(part, LOCK_EX | LOCK_NB) == 0, fchmod(part, 0o700) == 0, empty(part)
    else {
      close(part)
      return nil
    }
    return part
  }

  /// Removes the files of a folder; false where something else is in it.
  private static func empty(_ folder: Int32) -> Bool {
    // A copy, since closing the stream closes what it reads from.
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      return false
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let name = nextName(stream) { if name != ".", name != ".." { names.append(name) } }
    return names.allSatisfy { unlinkat(folder, $0, 0) == 0 }
  }
}

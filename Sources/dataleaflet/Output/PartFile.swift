import Glibc

/// The file beside a result in which the result grows: `.name.….part`.
///
/// Whoever writes it holds a lock on it. A part that nobody holds was left by a run that was ended
/// halfway, and goes when the next one to the same result starts.
struct PartFile {
  /// Room for the rest of the temporary name in the 255 bytes that file systems allow.
  private static let longestStem = 200
  private static let ending = ".part"
  /// The digits of 64 bits to the base 36.
  private static let digits = 13

  private let folder: Int32
  private let prefix: String

  init(for name: String, in folder: Int32) {
    let stem = String(decoding: name.utf8.prefix(Self.longestStem), as: UTF8.self)
    prefix = ".\(stem)."
    self.folder = folder
  }

  /// A name that nothing has yet.
  var newName: String {
    let number = String(UInt64.random(in: 0 ... .max), radix: 36)
    return prefix + String(repeating: "0", count: Self.digits - number.utf8.count) + number
      + Self.ending
  }

  /// Removes what earlier runs have left.
  func removeStale() {
    // A copy, since closing the stream closes what it reads from.
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      return
    }
    defer { closedir(stream) }
    var stale: [String] = []
    while let name = nextName(stream) {
      if isPart(name) { stale.append(name) }
    }
    stale.forEach(removeUnlessHeld)
  }

  private func isPart(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(Self.ending) else { return false }
    let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(Self.ending.utf8.count)
    // What `newName` makes, and nothing that somebody else may have named so.
    return middle.count == Self.digits
      && UInt64(String(decoding: middle, as: UTF8.self), radix: 36) != nil
  }

  private func removeUnlessHeld(_ name: String) {
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.isRegularFile, status.st_uid == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlinkat(folder, name, 0)
  }
}

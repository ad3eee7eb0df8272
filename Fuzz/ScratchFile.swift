import Glibc

/// A file without a name, which is written anew for each input.
enum ScratchFile {
  private static let descriptor: Int32 = {
    var template = Array("/tmp/dataleaflet-fuzz.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    unlink(template)
    return descriptor
  }()

  /// A path that leads to the bytes; nil where they could not be written.
  static func path(holding bytes: UnsafeRawBufferPointer) -> String? {
    guard descriptor >= 0, ftruncate(descriptor, 0) == 0,
      pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count
    else { return nil }
    return "/proc/self/fd/\(descriptor)"
  }
}

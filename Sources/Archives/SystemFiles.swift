/// What operating systems leave in folders and archives.
enum SystemFiles {
  private static let names: [StaticString] = [".ds_store", "thumbs.db", "desktop.ini"]

  /// Whether the path leads to such a file: `__MACOSX/…`, `._name`, `.DS_Store`, `Thumbs.db`,
  /// `desktop.ini`. Time: one pass, nothing allocated.
  static func contains(_ path: String) -> Bool {
    path.withBytes { bytes in
      var start = 0
      for index in bytes.indices where bytes[index] == 0x2F {
        if bytes[start..<index].elementsEqual("__MACOSX".utf8) { return true }
        start = index + 1
      }
      let name = UnsafeBufferPointer(rebasing: bytes[start...])
      if name.count >= 2, name[0] == 0x2E, name[1] == 0x5F { return true }
      return names.contains { name.count == $0.utf8CodeUnitCount && name.hasEnding($0) }
    }
  }
}

extension String {
  /// Calls `body` with the UTF-8 bytes, in place where the string has them as such.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes end in `ending`, which is in lower case; capital letters count as small.
  func hasEnding(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard ending.hasPointerRepresentation, count >= length else { return false }
    for index in 0..<length {
      let byte = self[count - length + index]
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small != ending.utf8Start[index] { return false }
    }
    return true
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The system's compiled zone files.
enum ZoneFile {
  private static let folder = "/usr/share/zoneinfo/"
  /// The largest real file has some 3 700 bytes.
  private static let largest = 64 * 1_024

  /// Letters, digits, `_`, `+`, `-`, in parts that `/` separates: nothing that leaves the folder.
  static func isWellFormed(_ identifier: String) -> Bool {
    let bytes = identifier.utf8
    guard (1...64).contains(bytes.count) else { return false }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy(isPlain)
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    default: false
    }
  }

  static func bytes(of identifier: String) -> [UInt8]? {
    guard isWellFormed(identifier) else { return nil }
    let descriptor = open(folder + identifier, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: largest) { buffer, count in
      while count < largest {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), largest - count)
        guard got > 0 else { return }
        count += got
      }
    }
    return bytes.isEmpty ? nil : bytes
  }
}

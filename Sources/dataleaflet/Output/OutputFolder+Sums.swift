import Digests

extension OutputFolder {
  /// Writes files and the sums of them, by which the folder is known as one of ours.
  func writeSigned(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    try write(files + [(Self.sign, Self.manifest(of: files))])
  }

  /// A line a file, as `sha256sum` writes and checks them.
  private static func manifest(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    Array(files.map { "\(SHA256.hexadecimal(of: $0.bytes))  \($0.name)\n" }.joined().utf8)
  }
}

/// The archives that are looked into, told by their first bytes.
enum ArchiveFormat {
  case zip, tar, sevenZip

  /// How many bytes from the start are enough to tell.
  static let prefixLength = 1024

  var kind: Container.Kind {
    switch self {
    case .zip: .zip
    case .tar: .tar
    case .sevenZip: .sevenZip
    }
  }

  /// The format of a file that begins with `prefix`; nil for a document that is a zip by accident.
  static func detect(_ prefix: [UInt8], name: String) -> ArchiveFormat? {
    if prefix.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .sevenZip }
    if isTar(prefix) { return .tar }
    if prefix.starts(with: [0x1F, 0x8B, 0x08]) {
      return isTar(Inflater.prefix(ofGzip: prefix, count: 512)) ? .tar : nil
    }
    let marks: [[UInt8]] = [[3, 4], [5, 6], [7, 8]]
    guard prefix.starts(with: [0x50, 0x4B]), marks.contains(where: prefix.dropFirst(2).starts)
    else { return nil }
    return hasEnding(name, documentEndings) ? nil : .zip
  }

  /// As ``detect(_:name:)``, for an input given by name: it is an error when a file named as an
  /// archive is none.
  static func claimed(
    by name: String, _ prefix: [UInt8], _ file: some ByteSource
  ) throws(ArchiveError) -> ArchiveFormat? {
    if isVolume(name) { throw .inconsistent(.split) }
    if let format = detect(prefix, name: name) { return format }
    guard isNamedAsArchive(name) else { return nil }
    // A zip with something in front of it is a zip, if a doubtful one.
    if hasEnding(name, [".zip"]), try ZipEnd.isPresent(in: file) { return .zip }
    throw .notAnArchive
  }

  /// Whether the name is one that archives have.
  static func isNamedAsArchive(_ name: String) -> Bool {
    hasEnding(name, archiveEndings)
  }

  /// Whether the name is that of one piece of an archive cut into several: `a.z01`, `a.zip.001`.
  static func isVolume(_ name: String) -> Bool {
    name.withBytes { bytes in
      let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
      let stem = UnsafeBufferPointer(rebasing: bytes.dropLast(digits))
      if digits == 2 { return stem.hasEnding(".z") }
      return digits == 3 && (stem.hasEnding(".zip.") || stem.hasEnding(".7z."))
    }
  }

  private static let archiveEndings: [StaticString] = [
    ".zip", ".tar", ".tgz", ".tar.gz", ".7z", ".kmz",
  ]

  private static let documentEndings: [StaticString] = [
    ".xlsx", ".xlsm", ".docx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar", ".apk",
    ".aar", ".war", ".pages", ".numbers", ".key", ".pkpass", ".usdz", ".3mf", ".whl",
  ]

  /// Whether the name is longer than one of the endings and ends in it.
  private static func hasEnding(_ name: String, _ endings: [StaticString]) -> Bool {
    name.withBytes { bytes in
      endings.contains { $0.utf8CodeUnitCount < bytes.count && bytes.hasEnding($0) }
    }
  }

  private static func isTar(_ prefix: [UInt8]) -> Bool {
    prefix.count >= 262 && prefix[257..<262].elementsEqual("ustar".utf8)
  }
}

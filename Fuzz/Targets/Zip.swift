import Archives

/// An archive is refused, or each of its entries is refused or has exactly the size that was stated.
func fuzzZip(_ bytes: UnsafeRawBufferPointer) -> CInt {
  guard let path = ScratchFile.path(holding: bytes) else { return -1 }
  var limits = ArchiveLimits.standard
  limits.entries = 64
  limits.bytesPerEntry = 1 << 20
  guard let container = try? Container.open(path, limits: limits) else { return 0 }
  for entry in container.entries {
    guard let content = try? container.bytes(of: entry) else { continue }
    precondition(UInt64(content.count) == entry.size, "an entry is not as long as it is stated")
  }
  return 0
}

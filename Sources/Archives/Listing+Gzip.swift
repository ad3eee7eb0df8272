extension Listing {
  /// Lists a file; what a gzip frame alone holds is listed as what it is without the frame.
  ///
  /// A frame states its length modulo 4 GiB and behind the data, where a cut file has none: so the
  /// data is inflated once for its length. All such files share the total budget.
  mutating func addFile(
    path: String, size: UInt64, content: EntryContent
  ) throws(ArchiveError) {
    guard size > 0, size <= limits.bytesPerEntry, GzipFile.isNamedSo(path),
      !SystemFiles.contains(path),
      GzipFile.isFrame(content.start(path, size: size, count: GzipFile.markLength))
    else { return try add(path: path, size: size, content: content) }
    let file = GzipFile(packed: content, packedSize: size)
    let limit = min(limits.bytesPerEntry, unmeasuredBytes)
    let length = file.length(label: path, limit: limit)
    count(measured: length)
    let refusal: EntryRefusal? = length > limit ? .overBudget : nil
    try add(
      path: GzipFile.label(path), size: length, refusal: refusal,
      content: refusal == nil ? .gzip(file) : .none)
  }
}

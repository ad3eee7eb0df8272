extension Listing {
  mutating func addZip(
    _ archive: ZipArchive, prefix: String, depth: Int
  ) throws(ArchiveError) {
    for (index, record) in archive.records.enumerated() where !record.isFolder {
      let path = prefix + record.label
      let content = EntryContent.zip(archive, index)
      if let refusal = record.refusal {
        try add(path: path, size: record.size, refusal: refusal, content: .none)
      } else {
        try addMember(path: path, size: record.size, content: content, depth: depth)
      }
    }
  }
}

extension Listing {
  mutating func addZip(
    _ archive: ZipArchive, prefix: String, depth: Int
  ) throws(ArchiveError) {
    expect(archive.records.count)
    for index in archive.records.indices where !archive.records[index].isFolder {
      let path = prefix + archive.records[index].label
      let size = archive.records[index].size
      if let refusal = archive.records[index].refusal {
        try add(path: path, size: size, refusal: refusal, content: .none)
      } else {
        try addMember(path: path, size: size, content: .zip(archive, index), depth: depth)
      }
    }
  }
}

import CArchive
import Testing

/// Has libarchive write a 7z archive, a format too involved to write by hand.
enum SevenZip {
  static func archive(_ files: [(name: String, content: [UInt8])]) throws -> [UInt8] {
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var used = 0
    try bytes.withUnsafeMutableBytes { buffer in
      try #require(archive_write_set_format_7zip(archive) == ARCHIVE_OK)
      let opened = archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      try #require(opened == ARCHIVE_OK)
      for file in files {
        let entry = try #require(archive_entry_new())
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, file.name)
        archive_entry_set_size(entry, Int64(file.content.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        try #require(archive_write_header(archive, entry) == ARCHIVE_OK)
        let written = archive_write_data(archive, file.content, file.content.count)
        try #require(written == file.content.count)
      }
      try #require(archive_write_close(archive) == ARCHIVE_OK)
    }
    return Array(bytes.prefix(used))
  }
}

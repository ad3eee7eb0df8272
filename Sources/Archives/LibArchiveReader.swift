import CArchive

/// One pass of libarchive over an archive. Only tar, gzip and 7-zip are switched on: every further
/// format is code that untrusted input could reach.
final class LibArchiveReader {
  struct Member {
    var label: String
    var size: UInt64
    var isFolder: Bool
    var refusal: EntryRefusal?
  }

  private let archive: OpaquePointer
  private let feed: LibArchiveFeed

  init(_ source: any ByteSource, _ format: ArchiveFormat) throws(ArchiveError) {
    guard let archive = archive_read_new() else { throw .outOfMemory }
    self.archive = archive
    feed = LibArchiveFeed(source)
    if format == .sevenZip {
      archive_read_support_format_7zip(archive)
    } else {
      archive_read_support_format_tar(archive)
      archive_read_support_filter_gzip(archive)
    }
    // The feed lives as long as this object, and libarchive no longer.
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(feed).toOpaque())
    archive_read_set_read_callback(archive) { LibArchiveFeed.of($1)?.read($2) ?? -1 }
    archive_read_set_seek_callback(archive) { LibArchiveFeed.of($1)?.seek($2, $3) ?? -1 }
    archive_read_set_skip_callback(archive) { LibArchiveFeed.of($1)?.skip($2) ?? 0 }
    guard archive_read_open1(archive) == ARCHIVE_OK else {
      throw feed.failure ?? Self.reason(archive)
    }
  }

  deinit {
    archive_read_free(archive)
  }

  /// The next entry, nil after the last one.
  func next() throws(ArchiveError) -> Member? {
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: break
    case ARCHIVE_EOF: return nil
    default: throw error()
    }
    guard let entry else { return nil }
    let type = FileType(mode: UInt32(archive_entry_filetype(entry)))
    let isLink = archive_entry_hardlink(entry) != nil
    return Member(
      label: label(of: entry), size: UInt64(max(0, archive_entry_size(entry))),
      isFolder: type == .folder, refusal: refusal(entry, type, isLink: isLink))
  }

  /// Reads content of the current entry; 0 at its end.
  func read(_ buffer: UnsafeMutableRawBufferPointer, label: String) throws(ArchiveError) -> Int {
    let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
    if count >= 0 { return count }
    if let failure = feed.failure { throw failure }
    throw .damaged(entry: label, .compression)
  }

  private func label(of entry: OpaquePointer) -> String {
    // The bytes as the archive has them, where libarchive can give them.
    guard let name = archive_entry_pathname(entry) else {
      guard let name = archive_entry_pathname_utf8(entry) else { return "\u{FFFD}" }
      return String(cString: name)
    }
    return String(cString: name)
  }

  private func refusal(
    _ entry: OpaquePointer, _ type: FileType, isLink: Bool
  ) -> EntryRefusal? {
    if archive_entry_is_encrypted(entry) != 0 { return .encrypted }
    switch type {
    case .symbolicLink: return .symbolicLink
    case .special: return .specialFile
    // A hard link in an archive names another entry and holds no bytes.
    case .regular, .folder: return isLink ? .specialFile : nil
    }
  }

  /// The reason of the last failure.
  private func error() -> ArchiveError {
    if let failure = feed.failure { return failure }
    // Asked only once a format is known: without one, libarchive 3.6 follows a stray pointer here.
    if archive_read_has_encrypted_entries(archive) > 0 { return .encrypted }
    return Self.reason(archive)
  }

  /// That an archive breaks off shows only in libarchive's message.
  private static func reason(_ archive: OpaquePointer) -> ArchiveError {
    let message = archive_error_string(archive).map { String(cString: $0).lowercased() } ?? ""
    return message.contains("truncated") ? .truncated : .inconsistent(.unreadable)
  }
}

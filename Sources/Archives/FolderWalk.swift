/// Lists a folder and the folders in it.
struct FolderWalk {
  let folder: Folder
  let limits: ArchiveLimits

  /// Adds every file to the listing; archives as what they hold.
  mutating func list(into listing: inout Listing) throws(ArchiveError) {
    try list(folder, path: [], depth: 0, into: &listing)
  }

  private func list(
    _ current: Folder, path: [UInt8], depth: Int, into listing: inout Listing
  ) throws(ArchiveError) {
    let members = try current.members(limit: limits.entries)
    let prefix = path.isEmpty ? [] : path + [0x2F]
    for name in PartName.missing(among: members.lazy.filter { $0.type == .regular }.map(\.name)) {
      try listing.addMissing(path: String(decoding: prefix, as: UTF8.self) + name)
    }
    for member in members {
      let path = prefix + member.name
      let label = String(decoding: path, as: UTF8.self)
      switch member.type {
      case .symbolicLink:
        try listing.add(path: label, size: 0, refusal: .symbolicLink, content: .none)
      case .special:
        try listing.add(path: label, size: 0, refusal: .specialFile, content: .none)
      case .regular:
        try add(member, in: current, path, label, into: &listing)
      case .folder:
        try descend(member, in: current, path, label, depth, into: &listing)
      }
    }
  }

  private func descend(
    _ member: Folder.Member, in current: Folder, _ path: [UInt8], _ label: String, _ depth: Int,
    into listing: inout Listing
  ) throws(ArchiveError) {
    let refusal: EntryRefusal
    if depth >= limits.folderDepth {
      refusal = .folderTooDeep
    } else if member.device != folder.device {
      refusal = .otherDevice
    } else {
      let inner: Folder
      do throws(ArchiveError) {
        inner = try current.openFolder(member.name)
      } catch {
        try listing.add(path: label, size: 0, refusal: .notPermitted, content: .none)
        return
      }
      try list(inner, path: path, depth: depth + 1, into: &listing)
      return
    }
    try listing.add(path: label, size: 0, refusal: refusal, content: .none)
  }

  private func add(
    _ member: Folder.Member, in current: Folder, _ path: [UInt8], _ label: String,
    into listing: inout Listing
  ) throws(ArchiveError) {
    if ArchiveFormat.isVolume(label) {
      return try listing.addVolume(path: label, size: member.size)
    }
    let file: OpenFile
    let start: [UInt8]
    do throws(ArchiveError) {
      file = try current.openFile(member.name)
      start = try file.bytes(at: 0, count: ArchiveFormat.prefixLength)
    } catch {
      let refusal = error == .specialFile ? EntryRefusal.specialFile : .notPermitted
      try listing.add(path: label, size: member.size, refusal: refusal, content: .none)
      return
    }
    if let format = ArchiveFormat.detect(start, name: label), !SystemFiles.contains(label) {
      try listing.addNested(file, format, path: label, depth: 1)
    } else {
      let content = EntryContent.folder(folder, path: path, identity: file.identity)
      try listing.addFile(path: label, size: file.count, content: content)
    }
  }
}

import Glibc
import Screens

/// The visible entries of a folder, folders first, each by the bytes of their names; nil where it cannot be read.
func listFolder(_ path: String) -> [FolderEntry]? {
  guard let stream = opendir(path) else { return nil }
  defer { closedir(stream) }
  var entries: [FolderEntry] = []
  while let name = nextName(stream) {
    guard !name.hasPrefix("."), let status = fileStatus(path + "/" + name) else { continue }
    if status.isFolder {
      entries.append(FolderEntry(name: name, isFolder: true))
    } else if status.isRegularFile {
      entries.append(
        FolderEntry(name: name, isFolder: false, size: UInt64(clamping: status.st_size)))
    }
  }
  return entries.sorted { one, other in
    one.isFolder == other.isFolder
      ? one.name.utf8.lexicographicallyPrecedes(other.name.utf8) : one.isFolder
  }
}

/// The next name that a folder holds, `.` and `..` among them; nil at the end.
func nextName(_ stream: OpaquePointer) -> String? {
  guard let item = readdir(stream) else { return nil }
  return withUnsafePointer(to: &item.pointee.d_name) { pointer in
    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
  }
}

/// The folders below which exports can be picked: the person's own, and where disks are mounted.
func pickerFolders() -> [String] {
  [pickerFolder(), environmentValue("HOME") ?? "", "/media", "/run/media", "/mnt"]
}

/// Where downloads usually lie; else the home folder, else the current one.
func pickerFolder() -> String {
  guard let home = environmentValue("HOME"), !home.isEmpty else { return absolute(".") }
  for name in ["Downloads", "Téléchargements"] where listFolder(home + "/" + name) != nil {
    return home + "/" + name
  }
  return home
}

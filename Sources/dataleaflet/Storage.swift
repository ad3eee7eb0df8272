import Dossier
import Glibc
import Leaflet

/// Where the opened exports lie and who can read them, in their order.
func storageFacts(_ dossier: Dossier) -> [StorageFacts] {
  dossier.exports.compactMap { export in
    var status = stat()
    guard stat(export.path, &status) == 0 else { return nil }
    return StorageFacts(
      path: export.path, mode: status.st_mode, syncedBy: syncService(of: absolute(export.path)))
  }
}

/// The path from the root; as given where the system does not know it.
func absolute(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The service that copies a folder to other machines, by the folder's usual name.
private func syncService(of path: String) -> String? {
  let services = [
    ("dropbox", "Dropbox"), ("onedrive", "OneDrive"), ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"), ("nextcloud", "Nextcloud"), ("icloud", "iCloud"),
    ("syncthing", "Syncthing"),
  ]
  let folders = path.lowercased().split(separator: "/").dropLast()
  return services.first { service in folders.contains { $0.hasPrefix(service.0) } }?.1
}

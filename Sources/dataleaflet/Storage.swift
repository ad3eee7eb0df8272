import Dossier
import Leaflet

/// Where the opened exports lie and who can read them, in their order.
func storageFacts(_ dossier: Dossier) -> [StorageFacts] {
  dossier.exports.compactMap { export in
    fileStatus(export.path).map {
      StorageFacts(
        path: export.path, mode: $0.st_mode, syncedBy: syncService(of: absolute(export.path)))
    }
  }
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

import CivilTime
import Dossier
import Leaflet

/// Where the opened exports lie and who can read them, in their order.
func storageFacts(_ dossier: Dossier) -> [StorageFacts] {
  dossier.exports.compactMap { export in
    fileStatus(export.path).map {
      let path = absolute(export.path)
      return StorageFacts(
        path: export.path, mode: $0.st_mode, syncedBy: syncService(of: path),
        folder: openFolder(of: path),
        written: ZoneRules.utc.local(Instant(seconds: Int64($0.st_mtim.tv_sec))).date)
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
  let folders = folders(of: path)
  return services.first { service in folders.contains { $0.hasPrefix(service.0) } }?.1
}

/// The folder among those above a file that others may look into, by its usual name.
private func openFolder(of path: String) -> StorageFacts.Folder? {
  let names: [(StorageFacts.Folder, Set<String>)] = [
    (.shared, ["public", "publique", "shared", "partage", "gedeeld", "openbaar", "öffentlich"]),
    (.downloads, ["downloads", "download", "téléchargements"]), (.temporary, ["tmp", "temp"]),
  ]
  let folders = Set(folders(of: path))
  return names.first { !$0.1.isDisjoint(with: folders) }?.0
}

private func folders(of path: String) -> [String] {
  path.lowercased().split(separator: "/").dropLast().map(String.init)
}

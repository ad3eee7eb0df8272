import Dossier
import Exports
import Glibc
import Inference

/// A small invented copy in a folder of its own, gone with the value.
struct WrittenCopy: ~Copyable {
  let path: String

  init(_ files: KeyValuePairs<String, String>) {
    var template = Array("/tmp/leaflet-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = mkdtemp(start) else { return "" }
      return String(cString: made)
    }
    precondition(!path.isEmpty, "no temporary folder: errno \(errno)")
    for (name, text) in files {
      guard let file = fopen(path + "/" + name, "wb") else {
        preconditionFailure("cannot write \(name)")
      }
      fputs(text, file)
      fclose(file)
    }
  }

  /// What the program reads and concludes.
  func conclusions() throws -> (Dossier, [Finding]) {
    let dossier = try ExportReader.read([path]).dossier
    return (dossier, Inference.conclude(dossier, .standard()))
  }

  deinit {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink(path + "/" + name) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

import Screens

/// The invented people that come with the program: beside the binary once installed, in the source tree before.
func samplePeople() -> [SamplePerson] {
  guard let folder = sampleFolder() else { return [] }
  return ["nurse", "driver", "pupil"].compactMap { id in
    let path = folder + "/" + id
    return isFolder(path) ? SamplePerson(id: id, path: path) : nil
  }
}

private func sampleFolder() -> String? {
  let binary = absolute("/proc/self/exe")
  var parts = binary.split(separator: "/").dropLast()
  let installed = "/" + parts.dropLast().joined(separator: "/") + "/share/dataleaflet/SampleExports"
  if isFolder(installed) { return installed }
  while !parts.isEmpty {
    let candidate = "/" + parts.joined(separator: "/") + "/SampleExports"
    if isFolder(candidate) { return candidate }
    parts = parts.dropLast()
  }
  return nil
}

private func isFolder(_ path: String) -> Bool {
  fileStatus(path)?.isFolder == true
}

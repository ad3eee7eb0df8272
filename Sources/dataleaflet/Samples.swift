import Screens
import Session

/// The invented people that come with the program: beside the binary once installed, in the source tree before.
func samplePeople() -> [SamplePerson] {
  guard let folder = sampleFolder() else { return [] }
  return ["nurse", "driver", "pupil", "van-driver"].compactMap { id in
    let path = folder + "/" + id
    return isFolder(path) ? SamplePerson(id: id, path: path) : nil
  }
}

/// The copy of somebody invented; nil where it was not installed.
func personaCopy(_ persona: Persona) -> String? {
  sampleFolder().map { $0 + "/" + folder(of: persona) }.flatMap { isFolder($0) ? $0 : nil }
}

/// Whose copy lies in which folder of the samples.
private func folder(of persona: Persona) -> String {
  switch persona {
  case .nadia: "nurse"
  case .besnik: "driver"
  case .tom: "pupil"
  case .karl: "van-driver"
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

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// sample-people [FOLDER]: writes the invented people, by default into SampleExports.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count <= 1, arguments.first?.hasPrefix("-") != true else {
  Disk.complain("usage: sample-people [FOLDER]   the default is SampleExports")
  exit(64)
}
let root = arguments.first ?? "SampleExports"
do {
  for sample in [Nurse.sample(), Driver.sample(), Pupil.sample(), VanDriver.sample()] {
    for file in sample.files() {
      try Disk.write(file, below: root)
      print("\(root)/\(file.path): \(file.bytes.count) bytes")
    }
  }
} catch {
  Disk.complain("sample-people: \(error)")
  exit(73)
}

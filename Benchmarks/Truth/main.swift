import Lives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often the program is right about people whose truth is known: `make truth` runs this.
do {
  let options = try Options(CommandLine.arguments.dropFirst())
  switch options.task {
  case .measure:
    let start = secondsNow()
    let marks = try await Examination.marks(options)
    print(
      "seed \(options.seed), \(options.everybody.count) people, \(Int(secondsNow() - start)) s\n")
    print(Report(marks: marks).text)
  case .write(let folder): try Examination.write(options, to: folder)
  case .writeTables(let folder):
    try PeerInput.write(options, to: folder)
    try StaySpeed.write(options.seed, to: folder)
  case .compare(let folder, let tools):
    let marks = try await Examination.marks(options)
    print(PeerReport.text(options, folder, tools, ours: marks))
  case .cases:
    for line in try await Cases.lines(options) { print(line) }
  case .time:
    let (seconds, fixes, stays) = StaySpeed.measure(options.seed)
    print("\(thousandths(seconds)) s, \(fixes) fixes, \(stays) stays")
  }
} catch {
  complain("dataleaflet-truth: \(error)\n\(Options.usage)")
  exit(64)
}

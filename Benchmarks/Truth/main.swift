import Lives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often the program is right about people whose truth is known: `make truth` runs this.
do {
  let options = try Options(CommandLine.arguments.dropFirst())
  if let folder = options.folder {
    try Examination.write(options, to: folder)
    exit(0)
  }
  if options.printsCases {
    for line in try await Cases.lines(options) { print(line) }
    exit(0)
  }
  let start = secondsNow()
  let marks = try await Examination.marks(options)
  let report = Report(marks: marks)
  print(
    [
      "seed \(options.seed), \(options.everybody.count) people, \(Int(secondsNow() - start)) s",
      report.byFeed, report.byLife, report.words, report.failures, Target.table(marks),
    ].joined(separator: "\n\n"))
} catch {
  complain("dataleaflet-truth: \(error)\n\(Options.usage)")
  exit(64)
}

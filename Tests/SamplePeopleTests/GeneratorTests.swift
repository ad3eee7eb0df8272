import Testing

/// The invented people come out the same on every machine, and what is committed is what the
/// generator writes.
@Suite struct GeneratorTests {
  @Test func twoRunsWriteTheSameBytes() throws {
    let runs = try (0..<2).map { _ in
      try GeneratorRun.withOutput { folder in
        try GeneratorRun.files.map { try GeneratorRun.bytes("\(folder)/\($0)") }
      }
    }
    #expect(runs[0] == runs[1])
  }

  @Test func whatIsCommittedIsWhatTheGeneratorWrites() throws {
    try GeneratorRun.withOutput { folder in
      for file in GeneratorRun.files {
        let written = try GeneratorRun.bytes("\(folder)/\(file)")
        let committed = try GeneratorRun.committed(file)
        #expect(written == committed, "\(file): run sample-people again and commit what it writes")
      }
    }
  }

  @Test func allPeopleTogetherStaySmall() throws {
    let total = try GeneratorRun.files.reduce(0) { try $0 + GeneratorRun.committed($1).count }
    #expect(total <= 3_000_000)
  }

  @Test(arguments: [["one", "two"], ["--help"]])
  func wrongUsageIsRefused(arguments: [String]) {
    #expect(GeneratorRun.status(arguments) == 64)
  }

  @Test func anOutputThatCannotBeWrittenIsSaid() {
    #expect(GeneratorRun.status(["/dev/null/below-a-file"]) == 73)
  }
}

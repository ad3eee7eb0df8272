import Testing

/// Compares a picture with the one in `Snapshots`; with `RECORD=1` in the environment it is written.
func expectSnapshot(
  _ picture: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = Repository.tests + "/Snapshots/\(name).txt"
  if Repository.environment("RECORD") == "1" {
    #expect(Repository.write(picture + "\n", to: path), sourceLocation: sourceLocation)
    return
  }
  guard let recorded = Repository.read(path) else {
    Issue.record("no snapshot \(name): record it", sourceLocation: sourceLocation)
    return
  }
  #expect(recorded == picture + "\n", "\(name) changed", sourceLocation: sourceLocation)
}

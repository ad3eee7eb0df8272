import Glibc
import Testing

/// The example for a cluster, run on an engine of this machine alone.
@Suite struct SparkTests {
  private static let script = Package.root + "/Assets/spark/cohort_spark.py"
  private static let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"

  private static let hasSpark =
    (try? CommandRun(
      shell: "export PATH=\"$1\"; command -v java && python3 -c 'import pyspark'", [path]))?.status
    == 0

  @Test(
    .enabled(
      if: hasSpark,
      "no java, or no pyspark: apt install openjdk-17-jre-headless, pip install pyspark"))
  func `The cluster's totals are the single machine's`() throws {
    let scratch = Scratch()
    var paths = (0..<12).map {
      scratch.write(DriverCrowd.export(of: $0), to: "exports/\($0).zip")
    }
    paths.insert(scratch.path + "/none.zip", at: 5)
    let list = scratch.write(paths.joined(separator: "\n") + "\n", to: "paths.txt")
    let alone = scratch.path + "/alone"
    let one = try CommandRun(["cohort", scratch.path + "/exports", "--output", alone])
    #expect(one.status == 0, "\(one.errors)")
    let spread = scratch.path + "/spread"
    let line = """
      export PATH="$1"
      HOME=$5 SPARK_LOCAL_IP=127.0.0.1 DATALEAFLET="$0" \
      exec python3 "$2" "$3" "$4" 2>&1
      """
    let many = try CommandRun(shell: line, [Self.path, Self.script, list, spread, scratch.path])
    // One path leads nowhere, and says so.
    #expect(many.status == 1 && many.text.contains("none.zip: notFound"), "\(many.text)")
    #expect(
      try Scratch.bytes(of: spread + "/totals.json") == Scratch.bytes(of: alone + "/totals.json"))
  }
}

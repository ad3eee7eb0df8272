import Scanning
import Testing

@Suite("JSON behind something else on each line")
struct JSONLogReaderTests {
  private static let log = """
    2024-05-01T08:00:00Z\t*                 \t{"_type":"location","lat":50.85,"t":"a {b}"}
    2024-05-01T08:00:30Z\tlwt               \tgone
    2024-05-01T08:01:00Z\t*                 \t{"_type":"location","lat":50.86}
    """

  @Test("Objects of any cut of the stream", arguments: [1, 2, 3, 7, 64, .max])
  func objects(chunk: Int) {
    let table = RecordTable(
      Array(Self.log.utf8), chunk: chunk, reader: JSONLogReader(columns: ["lat", "t"]))
    #expect(table.rows == [["50.85", "a {b}"], ["50.86", ""]])
    #expect(table.problems.isEmpty)
  }

  @Test(
    "Told by a time and a tab before the first brace",
    arguments: [
      (log, true), ("time\tlat\n", false), ("{\"a\": 1}\t", false),
      ("2024-05-01T08:00:00Z;{}", false), ("2024-05-01T08:00:00Z\t1\t2\n", false), ("", false),
    ])
  func beginning(text: String, isLog: Bool) {
    #expect(JSONLogReader.mayBegin(with: Array(text.utf8)) == isLog)
  }
}

import Scanning
import Testing

@Suite("Records in XML")
struct XMLReaderTests {
  static let track = """
    <?xml version="1.0"?>
    <gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="urn:x" version="1.1">
      <trk><name>Walk</name>
        <trkseg>
          <trkpt lat="50.85" lon="4.35"><ele> 12.5 </ele><time>2024-05-01T08:00:00Z</time>
            <extensions><x:TrackPointExtension><x:hr>88</x:hr></x:TrackPointExtension></extensions>
          </trkpt>
          <trkpt lat="50.86" lon="4.36"/>
        </trkseg>
        <trkseg><trkpt lon="4.37" lat="50.87"><time>2024-05-01T08:10:00Z</time></trkpt></trkseg>
      </trk>
    </gpx>
    """

  static func reader(
    _ paths: [String] = ["gpx/trk/trkseg/trkpt"], limits: XMLLimits = .standard
  ) -> XMLReader {
    XMLReader(
      paths: paths, columns: ["@lat", "@lon", "time", "ele", "extensions//hr", "#parent"],
      limits: limits)
  }

  @Test("Attributes, texts, nested texts, and the number of the element around")
  func fields() {
    let table = RecordTable(Array(Self.track.utf8), reader: Self.reader())
    #expect(table.header == ["@lat", "@lon", "time", "ele", "extensions//hr", "#parent"])
    #expect(
      table.rows == [
        ["50.85", "4.35", "2024-05-01T08:00:00Z", "12.5", "88", "1"],
        ["50.86", "4.36", "", "", "", "1"],
        ["50.87", "4.37", "2024-05-01T08:10:00Z", "", "", "2"],
      ])
    #expect(table.lines == [5, 8, 10])
    #expect(table.rowCount == 3)
    #expect(table.problems.isEmpty)
  }

  @Test("Any cut of the stream gives the same records", arguments: 1...40)
  func chunks(size: Int) {
    let bytes = Array(Self.track.utf8)
    #expect(
      RecordTable(bytes, chunk: size, reader: Self.reader())
        == RecordTable(bytes, reader: Self.reader()))
  }

  @Test("UTF-16 with and without a mark, UTF-8 with one, blanks in front")
  func encodings() {
    let plain = RecordTable(Array(Self.track.utf8), reader: Self.reader())
    let lied = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.track.dropFirst(21)
    let forms: [[UInt8]] = [
      utf16(lied, isBigEndian: false), utf16(lied, isBigEndian: true),
      utf16(lied, isBigEndian: false, hasMark: false),
      utf16(lied, isBigEndian: true, hasMark: false),
      [0xEF, 0xBB, 0xBF] + Array(Self.track.utf8), Array("\n  \(Self.track)".utf8),
    ]
    for form in forms {
      for size in [1, 3, 64, .max] {
        #expect(RecordTable(form, chunk: size, reader: Self.reader()).rows == plain.rows)
      }
    }
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a><b c='Andr".utf8) + [0xE9]
    let reader = XMLReader(paths: ["a/b"], columns: ["@c"])
    #expect(RecordTable(latin + Array("'/></a>".utf8), reader: reader).rows == [["André"]])
  }

  @Test("A path may begin anywhere, and several may be read at once")
  func anywhere() {
    let places = """
      <kml><Document><Folder><Placemark><name>Home</name>
      <gx:Track xmlns:gx="urn:g"><when>1</when><gx:coord>4 50 0</gx:coord></gx:Track></Placemark>
      </Folder><Placemark><name>Work</name><description><![CDATA[a & <b>]]></description></Placemark>
      </Document></kml>
      """
    let named = XMLReader(paths: ["kml//Placemark"], columns: ["name", "description"])
    #expect(
      RecordTable(Array(places.utf8), reader: named).rows == [["Home", ""], ["Work", "a & <b>"]])
    let parts = XMLReader(
      paths: ["kml//Placemark", "kml//Track/when", "kml//Track/coord"],
      columns: ["#name", ".", "name", "//coord"])
    #expect(
      RecordTable(Array(places.utf8), reader: parts).rows == [
        ["when", "1", "", ""], ["coord", "4 50 0", "", ""], ["Placemark", "", "Home", ""],
        ["Placemark", "", "Work", ""],
      ])
  }

  @Test("Several values of a column come line by line")
  func severalValues() {
    let text = "<r><p><c> 1,2 \n</c><c/><c>3,4</c><d>x<e>no</e>y</d></p></r>"
    let reader = XMLReader(paths: ["/r/p"], columns: ["c", "d"])
    #expect(RecordTable(Array(text.utf8), reader: reader).rows == [["1,2\n3,4", "xy"]])
  }

  @Test("An error in the callback reaches the caller, and the reader can go on")
  func throwing() {
    struct Stop: Error {}
    var reader = XMLReader(paths: ["a/b"], columns: ["."])
    #expect(throws: Stop.self) {
      try Array("<a><b>1</b></a>".utf8).withUnsafeBytes {
        try reader.feed($0) { _ in throw Stop() }
      }
    }
    reader.finish { _ in }
    #expect(reader.rowCount == 1)
  }
}

import Scanning
import Testing

@Suite("Fields")
struct FieldBytesTests {
  @Test("Comparison is by bytes, not by Unicode equivalence")
  func comparison() {
    let composed = Array("Z\u{00FC}rich".utf8)
    let decomposed = Array("Zu\u{0308}rich".utf8)
    #expect(withField("Z\u{00FC}rich") { $0 == composed && $0 == $0.trimmed })
    #expect(!withField("Z\u{00FC}rich") { $0 == decomposed })
    #expect(withField("online") { $0 == ("online" as StaticString) })
    #expect(!withField("onlines") { $0 == ("online" as StaticString) })
    #expect(!withField("") { $0 == ("online" as StaticString) })
    #expect(withField("OnLine") { $0.isWord("online") })
    #expect(!withField("off") { $0.isWord("online") })
  }

  @Test("Equal bytes hash alike, wherever they lie")
  func hashes() {
    let texts = ["", "a", "abcdefg", "abcdefgh", "abcdefghi", "Amsterdam Centraal"]
    for text in texts {
      let shifted = Array(("x" + text).utf8)
      let hash = shifted.withUnsafeBytes {
        FieldBytes(UnsafeRawBufferPointer(rebasing: $0[1...])).hash
      }
      #expect(withField(text) { $0.hash } == hash)
    }
    #expect(Set(texts.map { withField($0) { $0.hash } }).count == texts.count)
  }

  @Test("Trimming takes white space off the ends only")
  func trimming() {
    #expect(withField(" \t a b \r\n") { $0.trimmed.string } == "a b")
    #expect(withField("   ") { $0.trimmed.isEmpty })
    #expect(withField("") { $0.trimmed.count } == 0)
  }

  @Test(
    "Header keys",
    arguments: [
      ("Request Time (Local)", "request_time_local"), ("\u{FEFF}Request Time ", "request_time"),
      ("request_timestamp_local", "request_timestamp_local"), ("  City\u{00A0}ID ", "city_id"),
      ("Trip/Order  Status", "trip_order_status"), ("Fahrpreis (€)", "fahrpreis_€"),
      ("Straße", "straße"), ("", ""), ("--", ""), ("_x_", "x"), ("UUID", "uuid"), ("km2", "km2"),
    ])
  func headerKeys(name: String, key: String) {
    #expect(HeaderKey.fold(name) == key)
    #expect(HeaderKey.fold(key) == key)
  }
}

/// An invented location history as Google's servers kept it: one record a position, pretty-printed,
/// some with activities or Wi-Fi scans inside whose keys repeat those of the record; the same in
/// every run.
enum LocationRecords {
  static func write(_ path: String, _ megabytes: String) throws {
    try LongDocument.write(
      path, megabytes, head: "{\n  \"locations\": [", tail: "]\n}\n", record: append)
  }

  private static func append(_ row: Int, _ random: inout Seeded, to block: inout [UInt8]) {
    let second = row * 60
    let time =
      "20\(10 + second / 31_536_000 % 14)-0\(1 + second / 2_592_000 % 9)-"
      + "\(10 + second / 86_400 % 18)T\(10 + second / 3600 % 14):\(10 + second / 60 % 50):12.345Z"
    var text = row == 0 ? "{\n" : ", {\n"
    text += "    \"latitudeE7\": \(500_000_000 + random.next(9_000_000)),\n"
    text += "    \"longitudeE7\": \(40_000_000 + random.next(9_000_000)),\n"
    text += "    \"accuracy\": \(5 + random.next(60)),\n"
    if random.next(4) == 0 {
      text += """
            "activity": [{
              "activity": [{
                "type": "STILL",
                "confidence": \(random.next(100))
              }],
              "timestamp": "\(time)"
            }],

        """
    }
    if random.next(9) == 0 {
      let points = (0..<4).map { _ in
        "{\"mac\": \"\(random.next(1 << 30))\", \"strength\": -\(40 + random.next(50))}"
      }
      text +=
        "    \"activeWifiScan\": {\"accessPoints\": [\(points.joined(separator: ", "))]},\n"
    }
    text += "    \"source\": \"WIFI\",\n    \"deviceTag\": -1234567890,\n"
    text += "    \"timestamp\": \"\(time)\"\n  }"
    block += text.utf8
  }
}

/// Records as the text of a table: every field quoted, so that each comes back as it was.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  init(_ header: [String]) {
    for (index, name) in header.enumerated() {
      if index > 0 { bytes.append(Ascii.comma) }
      var name = name
      name.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }
    bytes.append(Ascii.lineFeed)
  }

  mutating func append(_ record: borrowing Record) {
    for index in 0..<record.count {
      if index > 0 { bytes.append(Ascii.comma) }
      append(record[index].bytes)
    }
    bytes.append(Ascii.lineFeed)
  }

  private mutating func append(_ field: UnsafeRawBufferPointer) {
    bytes.append(Ascii.quote)
    for byte in field {
      if byte == Ascii.quote { bytes.append(Ascii.quote) }
      bytes.append(byte)
    }
    bytes.append(Ascii.quote)
  }
}

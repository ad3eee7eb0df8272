/// Column names in the one form in which they are compared.
public enum HeaderKey {
  /// The name without byte order mark and outer white space, ASCII letters in lower case, and every
  /// run of other ASCII characters (and of no-break spaces) as one `_`; none at either end.
  ///
  /// `Request Time (local)` and `request_time_local` are the same column.
  public static func fold(_ name: String) -> String {
    var folded: [UInt8] = []
    var isPending = false
    var bytes = Array(name.utf8)[...]
    while let byte = bytes.popFirst() {
      if bytes.isMark(after: byte) {
        bytes = bytes.dropFirst(2)
      } else if byte == 0xC2, bytes.first == 0xA0 {
        bytes = bytes.dropFirst()
        isPending = true
      } else if byte >= 0x80 || Ascii.isDigit(byte) || Ascii.isLetter(byte) {
        if isPending, !folded.isEmpty { folded.append(0x5F) }
        isPending = false
        folded.append(Ascii.lowercased(byte))
      } else {
        isPending = true
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether `first` and what follows is the byte order mark U+FEFF.
  fileprivate func isMark(after first: UInt8) -> Bool {
    first == 0xEF && count >= 2 && self[startIndex] == 0xBB && self[startIndex + 1] == 0xBF
  }
}

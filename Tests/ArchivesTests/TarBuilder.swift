/// Writes tar files (POSIX ustar).
enum TarBuilder {
  struct Member {
    var name: String
    var content: [UInt8] = []
    /// `0` file, `2` symbolic link, `5` folder, `6` pipe.
    var type: Character = "0"
    var link = ""
  }

  static func tar(_ members: [Member]) -> [UInt8] {
    members.flatMap(member) + [UInt8](repeating: 0, count: 1024)
  }

  private static func member(_ member: Member) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(member.name, at: 0)
    put("0000644\u{0}0000000\u{0}0000000\u{0}", at: 100)
    put(octal(member.content.count, digits: 11) + "\u{0}00000000000\u{0}", at: 124)
    put("        ", at: 148)
    put(String(member.type), at: 156)
    put(member.link, at: 157)
    put("ustar\u{0}00", at: 257)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + "\u{0} ", at: 148)
    let padding = (512 - member.content.count % 512) % 512
    return header + member.content + [UInt8](repeating: 0, count: padding)
  }

  private static func octal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}

/// A neutral name for a person's export, made from its content: the same under every file name.
///
/// Ten characters of base32 (RFC 4648) hold 50 bits of a SHA-256: among a million exports two meet
/// with a chance of 4 in 10,000. Whoever holds the export can make the number again, so it hides a
/// name, not a person.
public struct CaseNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let description: String

  static let characters = 10
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  /// From the SHA-256 of the content; nil for fewer than seven bytes.
  public init?(digest: [UInt8]) {
    guard digest.count >= 7 else { return nil }
    let bits = digest.prefix(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 6
    let symbols = (0..<Self.characters).map { position in
      Self.alphabet[Int(bits >> UInt64(5 * (Self.characters - 1 - position)) & 31)]
    }
    description = String(decoding: symbols, as: UTF8.self)
  }

  /// A number as written; nil where it is none.
  public init?(_ text: String) {
    guard text.utf8.count == Self.characters, text.utf8.allSatisfy(Self.alphabet.contains) else {
      return nil
    }
    description = text
  }

  public static func < (one: CaseNumber, other: CaseNumber) -> Bool {
    one.description < other.description
  }
}

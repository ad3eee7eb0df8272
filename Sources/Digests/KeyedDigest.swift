/// HMAC-SHA-256 (RFC 2104, FIPS 198-1): a sum that only who knows the key can make.
public enum HMAC {
  private static let blockBytes = 64

  /// The 32 bytes of the sum. Keys longer than 64 bytes count by their own sum, as the standard says.
  public static func digest(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var block = key.count > blockBytes ? SHA256.digest(of: key) : key
    block += [UInt8](repeating: 0, count: blockBytes - block.count)
    let inner = SHA256.digest(of: block.map { $0 ^ 0x36 } + message)
    return SHA256.digest(of: block.map { $0 ^ 0x5C } + inner)
  }
}

/// HKDF-SHA-256 (RFC 5869): many keys of one secret, none of which tells another.
public enum HKDF {
  private static let sumBytes = 32
  /// As many bytes as one key may have: 255 sums.
  public static let mostBytes = 255 * sumBytes

  /// A key of `count` bytes for one purpose; nil for more than `mostBytes`.
  ///
  /// - Parameters:
  ///   - secret: What nobody else knows.
  ///   - salt: What tells uses of one secret apart; may be public.
  ///   - purpose: What the key is for; may be public.
  public static func key(
    of secret: [UInt8], salt: [UInt8], purpose: [UInt8], count: Int
  ) -> [UInt8]? {
    guard (0...mostBytes).contains(count) else { return nil }
    let extracted = HMAC.digest(of: secret, key: salt)
    var key: [UInt8] = []
    var last: [UInt8] = []
    var counter: UInt8 = 1
    while key.count < count {
      last = HMAC.digest(of: last + purpose + [counter], key: extracted)
      key += last
      counter &+= 1
    }
    return Array(key.prefix(count))
  }
}

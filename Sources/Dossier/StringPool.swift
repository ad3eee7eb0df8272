/// Strings that repeat, kept once; a row keeps an index. Index 0 is the empty string.
///
/// Keyed by bytes: Swift's string hash is quadratic for a hostile run of combining marks.
public struct StringPool: Sendable {
  public private(set) var strings: [String] = [""]
  private var indexes: [ByteKey: UInt32] = [ByteKey([]): 0]

  public init() {}

  /// The index of the text, which is added where it is new. Amortised constant time.
  public mutating func intern(_ text: String) -> UInt32 {
    intern(bytes: Array(text.utf8))
  }

  /// As `intern(_:)`, for bytes that are decoded (broken UTF-8 becomes U+FFFD) only when new.
  public mutating func intern(bytes: [UInt8]) -> UInt32 {
    let key = ByteKey(bytes)
    if let index = indexes[key] { return index }
    let index = UInt32(strings.count)
    strings.append(String(decoding: bytes, as: UTF8.self))
    indexes[key] = index
    return index
  }

  public subscript(index: UInt32) -> String {
    Int(index) < strings.count ? strings[Int(index)] : ""
  }
}

/// The bytes of a text as the key of a table.
///
/// Hashed as one run: an array hashes each of its bytes by itself, which takes several times as long.
public struct ByteKey: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

import Digests

/// An export as it was received: what shows later that it is the same.
public struct Original: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case folder, archive, file
  }

  /// A file that was received, or a folder as a whole.
  public struct Part: Sendable, Hashable {
    /// Which part of a download it is; empty where there is only one.
    public var name: String
    public var bytes: UInt64
    /// Of the untouched file; of a folder, of the list of its files with their sizes and sums.
    public var sha256: String

    public init(name: String = "", bytes: UInt64, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  public var kind: Kind
  public var parts: [Part]
  /// The sum of the content of each entry, by its identifier; none for what could not be read.
  public var entries: [Int: String]
  /// A sum that only who has the export can make: it tells nothing of `parts`, nor they of it.
  public var seed: [UInt8]

  public init(kind: Kind, parts: [Part], entries: [Int: String], seed: [UInt8]) {
    self.kind = kind
    self.parts = parts
    self.entries = entries
    self.seed = seed
  }

  /// What orders exports, so that neither names nor the order of arguments play a part.
  public var order: String { parts.map(\.sha256).joined() }
}

/// Makes the two sums of an original while its bytes pass.
public struct OriginalSum: Sendable {
  /// Sets the seed apart from the sum that everyone is told.
  private static let seedPrefix = Array("dataleaflet evidence day salts v1\n".utf8)

  private var plain = SHA256()
  private var seeding = SHA256()
  public private(set) var bytes: UInt64 = 0

  public init() { seeding.update(Self.seedPrefix[...]) }

  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    plain.update(bytes)
    seeding.update(bytes)
    self.bytes &+= UInt64(bytes.count)
  }

  public var sha256: String { plain.hexadecimal }
  public var seed: [UInt8] { seeding.digest }
}

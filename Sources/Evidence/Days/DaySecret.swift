import CivilTime
import Digests

/// What the salts of the days come from.
///
/// Without a salt, the fares of a day could be guessed and tried against its sum. Who knows the secret
/// can still do so; that is whoever has the export, the company among them, or whoever has the file
/// of the secret, where the person brought one.
public struct DaySecret: Sendable, Hashable {
  /// As few bytes as a secret of one's own may have: 128 bits, if they were thrown by dice.
  public static let fewestBytes = 16

  private let bytes: [UInt8]

  /// Of the untouched bytes of all exports, so that the same exports give the same pack.
  public init(of originals: [Original]) { bytes = originals.flatMap(\.seed) }

  /// Of the person's own; nil for what could be guessed.
  public init?(own bytes: [UInt8]) {
    guard bytes.count >= Self.fewestBytes else { return nil }
    self.bytes = bytes
  }

  /// 32 bytes. They belong to the date: a day that was shown once tells nothing of another day of
  /// another pack.
  func salt(of date: LocalDate) -> [UInt8] {
    let purpose = Array("leaf\(date)".utf8)
    return HKDF.key(
      of: bytes, salt: Array("dataleaflet evidence v1".utf8), purpose: purpose, count: 32)
      ?? []
  }
}

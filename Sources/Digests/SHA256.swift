/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
public struct SHA256: Sendable {
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var count: UInt64 = 0

  private static let blockBytes = 64

  public init() {}

  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    count &+= UInt64(bytes.count)
    var rest = bytes
    if !pending.isEmpty {
      let missing = rest.prefix(Self.blockBytes - pending.count)
      pending += missing
      rest = rest.dropFirst(missing.count)
      guard pending.count == Self.blockBytes else { return }
      pending.withUnsafeBytes { mix($0, blocks: 1) }
      pending.removeAll()
    }
    let blocks = rest.count / Self.blockBytes
    rest.withUnsafeBytes { mix($0, blocks: blocks) }
    pending += rest.dropFirst(blocks * Self.blockBytes)
  }

  /// The 32 bytes of the sum of all bytes so far.
  public var digest: [UInt8] {
    var last = self
    let bits = count &* 8
    let zeros = (119 - Int(count % 64)) % 64
    let length = (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    last.update(([0x80] + [UInt8](repeating: 0, count: zeros) + length)[...])
    return (0..<8).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: last.state[word] >> UInt32(24 - 8 * $0)) }
    }
  }

  /// The sum of all bytes so far, in 64 lowercase digits.
  public var hexadecimal: String { digest.hexadecimal }

  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var sum = SHA256()
    sum.update(bytes[...])
    return sum.digest
  }

  public static func hexadecimal(of bytes: [UInt8]) -> String { digest(of: bytes).hexadecimal }

  private mutating func mix(_ buffer: UnsafeRawBufferPointer, blocks: Int) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      for block in 0..<blocks {
        for index in 0..<16 {
          words[index] = UInt32(
            bigEndian: buffer.loadUnaligned(
              fromByteOffset: block * Self.blockBytes + 4 * index, as: UInt32.self))
        }
        for index in 16..<64 {
          let (early, late) = (words[index - 15], words[index - 2])
          let first = early.turned(7) ^ early.turned(18) ^ early >> 3
          let second = late.turned(17) ^ late.turned(19) ^ late >> 10
          words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        mix(words)
      }
    }
  }

  private mutating func mix(_ words: UnsafeMutableBufferPointer<UInt32>) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let sum = e.turned(6) ^ e.turned(11) ^ e.turned(25)
      let first = h &+ sum &+ (e & f ^ ~e & g) &+ Self.constants[index] &+ words[index]
      let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func turned(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}

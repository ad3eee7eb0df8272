import Digests
import Testing

@Suite struct KeyedDigestTests {
  /// RFC 4231, cases 1, 2 and 6: a short key, a shorter one, and one longer than a block.
  @Test func `The sum with a key is the one of the standard`() {
    #expect(
      HMAC.digest(of: Array("Hi There".utf8), key: [UInt8](repeating: 0x0B, count: 20)).hexadecimal
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      HMAC.digest(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        .hexadecimal == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      HMAC.digest(
        of: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        key: [UInt8](repeating: 0xAA, count: 131)
      ).hexadecimal == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  /// RFC 5869, cases 1 and 3.
  @Test func `Keys of a secret are those of the standard`() throws {
    let secret = [UInt8](repeating: 0x0B, count: 22)
    let key = try #require(
      HKDF.key(of: secret, salt: Array(0x00...0x0C), purpose: Array(0xF0...0xF9), count: 42))
    #expect(
      key.hexadecimal
        == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
    #expect(
      HKDF.key(of: secret, salt: [], purpose: [], count: 42)?.hexadecimal
        == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
    #expect(HKDF.key(of: secret, salt: [], purpose: [], count: HKDF.mostBytes)?.count == 8_160)
    #expect(HKDF.key(of: secret, salt: [], purpose: [], count: HKDF.mostBytes + 1) == nil)
  }

  @Test(.enabled(if: Corpus.folder != nil, "DATALEAFLET_CORPORA is not set"))
  func `Wycheproof agrees on sums with a key`() throws {
    let vectors = try Corpus.records(
      "wycheproof/testvectors_v1__hmac_sha256_test.json", at: "testGroups[].tests[]",
      ["key", "msg", "tag", "result"])
    #expect(vectors.count == 174)
    for vector in vectors {
      let key = try #require([UInt8](hexadecimal: vector[0]))
      let message = try #require([UInt8](hexadecimal: vector[1]))
      // Some tags are cut short.
      let found = HMAC.digest(of: message, key: key).hexadecimal.prefix(vector[2].utf8.count)
      #expect((found == vector[2]) == (vector[3] == "valid"))
    }
  }

  @Test(.enabled(if: Corpus.folder != nil, "DATALEAFLET_CORPORA is not set"))
  func `Wycheproof agrees on keys of a secret`() throws {
    let vectors = try Corpus.records(
      "wycheproof/testvectors_v1__hkdf_sha256_test.json", at: "testGroups[].tests[]",
      ["ikm", "salt", "info", "size", "okm", "result"])
    #expect(vectors.count == 86)
    for vector in vectors {
      let secret = try #require([UInt8](hexadecimal: vector[0]))
      let salt = try #require([UInt8](hexadecimal: vector[1]))
      let purpose = try #require([UInt8](hexadecimal: vector[2]))
      let key = HKDF.key(of: secret, salt: salt, purpose: purpose, count: Int(vector[3]) ?? -1)
      #expect((key?.hexadecimal == vector[4]) == (vector[5] == "valid"))
    }
  }

  @Test func `Digits and bytes say the same`() {
    #expect([UInt8](hexadecimal: "00fF7a") == [0, 255, 122])
    #expect([UInt8]([0, 255, 122]).hexadecimal == "00ff7a")
    #expect([UInt8](hexadecimal: "") == [])
    for wrong in ["0", "0g", " 00", "é"] { #expect([UInt8](hexadecimal: wrong) == nil) }
  }
}

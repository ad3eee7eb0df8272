import Digests
import Testing

@Suite struct SHA256Tests {
  @Test func `The digest is the one of the standard`() {
    var sum = SHA256()
    #expect(sum.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    sum.update(Array("abc".utf8)[...])
    #expect(sum.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    var pieces = SHA256()
    var whole = SHA256()
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    whole.update(bytes[...])
    for start in stride(from: 0, to: 1_000, by: 37) {
      pieces.update(bytes[start..<min(start + 37, 1_000)])
    }
    #expect(pieces.hexadecimal == whole.hexadecimal)
  }
}

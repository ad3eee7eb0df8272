import Scanning

/// The messages of a chat are the same however its bytes are cut.
func fuzzChat(_ bytes: UnsafeRawBufferPointer) -> CInt {
  requireSameInChunks(ChatReader(), bytes)
  _ = ChatReader.mayBegin(with: Array(bytes))
  return 0
}

import Scanning

/// The objects of a log are the same however its bytes are cut.
func fuzzLog(_ bytes: UnsafeRawBufferPointer) -> CInt {
  requireSameInChunks(JSONLogReader(columns: ["a", "b.c", "$"]), bytes)
  _ = JSONLogReader.mayBegin(with: Array(bytes))
  return 0
}

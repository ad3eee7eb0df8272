import Scanning

/// A table, and a chat written as text, say the same however their bytes are cut into chunks.
func fuzzCSV(_ bytes: UnsafeRawBufferPointer) -> CInt {
  requireSameInChunks(CSVReader(), bytes)
  requireSameInChunks(HeadlessCSVReader(columns: ["a", "b"]), bytes)
  requireSameInChunks(ChatReader(), bytes)
  return 0
}

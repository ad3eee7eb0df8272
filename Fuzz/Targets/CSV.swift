import Scanning

/// A table says the same however its bytes are cut into chunks.
func fuzzCSV(_ bytes: UnsafeRawBufferPointer) -> CInt {
  requireSameInChunks(CSVReader(), bytes)
  return 0
}

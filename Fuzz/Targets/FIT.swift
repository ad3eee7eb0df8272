import Scanning

/// The messages of a device's file are the same however its bytes are cut.
func fuzzFIT(_ bytes: UnsafeRawBufferPointer) -> CInt {
  requireSameInChunks(FITReader(), bytes)
  requireSameInChunks(FITReader(message: 0, fields: [FITField("type", 0)]), bytes)
  return 0
}

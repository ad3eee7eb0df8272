import Scanning

/// The records of a page are the same however its bytes are cut, elements and rows of tables alike.
func fuzzHTML(_ bytes: UnsafeRawBufferPointer) -> CInt {
  for record in [".outer-cell", "div.entry", "tr", "p"] {
    requireSameInChunks(
      HTMLReader(record: record, columns: ["*", ".content-cell", "a@href", "#2"]), bytes)
  }
  requireSameInChunks(HTMLReader(table: ["name", "value", "time"]), bytes)
  let tight = HTMLLimits(depth: 6, tagBytes: 24, fieldBytes: 24, cells: 2)
  requireSameInChunks(HTMLReader(record: "tr", columns: ["*", "#1"], limits: tight), bytes)
  return 0
}

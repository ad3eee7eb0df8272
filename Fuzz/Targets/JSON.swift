import Scanning

/// The records of a document are the same however its bytes are cut into chunks, on every kind of path.
func fuzzJSON(_ bytes: UnsafeRawBufferPointer) -> CInt {
  for path in ["$", "[]", "a[]", "*.b[]", "a.b[1].c[]", "a.*", "a"] {
    requireSameInChunks(
      JSONReader(JSONPath(path), columns: ["$", "$key", "a", "b", "a.b", "c[0].d"]), bytes)
  }
  _ = JSONShape(Array(bytes))
  return 0
}

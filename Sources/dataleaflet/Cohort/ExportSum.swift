import Archives
import Cohort
import Digests

extension CaseNumber {
  /// From the content of one person's exports, each a file, a folder or the parts of a download. Names
  /// and the order play no part. nil where one cannot be read to its end.
  init?(ofExports exports: [[String]]) {
    guard let sum = sum(ofAll: exports.flatMap { $0 }.map(sum(ofExport:))) else { return nil }
    self.init(digest: sum)
  }
}

/// The SHA-256 of one sum, or of many in their order: a single file keeps its own.
private func sum(ofAll sums: [[UInt8]?]) -> [UInt8]? {
  let known = sums.compactMap { $0 }
  guard !known.isEmpty, known.count == sums.count else { return nil }
  if known.count == 1 { return known[0] }
  let sorted = known.sorted { $0.lexicographicallyPrecedes($1) }
  return SHA256.digest(of: sorted.flatMap { $0 })
}

/// Of a file, or of all files in a folder.
private func sum(ofExport path: String) -> [UInt8]? {
  if let status = fileStatus(path), status.isRegularFile {
    var sum = SHA256()
    return readPieces(path) { sum.update($0) } ? sum.digest : nil
  }
  guard let folder = try? Container.open(path), folder.kind == .folder else { return nil }
  return sum(
    ofAll: folder.entries.map { entry in
      var sum = SHA256()
      let isWhole: ()? = try? folder.read(entry) { chunk in
        sum.update(Array(chunk)[...])
        return true
      }
      return isWhole.map { sum.digest }
    })
}

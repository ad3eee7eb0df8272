import Archives
import Digests
import Evidence

/// The exports with their sums, in the order of the sums.
struct Originals {
  /// The parts of one export lie together.
  let paths: [String]
  /// One for each export.
  let sums: [Original]

  /// Reads every byte of every export. What cannot be opened here is told by who reads it next.
  init(_ paths: [String]) {
    let sets = PartSet.sets(of: ExportShelf.opened(paths)).map {
      (set: $0, sum: Original(reading: $0))
    }
    .sorted { $0.sum.order < $1.sum.order }
    self.paths = sets.flatMap(\.set.paths)
    sums = sets.map(\.sum)
  }

  /// The paths in an order that neither their names nor that of the arguments decide. Reads every
  /// byte where there is more than one export, and none otherwise.
  static func ordered(_ paths: [String]) -> [String] {
    PartSet.sets(of: ExportShelf.opened(paths)).count > 1 ? Originals(paths).paths : paths
  }
}

extension Original {
  fileprivate init(reading set: PartSet) {
    guard let container = try? set.open() else {
      self.init(kind: .file, parts: [], entries: [:], seed: [])
      return
    }
    var entries: [Int: String] = [:]
    var listing = OriginalSum()
    for entry in container.entries {
      var sum = SHA256()
      let isWhole: ()? = try? container.read(entry) { chunk in
        sum.update(Array(chunk)[...])
        // Files are read once more as they are; a folder is nothing but its files.
        if container.kind == .folder { listing.update(Array(chunk)[...]) }
        return true
      }
      guard isWhole != nil else { continue }
      entries[entry.id] = sum.hexadecimal
      listing.update(Array("\n\(entry.path)\n\(entry.size)\n\(sum.hexadecimal)\n".utf8)[...])
    }
    guard container.kind != .folder else {
      let size = container.entries.reduce(UInt64(0)) { $0 &+ $1.size }
      self.init(
        kind: .folder, parts: [Part(bytes: size, sha256: listing.sha256)], entries: entries,
        seed: listing.seed)
      return
    }
    let files = set.paths.map { (path: $0, sum: OriginalSum(ofFile: $0)) }
    self.init(
      kind: container.kind == .file ? .file : .archive,
      parts: files.map { file in
        Part(
          name: files.count > 1 ? String(file.path.split(separator: "/").last ?? "") : "",
          bytes: file.sum.bytes, sha256: file.sum.sha256)
      },
      entries: entries, seed: files.flatMap(\.sum.seed))
  }
}

extension OriginalSum {
  fileprivate init(ofFile path: String) {
    self.init()
    _ = readPieces(path) { update($0) }
  }
}

extension PlaceFile {
  static func boxes(_ section: ArraySlice<UInt8>) -> [BoundingBox] {
    let bytes = Array(section)
    return (0..<bytes.count / PlaceFileLayout.boxBytes).compactMap {
      bytes.box(at: $0 * PlaceFileLayout.boxBytes)
    }
  }

  /// The sets of labels by their lines; nil for one that is never shown. Rules that the program does
  /// not know are left out.
  static func labels(
    _ section: ArraySlice<UInt8>, _ taxonomy: SensitiveTaxonomy
  ) -> [[SensitiveLabel]?] {
    let lines = section.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.prefix(PlaceFileLayout.mostLabelSets).map { line in
      let labels = line.split(separator: UInt8(ascii: " ")).compactMap { item -> SensitiveLabel? in
        let parts = item.split(separator: UInt8(ascii: "="))
        guard parts.count == 2,
          var label = taxonomy.label(ofRule: String(decoding: parts[0], as: UTF8.self)),
          let prior = Int(String(decoding: parts[1], as: UTF8.self)), (0...1_000).contains(prior)
        else { return nil }
        label.prior = Double(prior) / 1_000
        return label
      }
      return labels.contains(where: \.category.isNeverShown) ? nil : labels
    }
  }
}

extension PlaceSource {
  private static let longestLine = 1_000

  init(lines section: ArraySlice<UInt8>) {
    let lines = section.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0.prefix(PlaceSource.longestLine), as: UTF8.self) }
    self.init(
      name: lines.first ?? "", digest: lines.count > 1 ? lines[1] : "",
      asOf: lines.count > 2 ? Int64(lines[2]) : nil)
  }
}

extension [UInt8] {
  /// A box whose bytes are known to be inside; nil where they say none.
  func box(at offset: Int) -> BoundingBox? {
    let edges = (0..<4).map {
      Double(number(at: offset + $0 * 4, as: Int32.self)) / PlaceFileLayout.stepsPerDegree
    }
    return BoundingBox(south: edges[0], west: edges[1], north: edges[2], east: edges[3])
  }

  /// A little-endian number whose place is known to be inside.
  func number<Number: FixedWidthInteger>(at offset: Int, as type: Number.Type) -> Number {
    withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
  }
}

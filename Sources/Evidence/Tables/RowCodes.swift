import Dossier
import Leaflet

/// Short codes for rows of files, fit for paper: `F3#12-15+18 F4#2`. `originals.tsv` says which file a
/// code stands for.
enum RowCodes {
  static func file(_ index: Int) -> String { "F\(index + 1)" }

  static func text(_ sources: some Sequence<Provenance>) -> String {
    RowRanges.byFile(sources, joining: "+").map { file($0.file) + "#" + $0.ranges }
      .joined(separator: " ")
  }
}

import Dossier
import Leaflet

extension Scene {
  /// `trips.csv, row 12`: the file by the last part of its path.
  func name(of source: Provenance) -> String {
    let label = dossier.files.indices.contains(source.file) ? dossier.files[source.file].label : ""
    let file = label.split(separator: "/").last.map(String.init) ?? label
    return words.text(
      "ui.finding.row", [Fact("file", .text(file)), Fact("row", .count(source.row))])
  }
}

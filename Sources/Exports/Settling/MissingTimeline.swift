import Dossier

// Files beside a timeline look like one. Where they came alone, that is said.

extension Sink {
  /// Formats that hold a timeline, or all positions that it was made of.
  private static let timelines: Set<String> = [
    "google-location/records", "google-location/semantic", "google-timeline/segments-android",
    "google-timeline/segments-ios",
  ]

  /// Notes the corrections and settings of a timeline that is nowhere in their export.
  mutating func noteMissingTimelines() {
    for export in dossier.exports.indices {
      let files = dossier.files.indices.filter { dossier.files[$0].export == export }
      let formats = Set(files.compactMap { dossier.files[$0].format })
      guard formats.isDisjoint(with: Self.timelines) else { continue }
      for file in files {
        switch dossier.files[file].format {
        case "google-location/timeline-edits":
          keep(Problem(at: Provenance(file: file, row: 0), reason: .onlyTimelineEdits))
        case "google-location/devices" where !formats.contains("google-location/timeline-edits"):
          keep(Problem(at: Provenance(file: file, row: 0), reason: .onlyTimelineSettings))
        default: break
        }
      }
    }
  }
}

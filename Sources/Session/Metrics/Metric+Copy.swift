import Dossier

extension Metric {
  /// The copy itself.
  static let copy = [
    Metric(name: "files.count") { source in
      let files = source.dossier.files.wholeFiles.count
      return files == 0 ? nil : MetricValue(files)
    },
    // All files of the copy are counted: a share says what it says, however few they are.
    Metric(name: "files.unread.per100") { source in
      if let measure = source.finding(.notUnderstood, "files", "rows")?.measure,
        let whole = measure.of
      {
        return MetricValue(measure.count, of: whole, fewest: 1)
      }
      return MetricValue(
        0, of: source.dossier.files.count { $0.note != .systemFile }, fewest: 1)
    },
    Metric(name: "logins.devices.count") { $0.count($0.finding(.device, "models")) },
    Metric(name: "voice.count") { source in
      let recordings = source.dossier.files.wholeFiles.count { file in
        let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return file.note == .media && recordingEndings.contains(ending)
      }
      return recordings == 0 ? nil : MetricValue(recordings)
    },
  ]

  private static let recordingEndings: Set = [
    "aac", "amr", "flac", "m4a", "mp3", "oga", "ogg", "opus", "wav", "wma",
  ]
}

import Assets
import Digests

/// The lawyer's pack: what was computed, from which rows, under which assumptions and rules, and a
/// program of a page that works it all out again.
public enum EvidencePack {
  static let manifestName = "manifest-sha256.txt"

  /// The files of the pack, the manifest last. The same exports and settings give the same bytes.
  /// O(n log n) in the rows of work.
  public static func files(_ input: EvidenceInput) -> [EvidenceFile] {
    let days = DayTables(input)
    let figures = Figure.all(input.hours)
    let commitment = DayCommitment(days, secret: input.secret)
    var files = (days.all + tables(input, figures)).map(\.file)
    if let commitment {
      files.append(EvidenceFile("commitment.json", commitment.json.rendered))
    }
    files += [
      EvidenceFile("settings.json", SettingsDocument(input: input).json.rendered),
      EvidenceFile("provenance.json", ProvenanceDocument(input: input, made: files).json.rendered),
      EvidenceFile("check.py", Assets.text("evidence/check.py") ?? ""),
    ]
    let report = EvidenceReport(
      input: input, figures: figures, files: files, root: commitment?.root)
    files.append(EvidenceFile("report.html", report.page))
    return files.sorted { $0.name < $1.name } + [manifest(of: files)]
  }

  private static func tables(_ input: EvidenceInput, _ figures: [Figure]) -> [EvidenceTable] {
    let (hours, words) = (input.hours, input.words)
    return [
      .days(hours), .weeks(hours), .figures(figures, words), .assumptions(hours, words),
      .checks(hours, words), .coverage(hours), .rules(hours), .redactions(input.record, words),
      .originals(input),
    ] + (hours.claim.map { [.claim($0)] } ?? [])
  }

  /// As RFC 8493 writes it, so that `sha256sum -c` reads it too.
  private static func manifest(of files: [EvidenceFile]) -> EvidenceFile {
    let lines = files.sorted { $0.name < $1.name }
      .map { "\(SHA256.hexadecimal(of: $0.bytes))  \($0.name)\n" }
    return EvidenceFile(manifestName, lines.joined())
  }
}

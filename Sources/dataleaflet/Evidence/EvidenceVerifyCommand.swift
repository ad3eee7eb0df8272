import ArgumentParser
import Dossier
import Evidence
import Leaflet

/// Says whether a day that was shown belongs to a pack, without the pack.
struct EvidenceVerifyCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "verify", abstract: spoken("cli.evidence.verify.abstract"))
  }

  @Argument(help: help("cli.argument.disclosure"), completion: .file()) var file: String
  @Option(help: help("cli.option.root")) var root: String?
  @OptionGroup var common: CommonOptions

  /// A day has no more than this many bytes, whoever made it.
  private static let mostBytes = 64 << 20

  func work() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: [file])
    guard let bytes = readSmallFile(file, limit: Self.mostBytes) else {
      throw .disclosureNotFound(file)
    }
    guard let shown = DayDisclosure(bytes) else { throw .disclosureNotUnderstood(file) }
    let isThatRoot = root.map { [UInt8](hexadecimal: $0) == shown.root } ?? true
    let key = !isThatRoot ? "otherRoot" : shown.holds ? "verified" : "notVerified"
    let facts = [
      Fact("date", .date(shown.date)), Fact("root", .text(shown.root.hexadecimal)),
    ]
    try output.write(common.words.text("cli.evidence.\(key)", facts) + "\n")
    return isThatRoot && shown.holds ? .success : .doneInPart
  }
}

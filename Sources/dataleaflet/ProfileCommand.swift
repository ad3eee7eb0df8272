import ArgumentParser
import Exports
import Leaflet

/// What the columns of a table of no known company seem to mean, as a profile to correct.
struct ProfileCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "profile", abstract: spoken("cli.profile.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @Option(help: help("cli.option.table")) var table: String?
  @OptionGroup var common: CommonOptions

  func validate() throws { try exports.requireSome() }

  func work() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: exports.paths)
    let reading = try readExports(exports.paths, common, unknownTables: true)
    try output.write(ProfileDraft.text(try guess(reading), words: common.words))
    return .success
  }

  /// Of the table that the user named, else of the only one that has times.
  private func guess(_ reading: Reading) throws(Failure) -> ProfileGuess {
    var guesses: [(label: String, guess: ProfileGuess)] = []
    for file in reading.tablesToExplain {
      let label = reading.dossier.files[file].label
      guard table == nil || table == label || table == reading.dossier.files[file].path else {
        continue
      }
      do {
        let sample = try reading.sample(of: file)
        if let guess = ProfileGuess(sample) { guesses.append((label, guess)) }
      } catch {
        throw .reading(error)
      }
    }
    guard let first = guesses.first else { throw .noTableToExplain }
    guard guesses.count == 1 else { throw .severalTables(guesses.map(\.label)) }
    return first.guess
  }
}

import ArgumentParser
import CivilTime
import Exports
import Leaflet
import Places
import TUICurses

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: help("cli.option.lang"))
  var language: Language?

  @Option(help: help("cli.option.output"))
  var output: String?

  @Flag(help: help("cli.option.force"))
  var force = false

  @Option(help: help("cli.option.places"), completion: .file())
  var places: [String] = []

  @Option(name: .customLong("profile"), help: help("cli.option.profile"), completion: .file())
  var profilePaths: [String] = []

  @Option(help: help("cli.option.zone"))
  var zone: String?

  @Flag(help: help("cli.option.ascii"))
  var ascii = false

  @Flag(help: help("cli.option.quiet"))
  var quiet = false

  @Option(help: help("cli.option.color"))
  var color = ColorChoice.auto

  @Flag(help: help("cli.option.plain"))
  var plain = false

  @Flag(name: .customLong("require-sandbox"), help: help("cli.option.requireSandbox"))
  var requiresSandbox = false

  /// The words for people: in the language of `--lang`, else in the environment's.
  var words: Words { spokenWords }

  /// The words inside what programs read: the same bytes in every environment.
  var wordsForPrograms: Words {
    let language = language ?? .english
    return language == words.language ? words : Words(language)
  }

  /// The places of every `--places` file, in one index; nil where none is named.
  func placeIndex() throws(Failure) -> PlaceIndex? {
    guard !places.isEmpty else { return nil }
    return PlaceIndex(merging: try places.map(loadPlaces))
  }

  private func loadPlaces(_ path: String) throws(Failure) -> PlaceIndex {
    guard let bytes = readSmallFile(path) else { throw .placesNotFound(path) }
    do {
      return try PlaceIndex(file: bytes)
    } catch {
      throw .placesNotUnderstood(path, error)
    }
  }

  /// What the user's `--profile` files say that the columns of tables mean.
  func profiles() throws(Failure) -> [NamedProfile] {
    try profilePaths.map(loadProfile)
  }

  private func loadProfile(_ path: String) throws(Failure) -> NamedProfile {
    // A byte more than may be: a file that is too long says so.
    guard let bytes = readBeginning(path, bytes: TableProfile.mostBytes + 1) else {
      throw .profileNotFound(path)
    }
    do {
      return NamedProfile(path, try TableProfile(text: bytes))
    } catch {
      throw .profileNotUnderstood(path, error)
    }
  }

  /// The zone that the user named, known to be one.
  func checkedZone() throws(Failure) -> String? {
    guard let zone else { return nil }
    guard ZoneRules(identifier: zone) != nil else { throw .unknownZone(zone) }
    return zone
  }
}

extension ColorChoice: ExpressibleByArgument {}

/// The exports to read.
struct ExportPaths: ParsableArguments {
  @Argument(help: help("cli.argument.paths"), completion: .file())
  var paths: [String] = []

  func requireSome() throws {
    guard !paths.isEmpty else { throw ValidationError(spoken("cli.error.noPath")) }
  }
}

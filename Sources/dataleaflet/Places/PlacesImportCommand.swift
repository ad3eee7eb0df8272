import ArgumentParser
import CivilTime
import Dossier
import Glibc
import Leaflet
import Places
import Regions

/// Makes a small file of places of an extract of OpenStreetMap.
struct PlacesImportCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: spoken("cli.places.import.abstract"))
  }

  @Argument(help: help("cli.argument.extract"), completion: .file()) var extract: String
  @Flag(help: help("cli.option.withStreets")) var withStreets = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    // A terminal shows nothing of such a file.
    guard common.output != nil || isatty(STDOUT_FILENO) == 0 else {
      throw ValidationError(spoken("cli.error.placesNeedOutput"))
    }
  }

  func work() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: [extract])
    let region: Region
    do {
      region = try RegionReader.read(extract, withStreets: withStreets)
    } catch {
      throw .regionNotRead(extract, error)
    }
    try output.write(region.encoded())
    if !common.quiet { writeAll("dataleaflet: \(summary(of: region))\n", to: STDERR_FILENO) }
    return .success
  }

  /// How much was kept, of which day's map, and whose map it is.
  private func summary(of region: Region) -> String {
    let words = common.words
    let counts = words.text(
      "cli.places.import.done",
      [
        Fact("places", .count(region.places.count)),
        Fact("sensitive", .count(region.places.count { !$0.labels.isEmpty })),
        Fact("streets", .count(region.streetCount)),
      ])
    let age = region.source.asOf.map { " " + words.mapAge($0) } ?? ""
    return counts + age + " " + PlaceSource.attribution
  }
}

extension Words {
  /// Of which day the map is.
  func mapAge(_ seconds: Int64) -> String {
    let day = ZoneRules.utc.local(Instant(seconds: seconds)).date
    return text("cli.places.asOf", [Fact("date", .date(day))])
  }
}

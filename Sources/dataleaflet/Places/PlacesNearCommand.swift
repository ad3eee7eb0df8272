import ArgumentParser
import Canvas
import Dossier
import Leaflet
import Places

/// What a file of places knows around a position: how a person can see what a match would be made of.
struct PlacesNearCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "near", abstract: spoken("cli.places.near.abstract"))
  }

  @Argument(help: help("cli.argument.position")) var position: String
  @OptionGroup var common: CommonOptions

  /// As far as a position may be off and a place still be the one.
  private static let reach = Metres(100)
  private static let most = 100

  func validate() throws {
    guard !common.places.isEmpty else { throw ValidationError(spoken("cli.error.nearNeedsPlaces")) }
  }

  func work() throws(Failure) -> ExitCode {
    let point = try parsePosition(position)
    let output = try common.prepare(reading: [])
    guard let index = try common.placeIndex() else { return .success }
    let text = lines(index, point).map { CleanText.terminal($0) + "\n" }.joined()
    try output.write(common.ascii ? ASCIIText.folded(text) : text)
    return .success
  }

  private func lines(_ index: PlaceIndex, _ point: Coordinate) -> [String] {
    let near = index.near(point, within: Self.reach)
    var lines = near.prefix(Self.most).map(line)
    if near.isEmpty {
      let key = index.covers(point) ? "cli.places.near.nothing" : "cli.places.near.unknown"
      lines.append(common.words[key])
    }
    return lines + index.sources.compactMap { $0.asOf.map(common.words.mapAge) }
      + [PlaceSource.attribution]
  }

  /// The distance, what it is and what it is called.
  private func line(_ neighbour: Neighbour) -> String {
    let words = common.words
    let distance = words.text(
      "cli.places.near.distance", [Fact("distance", .distance(neighbour.distance))])
    var kinds: [String] = []
    for label in neighbour.labels where !kinds.contains(words["category.\(label.category.id)"]) {
      kinds.append(words["category.\(label.category.id)"])
    }
    let kind = kinds.isEmpty ? words["cli.places.near.other"] : kinds.joined(separator: "; ")
    return [distance, neighbour.place.name, kind].compactMap { $0 }.joined(separator: "  ")
  }
}

/// A position among the arguments: `50.8467,4.3525`.
private func parsePosition(_ text: String) throws(Failure) -> Coordinate {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]),
    let point = Coordinate(latitude: latitude, longitude: longitude)
  else { throw .notAPosition(text) }
  return point
}

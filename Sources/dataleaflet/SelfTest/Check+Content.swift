import CivilTime
import Dossier
import Exports
import Leaflet
import Places

// What the program carries in itself: places, words, rules.

extension Check {
  /// Where Geneva is, by the gazetteer's own source.
  private static let knownPlace = Coordinate(latitude: 46.2044, longitude: 6.1432) ?? .origin

  static func places(_ words: Words) -> [Check] {
    let town = Gazetteer.standard?.nearestCity(to: knownPlace)
    let zone = ZoneFinder().zone(at: knownPlace)
    let lines = Basemap.standard?.lines(in: Basemap.europe).count ?? 0
    let clinic = NameLexicon.standard.matches(in: "Clinique Saint-Exemple")
    return [
      Check(
        .places, "places.town", found: town?.name ?? words["selftest.no"],
        isKept: town?.countryCode == "CH" && town?.zoneIdentifier == "Europe/Zurich"
          && town.map { $0.population > 100_000 } == true),
      Check(
        .places, "places.zone", found: zone ?? words["selftest.no"], isKept: zone == "Europe/Zurich"
      ),
      Check(.places, "places.map", found: words.format(count: lines), isKept: lines > 0),
      Check(
        .places, "places.names", found: clinic.first?.word ?? words["selftest.no"],
        isKept: clinic.map(\.article) == [.health]),
    ]
  }

  static func wording(_ words: Words) -> [Check] {
    let languages = Language.allCases.map { language in
      let wording = Words(language)
      let count = wording.keys.count - wording.missing.count
      return Check(
        .words, "words.\(language.rawValue)", found: words.format(count: count),
        isKept: count > 0 && wording.isComplete)
    }
    let dictionary = DataDictionary.standard
    return languages + [
      Check(
        .words, "words.columns", found: words.format(count: dictionary.count),
        isKept: dictionary.count > 0 && dictionary.isComplete)
    ]
  }

  static func rules(_ words: Words) -> [Check] {
    let risks = RiskCatalogue()
    return [
      Check(
        .rules, "rules.risks", found: words.format(count: risks.entries.count),
        isKept: risks.isSound),
      Check(.rules, "rules.clocks", found: clocks(), words),
    ]
  }

  /// The hours from UTC that clocks in Brussels showed, winter and summer; nil where the system does not know.
  private static func clocks() -> String? {
    guard let rules = ZoneRules(identifier: "Europe/Brussels") else { return nil }
    // The first of January and of July 2024.
    let hours = [1_704_067_200, 1_719_792_000].map {
      rules.offset(at: Instant(seconds: $0)) / 3_600
    }
    return hours == [1, 2] ? "+1, +2" : nil
  }
}

import Dossier
import Places

extension Mask {
  /// The findings without a name, an address or a place finer than a town.
  public func masked(_ findings: [Finding]) -> [Finding] {
    hides ? findings.map(masked) : findings
  }

  private func masked(_ finding: Finding) -> Finding {
    var masked = finding
    let known = ([finding.place].compactMap { $0 } + finding.places).reduce(into: [:]) {
      $0[$1.label] = town(at: $1.coordinate)?.name
    }
    masked.facts = finding.facts.map { fact in
      // Towns and countries of journeys are the gazetteer's own names.
      let isOwnName = finding.kind == .travel && !hidesAllButCounts
      return Fact(fact.name, isOwnName ? fact.value : self.masked(fact.value, known))
    }
    masked.place = finding.place.flatMap(self.masked)
    masked.places = finding.places.compactMap(self.masked)
    if let measure = finding.measure {
      masked.measure = Measure(
        count: count(measure.count), of: measure.of.map(count), unit: measure.unit)
    }
    if hidesAllButCounts { masked.amounts = [] }
    return masked
  }

  /// In the middle of its town, so that no coordinate tells more than the name.
  private func masked(_ place: FoundPlace) -> FoundPlace? {
    guard let town = town(at: place.coordinate) else { return nil }
    var masked = place
    masked.coordinate = town.coordinate
    masked.label = town.name
    masked.radius = Metres(5_000)
    return masked
  }

  private func masked(_ value: FactValue, _ known: [String: String]) -> FactValue {
    switch value {
    case .text(let text): .text(text.isEmpty ? text : known[text] ?? block)
    case .texts(let texts): .texts(texts.map { known[$0] ?? block })
    case .count(let count): .count(self.count(count))
    case .money where hidesAllButCounts, .distance where hidesAllButCounts: .text(block)
    case .share, .number, .seconds, .date, .clock, .money, .distance, .word, .words: value
    }
  }
}

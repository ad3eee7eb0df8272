import Dossier

/// The report for machines: `dataleaflet.report.v1`.
public enum ReportJSON {
  /// Keys are added within `v1`, never renamed or removed. `version` is the program's.
  public static func render(
    dossier: Dossier, leaflet: Leaflet, words: Words, version: String
  ) -> String {
    JSONText.object(
      [
        ("schema", .text("dataleaflet.report.v1")),
        ("program", .object([("version", .text(version))])),
        ("language", .text(words.language.rawValue)),
        ("exports", .list(dossier.exports.indices.map { export($0, of: dossier) })),
        (
          "findings",
          .list(
            leaflet.entries.sorted(by: LeafletEntry.precedesByKind)
              .map { finding($0, in: dossier, words) })
        ),
        ("leaflet", LeafletJSON.outline(leaflet)),
      ] + JSONText.problems(of: dossier, words)
    ).rendered
  }

  static func export(_ index: Int, of dossier: Dossier) -> JSONText {
    let export = dossier.exports[index]
    let files = dossier.files.filter { $0.export == index }
    return .object([
      ("path", .text(export.path)), ("controller", .optional(export.controller)),
      ("kind", .optional(export.kind)), ("files", .number(files.wholeFiles.count)),
      ("rows", .number(files.reduce(0) { $0 + $1.rows })),
      ("rowsSetAside", .number(files.reduce(0) { $0 + $1.rowsSetAside })),
      ("from", .instant(files.compactMap(\.from).min())),
      ("to", .instant(files.compactMap(\.to).max())),
      ("timeZones", .list(export.timeZones.map(JSONText.text))),
    ])
  }

  private static func finding(
    _ entry: LeafletEntry, in dossier: Dossier, _ words: Words
  ) -> JSONText {
    let finding = entry.finding
    return .object([
      ("id", .text(finding.id)), ("kind", .text(finding.kind.rawValue)),
      ("theme", .text(finding.kind.theme.rawValue)), ("variant", .text(finding.variant)),
      ("title", .text(entry.title)), ("statement", .text(entry.statement)),
      ("level", .number(entry.level.rawValue)),
      ("levelWords", .text(words.levelWords(entry.level))),
      ("severity", .number(entry.severity.rawValue)),
      ("band", .text(entry.band.rawValue)), ("tag", .text(finding.tag.rawValue)),
      ("confidence", finding.confidence.map { .decimal($0, places: 4) } ?? .null),
      ("measure", measure(finding.measure)), ("place", finding.place.map(place) ?? .null),
      ("places", .list(finding.places.map(place))), ("from", .date(finding.from)),
      ("to", .date(finding.to)), ("window", window(finding.window)),
      ("category", .optional(finding.category)), ("article", .optional(finding.article)),
      ("amounts", .list(finding.amounts.map(amount))),
      ("inFile", .text(entry.inFile)), ("inStudies", .optional(entry.inStudies)),
      ("evidence", evidence(finding.evidence, in: dossier)), ("method", .text(entry.method)),
      ("reliance", reliance(finding.reliance)),
      ("limits", .list(entry.limits.map(JSONText.text))),
      ("sources", .list(entry.sources.map(JSONText.text))),
      ("alternatives", .list(entry.alternatives.map(JSONText.text))),
      ("actions", .list(entry.actions.map(JSONText.text))),
      ("raisedBy", .list(entry.raisedBy.map(JSONText.text))),
      ("lines", LeafletJSON.lines(entry, in: dossier, words)),
    ])
  }

  private static func measure(_ measure: Measure?) -> JSONText {
    guard let measure else { return .null }
    return .object([
      ("count", .number(measure.count)), ("of", measure.of.map { .number($0) } ?? .null),
      ("unit", .text(measure.unit.rawValue)),
    ])
  }

  private static func reliance(_ reliance: Reliance) -> JSONText {
    .object([
      ("onlyTogether", .bool(reliance.isOnlyTogether)),
      (
        "without",
        .list(
          reliance.without.map {
            .object([
              ("export", .number($0.export)),
              ("confidence", $0.confidence.map { .decimal($0, places: 2) } ?? .null),
            ])
          })
      ),
    ])
  }

  private static func place(_ place: FoundPlace) -> JSONText {
    .object([
      ("lat", .degrees(place.coordinate.latitude)), ("lon", .degrees(place.coordinate.longitude)),
      ("radiusMetres", .decimal(place.radius.value, places: 0)), ("label", .text(place.label)),
      ("from", .date(place.from)), ("to", .date(place.to)),
    ])
  }

  private static func window(_ window: ClockWindow?) -> JSONText {
    guard let window else { return .null }
    return .list([.text(clock(window.from)), .text(clock(window.to))])
  }

  private static func clock(_ minutes: Int) -> String {
    let minute = ((minutes % 1_440) + 1_440) % 1_440
    let hour = minute / 60
    let rest = minute % 60
    return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  private static func amount(_ amount: NamedAmount) -> JSONText {
    .object([
      ("name", .text(amount.name)), ("amount", .text(amount.money.decimal)),
      ("currency", .text(amount.money.currency.code)),
    ])
  }

  private static func evidence(_ evidence: Evidence, in dossier: Dossier) -> JSONText {
    .object([
      ("rows", .number(evidence.rows)),
      ("examples", .list(evidence.examples.map { .source($0, in: dossier) })),
      ("groups", .list(evidence.supporting.map { group($0, in: dossier) })),
      ("against", .list(evidence.against.map { group($0, in: dossier) })),
    ])
  }

  private static func group(_ group: EvidenceGroup, in dossier: Dossier) -> JSONText {
    .object([
      ("key", .text(group.key)), ("rows", .number(group.rows)),
      ("examples", .list(group.examples.map { .source($0, in: dossier) })),
    ])
  }
}

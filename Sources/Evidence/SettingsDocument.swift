import CivilTime
import Leaflet
import WorkingTime

/// What was chosen, so that the same pack can be made again.
struct SettingsDocument {
  let input: EvidenceInput

  private var settings: HoursSettings { input.hours.settings }

  var json: JSONText {
    .object([
      ("schema", .text("dataleaflet.evidence.settings.v1")),
      ("program", .object([("version", .text(input.version))])),
      ("command", .text(input.command)), ("language", .text(input.words.language.rawValue)),
      ("zone", .text(input.hours.zone.identifier)),
      ("zoneAssumed", .bool(input.hours.zoneIsAssumed)),
      ("from", .optional(settings.from.map { "\($0)" })),
      ("to", .optional(settings.to.map { "\($0)" })),
      ("basis", .text((settings.basis ?? .c).rawValue)),
      ("status", .text(settings.status.rawValue)),
      ("source", .text(input.hours.source.rawValue)),
      ("marks", .list(input.hours.marks.map { .text($0.rawValue) })), ("rules", rules),
      ("policy", .text(settings.claim.policy.rawValue)),
    ])
  }

  private var rules: JSONText {
    guard let pack = settings.rules else { return .null }
    return .object([
      ("id", .text(pack.id)), ("version", .text(pack.version)), ("sha256", .text(pack.sha256)),
      ("overrides", .list(pack.overrides.map { .text("\($0.id)=\($0.text)") })),
    ])
  }
}

/// Where everything comes from, in the terms of W3C PROV: entities, the activity that made them, and
/// the agent that did it. No clock is asked, so no times are told.
struct ProvenanceDocument {
  let input: EvidenceInput
  let made: [EvidenceFile]

  var json: JSONText {
    .object([
      ("schema", .text("dataleaflet.evidence.provenance.v1")),
      ("entity", .list(originals + rules + made.map { .object([("id", .text($0.name))]) })),
      (
        "activity",
        .list([.object([("id", .text("evidence")), ("command", .text(input.command))])])
      ),
      (
        "agent",
        .list([
          .object([
            ("id", .text("dataleaflet")), ("type", .text("SoftwareAgent")),
            ("version", .text(input.version)),
          ])
        ])
      ),
      ("used", .list((originalNames + ruleNames).map { relation("evidence", $0) })),
      ("wasGeneratedBy", .list(made.map { relation($0.name, "evidence") })),
      ("wasAssociatedWith", .list([relation("evidence", "dataleaflet")])),
      (
        "wasDerivedFrom",
        .list(made.flatMap { file in originalNames.map { relation(file.name, $0) } })
      ),
    ])
  }

  private var originalNames: [String] { input.originals.indices.map { "E\($0 + 1)" } }
  private var ruleNames: [String] { input.hours.settings.rules.map { ["rules/\($0.id)"] } ?? [] }

  private var originals: [JSONText] {
    zip(originalNames, input.originals).map { name, original in
      .object([
        ("id", .text(name)), ("type", .text(original.kind.rawValue)),
        ("sha256", .list(original.parts.map { .text($0.sha256) })),
      ])
    }
  }

  private var rules: [JSONText] {
    zip(ruleNames, input.hours.settings.rules.map { [$0] } ?? []).map { name, pack in
      .object([
        ("id", .text(name)), ("version", .text(pack.version)), ("sha256", .text(pack.sha256)),
      ])
    }
  }

  private func relation(_ from: String, _ to: String) -> JSONText {
    .list([.text(from), .text(to)])
  }
}

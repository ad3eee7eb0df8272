import CivilTime
import Dossier

extension Inference {
  /// The models and systems of the devices that were used, and when one took the place of another.
  static let devices = Inference(name: "device") { dossier, _, groundwork in
    let devices = DeviceUse.all(in: dossier)
    guard !devices.isEmpty else { return [] }
    let dates = devices.flatMap { [$0.first, $0.last] }.compactMap { $0 }
    let from = dates.min().map { groundwork.zone.local($0).date }
    let to = dates.max().map { groundwork.zone.local($0).date }
    let period = [from.map { Fact("from", .date($0)) }, to.map { Fact("to", .date($0)) }]
    let models = Finding(
      id: "", kind: .device, variant: "models",
      facts: [
        Fact("count", .count(devices.count)),
        Fact("devices", .texts(devices.prefix(mostDevices).map(\.name.told))),
      ] + period.compactMap { $0 },
      measure: Measure(count: devices.count, unit: .devices), from: from, to: to,
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "deviceEvents", rows: devices.reduce(0) { $0 + $1.rows },
          examples: Set(devices.prefix(24).flatMap { [$0.firstRow, $0.lastRow] }).sorted())
      ]), alternatives: ["otherUser"],
      method: Method(
        thresholds: [Fact("most", .count(mostDevices))], sources: [fingerprints],
        limits: ["devicesByName"]))
    return [models] + [deviceChange(devices, groundwork.zone)].compactMap { $0 }
  }

  private static let mostDevices = 8
  private static let fingerprints =
    "P. Eckersley, How Unique Is Your Web Browser?, Privacy Enhancing Technologies 2010, LNCS 6205: 1–18"

  /// A device that was seen for fewer days may be a borrowed one.
  private static let fewestDays: Int64 = 30
  /// Old and new may lie side by side so long.
  private static let overlapDays: Int64 = 14

  /// The last time that a device fell out of use when another came.
  private static func deviceChange(_ devices: [DeviceUse], _ zone: ZoneRules) -> Finding? {
    let lasting = devices.filter { $0.days >= fewestDays }
      .sorted {
        ($0.first ?? Instant(seconds: .min), $0.firstRow) < (
          $1.first ?? Instant(seconds: .min), $1.firstRow
        )
      }
    let changes = zip(lasting, lasting.dropFirst()).filter { old, new in
      guard let end = old.last, let begin = new.first else { return false }
      return end - begin <= overlapDays * 86_400
    }
    guard let (old, new) = changes.last, let date = new.first.map({ zone.local($0).date }) else {
      return nil
    }
    return Finding(
      id: "", kind: .device, variant: "changed",
      facts: [
        Fact("count", .count(changes.count)), Fact("old", .text(old.name.told)),
        Fact("new", .text(new.name.told)), Fact("date", .date(date)),
      ],
      measure: Measure(count: changes.count + 1, unit: .devices),
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "deviceEvents", sources: changes.flatMap { [$0.0.lastRow, $0.1.firstRow] })
      ]), alternatives: ["updatedSystem", "otherUser"],
      method: Method(
        thresholds: [
          Fact("fewestDays", .count(Int(fewestDays))),
          Fact("overlapDays", .count(Int(overlapDays))),
        ], sources: [fingerprints], limits: ["devicesByName"]))
  }
}

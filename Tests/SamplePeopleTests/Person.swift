import CivilTime
import Dossier
import Exports
import Inference
import Places
import WorkingTime

/// An invented person as the program reads them, without a command in between.
struct Person {
  let dossier: Dossier
  let findings: [Finding]
  let hours: Hours?
  let truth: TruthBlock

  init(_ name: String, places: PlaceIndex? = nil) throws {
    let reading = try ExportReader.read(["\(GeneratorRun.repository)/SampleExports/\(name)"])
    dossier = reading.dossier
    hours = WorkingTime.hours(of: dossier)
    let own = Inference.conclude(dossier, .standard(places: places))
    let working = hours.map { WorkingTime.findings(from: $0, of: reading.dossier) } ?? []
    findings = own + working
    truth = try TruthBlock(person: name)
  }

  func findings(_ kind: FindingKind) -> [Finding] { findings.filter { $0.kind == kind } }

  /// Metres from a finding's place to the truth's `<key>.lat` and `<key>.lon`.
  func metres(from finding: Finding, to key: String) throws -> Double {
    guard let place = finding.place,
      let latitude = Double(try truth.text("\(key).lat")),
      let longitude = Double(try truth.text("\(key).lon")),
      let actual = Coordinate(latitude: latitude, longitude: longitude)
    else { throw TruthBlock.Failure.missing(key) }
    return place.coordinate.distance(to: actual).value
  }
}

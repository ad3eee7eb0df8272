import Dossier
import Exports
import Inference
import Leaflet
import Places
import WorkingTime

/// Exports that were read and thought about: what all screens look at. It never changes.
///
/// Made off the main thread: it works out what the map shows.
public struct OpenedExport: Sendable {
  public var reading: Reading
  public var groundwork: Groundwork
  public var hours: Hours?
  public var findings: [Finding]
  /// Where the opened files lie and who can read them.
  public var storage: [StorageFacts]
  /// The places of regions, and their streets, that the person brought; nil for none.
  let places: PlaceIndex?
  /// What the map shows of them.
  let map: MapSubject

  public init(
    reading: Reading, groundwork: Groundwork, hours: Hours?, findings: [Finding],
    storage: [StorageFacts], places: PlaceIndex? = nil
  ) {
    self.reading = reading
    self.groundwork = groundwork
    self.hours = hours
    self.findings = findings
    self.storage = storage
    self.places = places
    map = MapSubject(reading.dossier, groundwork)
  }

  public var dossier: Dossier { reading.dossier }

  /// The same as others may see it. Nothing in it can be traced back to what is masked; the inputs stay
  /// open behind it.
  func masked(by mask: Mask) -> OpenedExport {
    guard mask.hides else { return self }
    return OpenedExport(masking: self, mask)
  }

  private init(masking export: OpenedExport, _ mask: Mask) {
    reading = export.reading
    reading.dossier = mask.masked(export.dossier)
    groundwork = export.groundwork
    hours = mask.hidesAllButCounts ? nil : export.hours
    findings = mask.masked(export.findings)
    storage = mask.masked(export.storage)
    places = nil
    map = export.map.masked(by: mask)
  }

  /// The last part of the opened path, for the title line; of several, the companies. Hostile.
  public var title: String {
    var seen: Set<String> = []
    return dossier.exports.map { export in
      let name = String(export.path.split(separator: "/").last ?? Substring(export.path))
      return dossier.exports.count > 1 ? export.controller ?? name : name
    }.filter { seen.insert($0).inserted }.joined(separator: " + ")
  }
}

import CivilTime
import Dossier
import Leaflet
import WorkingTime

/// What a pack of evidence is made of.
public struct EvidenceInput: Sendable {
  public var hours: Hours
  /// The one that the hours were made from.
  public var dossier: Dossier
  public var record: WorkRecord
  /// In the order of `Dossier.exports`.
  public var originals: [Original]
  public var words: Words
  /// The program's, as `--version` states it.
  public var version: String
  /// The command that makes the same pack again, without paths of this machine.
  public var command: String
  /// What salts the days of the commitment. Never part of the pack.
  public var secret: DaySecret

  public init(
    hours: Hours, dossier: Dossier, originals: [Original], words: Words, version: String,
    command: String, secret: DaySecret
  ) {
    self.hours = hours
    self.dossier = Self.withoutNames(dossier, originals)
    record = WorkingTime.record(of: dossier, for: hours)
    self.originals = originals
    self.words = words
    self.version = version
    self.command = command
    self.secret = secret
  }

  /// A single file carries the name that the person gave it, which says nothing about the data and
  /// would make two packs of the same data differ.
  private static func withoutNames(_ dossier: Dossier, _ originals: [Original]) -> Dossier {
    var dossier = dossier
    for index in dossier.files.indices {
      let export = dossier.files[index].export
      guard originals.indices.contains(export), originals[export].kind == .file else { continue }
      dossier.files[index].path = "E\(export + 1)"
    }
    return dossier
  }
}

/// One file of a pack.
public struct EvidenceFile: Sendable, Hashable {
  /// A plain name: the pack is one folder.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ name: String, _ text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}

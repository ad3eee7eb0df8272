import Dossier
import Exports
import Glibc
import Inference
import Leaflet
import WorkingTime

/// An export that was read and thought about: what every report is made of.
struct Analysis: Sendable {
  var reading: Reading
  var groundwork: Groundwork
  var hours: Hours?
  var findings: [Finding]
  /// Where the exports lie and who can read them.
  var storage: [StorageFacts]

  var dossier: Dossier { reading.dossier }

  init(_ reading: Reading, context: InferenceContext, settings: HoursSettings) {
    self.reading = reading
    groundwork = Groundwork(reading.dossier, context)
    storage = storageFacts(reading.dossier)
    hours = WorkingTime.hours(of: reading.dossier, settings: settings)
    findings = Inference.together(
      Inference.conclude(reading.dossier, context, groundwork), reading.dossier, context)
    if let hours { findings += WorkingTime.findings(from: hours, of: reading.dossier) }
  }

  /// Reads and concludes for a command, with progress on standard error.
  ///
  /// - Parameter among: Exports of other people, one each. Nothing of them is kept but what is compared.
  init(_ paths: [String], among: [String] = [], _ options: CommonOptions) throws(Failure) {
    var context = try inferenceContext(options)
    for path in among {
      let other = try readExports([path], options).dossier
      context.others.append(CrowdMember(other, Groundwork(other, context)))
    }
    var settings = HoursSettings.standard
    settings.zone = try options.checkedZone()
    self.init(try readExports(paths, options), context: context, settings: settings)
  }

  func leaflet(_ words: Words, for reader: Reader = Reader()) -> Leaflet {
    Leaflet.compose(
      dossier: dossier, findings: findings, hours: hours, words: words,
      storage: storage, reader: reader, version: programVersion)
  }
}

/// The reference data that inferences look things up in.
func inferenceContext(_ options: CommonOptions) throws(Failure) -> InferenceContext {
  .standard(places: try options.placeIndex(), zone: try options.checkedZone())
}

/// Reads the exports, with progress on standard error.
///
/// - Parameter unknownTables: Whether exports are of use of which no format knows anything, as long
///   as there is a table in them.
func readExports(
  _ paths: [String], _ options: CommonOptions, unknownTables: Bool = false
) throws(Failure) -> Reading {
  let line = ProgressLine(words: options.words, quiet: options.quiet, plain: options.plain)
  defer { line.clear() }
  let settings = ReadingOptions(
    zone: try options.checkedZone(), acceptsUnknownTables: unknownTables,
    profiles: try options.profiles())
  let reading: Reading
  do {
    reading = try ExportReader.read(paths, options: settings, progress: { line.show($0) })
  } catch {
    throw .reading(error)
  }
  line.clear()
  options.tell(unused: settings.profiles, of: reading)
  return reading
}

extension CommonOptions {
  /// Says which profiles no table was read by: a name in them may be misspelt.
  fileprivate func tell(unused profiles: [NamedProfile], of reading: Reading) {
    let used = Set(reading.profiles.values.compactMap(\.name))
    for name in profiles.compactMap(\.name) where !quiet && !used.contains(name) {
      let sentence = words.text("cli.profile.unused", [Fact("path", .text(name))])
      writeAll("dataleaflet: \(sentence)\n", to: STDERR_FILENO)
    }
  }
}

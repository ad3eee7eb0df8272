import ArgumentParser
import Dossier
import Exports
import Inference
import Leaflet
import Places
import WorkingTime

/// An export that was read and thought about: what every report is made of.
struct Analysis: Sendable {
  var reading: Reading
  var groundwork: Groundwork
  var hours: Hours?
  var findings: [Finding]

  var dossier: Dossier { reading.dossier }

  init(_ reading: Reading, context: InferenceContext, settings: HoursSettings) {
    self.reading = reading
    groundwork = Groundwork(reading.dossier, context)
    hours = WorkingTime.hours(of: reading.dossier, settings: settings)
    findings = Inference.conclude(reading.dossier, context, groundwork)
    if let hours { findings += WorkingTime.findings(from: hours, of: reading.dossier) }
  }

  /// Reads and concludes for a command, with progress on standard error.
  init(_ paths: [String], _ options: CommonOptions) throws {
    let context = try inferenceContext(options)
    var settings = HoursSettings.standard
    settings.zone = try options.checkedZone()
    self.init(try readExports(paths, options), context: context, settings: settings)
  }

  func leaflet(_ words: Words) -> Leaflet {
    Leaflet.compose(
      dossier: dossier, findings: findings, words: words, storage: storageFacts(dossier))
  }

}

/// The reference data that inferences look things up in.
func inferenceContext(_ options: CommonOptions) throws -> InferenceContext {
  .standard(places: try options.placeIndex(), zone: try options.checkedZone())
}

func readExports(_ paths: [String], _ options: CommonOptions) throws -> Reading {
  let line = ProgressLine(words: options.words, quiet: options.quiet)
  defer { line.clear() }
  let zone = try options.checkedZone()
  do {
    return try ExportReader.read(
      paths, options: ReadingOptions(zone: zone), progress: { line.show($0) })
  } catch {
    throw Failure.reading(error)
  }
}

/// Status 1 says: done, but some files or rows could not be read.
func endWithStatus(of dossier: Dossier) throws {
  let isWhole = dossier.files.allSatisfy {
    $0.rowsSetAside == 0 && $0.note != .damaged && $0.note != .refused
  }
  if !isWhole { throw ExitCode(1) }
}

func requirePaths(_ exports: ExportPaths) throws {
  guard !exports.paths.isEmpty else { throw ValidationError(spoken("cli.error.noPath")) }
}

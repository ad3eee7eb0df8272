import ArgumentParser
import Exports
import Glibc
import Inference
import Leaflet
import Places
import Screens
import TUI
import TUICurses
import WorkingTime

/// Runs the terminal program until the person quits.
func openFullScreen(
  _ paths: [String], _ reader: Reader, masked mask: MaskLevel, _ common: CommonOptions
) throws(Failure) -> ExitCode {
  try requireReadable(paths)
  return try openFullScreen(reading: paths, by: reader, masked: mask, common) { _ in
  } begin: { app, state in
    paths.isEmpty ? [] : app.open(paths, &state)
  }
}

/// The same, with something else to begin with than exports.
///
/// - Parameters:
///   - paths: What is read before the person picks anything.
///   - reader: What the person said about themselves.
///   - mask: What is hidden from the first picture on.
///   - picks: Whether another export may be picked later, wherever exports usually lie.
///   - adding: Adds to what the screens may ask of the world.
///   - begin: Makes the state to begin with, once the process is confined.
func openFullScreen(
  reading paths: [String], by reader: Reader = Reader(), masked mask: MaskLevel = .off,
  picks: Bool = true, _ common: CommonOptions,
  adding: (inout Services) -> Void,
  begin: (App, inout AppState) throws(Failure) -> [TUI.Effect<AppMessage>]
) throws(Failure) -> ExitCode {
  let zone = try common.checkedZone()
  let samples = picks ? samplePeople() : []
  let files = picks ? NamelessFiles(in: ".") : nil
  let walls = try common.confine(
    Containment(
      readable: paths + common.sideInputs + samples.map(\.path) + (picks ? pickerFolders() : []),
      newFilesIn: files.map(\.folder), hasScreen: true))
  var services = Services(
    try common.placeIndex(), zone: zone, profiles: try common.profiles(), samples: samples,
    files: files)
  adding(&services)
  let app = App(services)
  var state = AppState(
    words: common.words, ascii: common.ascii, samples: services.samples, home: services.home,
    mask: mask, noticeKey: walls.gap?.shortKey, reader: reader, version: programVersion)
  let effects = try begin(app, &state)
  let first = state
  return try onFullScreen(common) { terminal in
    Runtime(app, on: terminal, wake: terminal.wake).run(
      first.drawn(ascii: terminal.charset == .ascii), effects: effects)
  }
}

/// Takes the terminal for a program, and gives it back.
func onFullScreen(
  _ common: CommonOptions, run: @MainActor (CursesTerminal) -> Int32
) throws(Failure) -> ExitCode {
  // The command's thread is the initial thread of the process, which is the main actor's.
  let end = MainActor.assumeIsolated {
    Result { () throws(Failure) in
      let terminal = try takeTerminal(common)
      defer { terminal.close() }
      return run(terminal)
    }
  }
  return ExitCode(try end.get())
}

@MainActor
private func takeTerminal(_ common: CommonOptions) throws(Failure) -> CursesTerminal {
  do {
    return try CursesTerminal.open(
      TerminalOptions(color: common.color, charset: common.ascii ? .ascii : nil))
  } catch {
    throw .terminal(error)
  }
}

/// A path that is not there is said before the screen is taken.
func requireReadable(_ paths: [String]) throws(Failure) {
  for path in paths where access(path, R_OK) != 0 {
    throw .reading(errno == EACCES ? .notPermitted(path: path) : .notFound(path: path))
  }
}

extension Services {
  /// What the screens may ask of the world.
  fileprivate init(
    _ places: PlaceIndex?, zone: String?, profiles: [NamedProfile], samples: [SamplePerson],
    files: NamelessFiles?
  ) {
    self.init(
      open: { paths, own, progress in
        do throws(ReadingError) {
          let reading = try ExportReader.read(
            paths,
            options: ReadingOptions(
              zone: zone, acceptsUnknownTables: true, profiles: own + profiles),
            progress: progress, isCancelled: { Task.isCancelled })
          guard reading.isUnderstood || reading.wasCancelled || reading.hasTimes else {
            throw .notAnExport(path: paths.first ?? "")
          }
          var settings = HoursSettings.standard
          settings.zone = zone
          // Only now: the first picture does not wait for the gazetteer.
          let context = InferenceContext.standard(places: places, zone: zone)
          let analysis = Analysis(reading, context: context, settings: settings)
          return .success(analysis.opened(places))
        } catch {
          return .failure(error)
        }
      },
      table: { reading, file in
        do throws(ReadingError) {
          return .success(try reading.table(of: file))
        } catch {
          return .failure(error)
        }
      },
      sample: { reading, file in
        do throws(ReadingError) {
          return .success(try reading.sample(of: file))
        } catch {
          return .failure(error)
        }
      },
      save: { name, text in files?.save(text, as: name) ?? .failed },
      list: listFolder, samples: samples, home: pickerFolder())
  }
}

extension Reading {
  /// Tables that are looked into.
  private static let mostTables = 16

  /// Whether a person could say what the columns of a table mean: one of them tells times.
  fileprivate var hasTimes: Bool {
    tablesToExplain.prefix(Self.mostTables).contains { file in
      (try? sample(of: file)).flatMap(ProfileGuess.init) != nil
    }
  }
}

extension Analysis {
  func opened(_ places: PlaceIndex?) -> OpenedExport {
    OpenedExport(
      reading: reading, groundwork: groundwork, hours: hours, findings: findings,
      storage: storageFacts(dossier), places: places)
  }
}

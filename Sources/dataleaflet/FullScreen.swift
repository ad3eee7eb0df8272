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
  let zone = try common.checkedZone()
  try requireReadable(paths)
  let samples = samplePeople()
  let files = NamelessFiles(in: ".")
  // Another export may be picked later, wherever exports usually lie.
  let walls = try common.confine(
    Containment(
      readable: paths + common.sideInputs + samples.map(\.path) + pickerFolders(),
      newFilesIn: files.map(\.folder), hasScreen: true))
  let services = Services(
    try common.placeIndex(), zone: zone, profiles: try common.profiles(), samples: samples,
    files: files)
  // The command's thread is the initial thread of the process, which is the main actor's.
  let end = MainActor.assumeIsolated {
    Result { () throws(Failure) in try run(paths, services, reader, mask, common, walls) }
  }
  return ExitCode(try end.get())
}

/// A path that is not there is said before the screen is taken.
private func requireReadable(_ paths: [String]) throws(Failure) {
  for path in paths where access(path, R_OK) != 0 {
    throw .reading(errno == EACCES ? .notPermitted(path: path) : .notFound(path: path))
  }
}

@MainActor
private func run(
  _ paths: [String], _ services: Services, _ reader: Reader, _ mask: MaskLevel,
  _ common: CommonOptions,
  _ walls: Walls
) throws(Failure) -> Int32 {
  let options = TerminalOptions(color: common.color, charset: common.ascii ? .ascii : nil)
  let terminal: CursesTerminal
  do {
    terminal = try CursesTerminal.open(options)
  } catch {
    throw .terminal(error)
  }
  defer { terminal.close() }
  let app = App(services)
  var state = AppState(
    words: common.words, ascii: terminal.charset == .ascii, samples: services.samples,
    home: services.home, mask: mask, noticeKey: walls.gap?.shortKey, reader: reader,
    version: programVersion)
  let effects = paths.isEmpty ? [] : app.open(paths, &state)
  return Runtime(app, on: terminal, wake: terminal.wake).run(state, effects: effects)
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
  fileprivate func opened(_ places: PlaceIndex?) -> OpenedExport {
    OpenedExport(
      reading: reading, groundwork: groundwork, hours: hours, findings: findings,
      storage: storage, places: places)
  }
}

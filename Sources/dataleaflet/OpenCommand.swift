import ArgumentParser
import Exports
import Glibc
import Inference
import Leaflet
import Screens
import TUI
import TUICurses
import TUIPlain
import WorkingTime

/// Opens exports in the terminal program; as text where standard output is no terminal.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: spoken("cli.open.abstract"))
  }

  @OptionGroup var exports: ExportPaths
  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingFailures(common.words) {
      if common.plain { return try openPlain() }
      guard common.output == nil, isTerminal(STDOUT_FILENO) else { return try writeReport() }
      try openFullScreen()
    }
  }

  /// `dataleaflet PATH | less` prints the text leaflet.
  private func writeReport() throws {
    guard !exports.paths.isEmpty else { throw Failure.noTerminal }
    let analysis = try Analysis(exports.paths, common)
    let text = TextReport.render(
      analysis.leaflet(common.words), dossier: analysis.dossier, words: common.words,
      ascii: common.ascii)
    try Output(path: common.output).write(text)
    try endWithStatus(of: analysis.dossier)
  }

  /// Linear text: a menu where somebody can answer, else the whole leaflet from top to bottom.
  private func openPlain() throws {
    let isConversation =
      isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO) && common.output == nil
    let paths = exports.paths
    guard !paths.isEmpty else {
      throw isConversation ? Failure.plainNeedsPath(samplePeople().map(\.path)) : Failure.noTerminal
    }
    let analysis = try Analysis(paths, common)
    let leaflet = analysis.leaflet(common.words)
    guard isConversation else {
      let text = PlainLeaflet.render(leaflet, dossier: analysis.dossier, words: common.words)
      try Output(path: common.output).write(text)
      return try endWithStatus(of: analysis.dossier)
    }
    let program = PlainScreens(
      leaflet: leaflet, dossier: analysis.dossier, hours: analysis.hours, words: common.words)
    let menu = PlainMenu(
      program, words: PlainScreens.menuWords(common.words),
      charset: common.ascii ? .ascii : .unicode)
    throw ExitCode(menu.run())
  }

  private func openFullScreen() throws {
    let context = try inferenceContext(common)
    let zone = try common.checkedZone()
    try requireReadable(exports.paths)
    let services = fullScreenServices(context, zone: zone)
    let status = try MainActor.assumeIsolated { try run(services) }
    throw ExitCode(status)
  }

  /// The command's thread is the initial thread of the process, which is the main actor's.
  @MainActor
  private func run(_ services: Services) throws -> Int32 {
    let options = TerminalOptions(color: common.color, charset: common.ascii ? .ascii : nil)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(options)
    } catch {
      throw Failure.terminal(error)
    }
    defer { terminal.close() }
    let app = App(services)
    var state = AppState(
      words: common.words, ascii: terminal.charset == .ascii, samples: services.samples,
      home: services.home)
    let effects = exports.paths.isEmpty ? [] : app.open(exports.paths, &state)
    return Runtime(app, on: terminal, wake: terminal.wake).run(state, effects: effects)
  }

  /// A path that is not there is said before the screen is taken.
  private func requireReadable(_ paths: [String]) throws {
    for path in paths where access(path, R_OK) != 0 {
      throw Failure.reading(
        errno == EACCES ? .notPermitted(path: path) : .notFound(path: path))
    }
  }
}

/// What the screens may ask of the world.
private func fullScreenServices(_ context: InferenceContext, zone: String?) -> Services {
  Services(
    open: { paths, progress in
      do throws(ReadingError) {
        let reading = try ExportReader.read(
          paths, options: ReadingOptions(zone: zone), progress: progress,
          isCancelled: { Task.isCancelled })
        var settings = HoursSettings.standard
        settings.zone = zone
        return .success(Analysis(reading, context: context, settings: settings).opened)
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
    list: listFolder, samples: samplePeople(), home: pickerFolder())
}

extension Analysis {
  var opened: OpenedExport {
    OpenedExport(
      reading: reading, groundwork: groundwork, hours: hours, findings: findings,
      storage: storageFacts(dossier))
  }
}

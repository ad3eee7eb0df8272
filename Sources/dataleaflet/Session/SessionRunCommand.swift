import ArgumentParser
import Dossier
import Glibc
import Leaflet
import Screens
import Session
import Synchronization

/// Runs a guided session in the terminal.
struct SessionRunCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "run", abstract: spoken("cli.session.run.abstract"))
  }

  @Argument(help: help("cli.argument.script"), completion: .file()) var script: String
  @Argument(help: help("cli.argument.ownCopy"), completion: .file()) var paths: [String] = []
  @Option(help: help("cli.option.stage"), completion: .file()) var stage: String?
  @OptionGroup var common: CommonOptions

  func work() throws(Failure) -> ExitCode {
    guard !common.plain else { return try converse() }
    try common.requireTerminal()
    let source = ScriptSource(script)
    try requireReadable(paths)
    let warnings = recorders()
    let pipe = try stagePipe()
    let copies = personaCopies()
    let receipt = Receipt()
    let end = try openFullScreen(
      reading: paths + [source.path].compactMap { $0 } + copies.values.sorted(), common
    ) { services in
      if let pipe { services.stage = { pipe.show($0, $1) } }
      services.ticks = postTicks
      services.keep = { receipt.keep($0) }
    } begin: { app, state throws(Failure) in
      let script = try source.script(common.words.language)
      let screen = SessionScreen(
        script, exports: try exports(script, copies), language: common.language,
        hasStage: pipe != nil, warnings: warnings)
      return app.begin(screen, &state)
    }
    leave(pipe)
    receipt.print()
    return end
  }

  /// Nothing stays on the other terminal. The pipe does, for a process behind walls removes no file.
  func leave(_ pipe: StagePipe?) {
    guard let pipe, let stage else { return }
    _ = pipe.show(.blank, .max)
    guard !common.quiet else { return }
    let sentence = common.words.text("cli.session.pipeStays", [Fact("path", .text(stage))])
    writeAll("dataleaflet: \(cleanLines(sentence))\n", to: STDERR_FILENO)
  }

  /// The way to the second terminal; nil where there is none.
  func stagePipe() throws(Failure) -> StagePipe? {
    guard let stage else { return nil }
    return try StagePipe(stage)
  }

  /// Where the copies of the invented people lie, of those that are installed.
  func personaCopies() -> [Persona: String] {
    Dictionary(
      uniqueKeysWithValues: Persona.allCases.compactMap { persona in
        personaCopy(persona).map { (persona, $0) }
      })
  }

  /// The copies of the script's people, and one's own.
  func exports(
    _ script: Script, _ copies: [Persona: String]
  ) throws(Failure) -> [DataName: OpenedExport] {
    var exports: [DataName: OpenedExport] = [:]
    for persona in script.personas {
      guard let path = copies[persona] else { throw .personaNotFound(persona.name) }
      exports[.persona(persona)] = try Analysis([path], common).opened(nil)
    }
    if !paths.isEmpty { exports[.own] = try Analysis(paths, common).opened(nil) }
    return exports
  }
}

extension CommonOptions {
  /// Throws where no full screen can be shown, and linear text was not asked for.
  func requireTerminal() throws(Failure) {
    guard isTerminal(STDOUT_FILENO) else { throw .sessionNeedsScreen }
  }
}

/// Lines that are printed once the terminal is the shell's again.
private final class Receipt: Sendable {
  private let lines = Mutex<[String]>([])

  func keep(_ lines: [String]) { self.lines.withLock { $0 = lines } }

  func print() {
    let text = lines.withLock { $0.map { $0 + "\n" }.joined() }
    if !text.isEmpty { writeAll(cleanLines(text), to: 1) }
  }
}

/// Posts the whole seconds that went by, about every second.
@Sendable func postTicks(_ post: @escaping @Sendable (Int) -> Void) async {
  let clock = ContinuousClock()
  let start = clock.now
  var told = 0
  while !Task.isCancelled {
    try? await Task.sleep(for: .seconds(1))
    let passed = Int(clamping: (clock.now - start).components.seconds)
    if passed > told { post(passed - told) }
    told = passed
  }
}

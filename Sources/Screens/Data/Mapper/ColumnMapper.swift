import Canvas
import Exports
import Leaflet
import TUI

/// Says what the columns of a table of no known company mean: a guess that a person corrects line by
/// line, with a sentence about what the first row would then tell.
struct ColumnMapper: Sendable {
  /// By its index in the dossier.
  let file: Int
  /// Nil until the first rows are at hand.
  private(set) var sample: TableSample?
  private(set) var profile = TableProfile(.event, columns: [])
  /// What only the person can say, and has not said.
  private(set) var open: Set<MapperLine> = []
  private(set) var list = ListView(count: 0)
  private(set) var choice: MapperOptions?
  private(set) var prompt: PromptField?
  /// Whether the table holds dates of which one has to know the order.
  private var asksDates = false
  /// The name under which the profile was saved.
  private(set) var savedName: String?

  init(file: Int) { self.file = file }

  var isTyping: Bool { prompt != nil }
  var isLoaded: Bool { sample != nil }
  /// Whether its keys are its own: the rows are there, and nothing lies over the lines.
  var isReady: Bool { isLoaded && choice == nil && prompt == nil }

  /// Takes the first rows in; false where no column of theirs tells times.
  ///
  /// - Parameter known: What the table was read by, if by something.
  mutating func receive(_ sample: TableSample, known: TableProfile?) -> Bool {
    guard let guess = ProfileGuess(sample) else { return false }
    self.sample = sample
    profile = known ?? guess.profile
    asksDates = profile.dates != nil || guess.doubts.contains(.dates)
    if known == nil { open = Set(guess.doubts.flatMap { MapperLine.lines($0, profile) }) }
    return true
  }

  mutating func save(as name: String) { savedName = name }

  /// Closes what lies over the lines; false where nothing does.
  mutating func goBack() -> Bool {
    defer { (choice, prompt) = (nil, nil) }
    return choice != nil || prompt != nil
  }

  /// Nil where the event means nothing here.
  mutating func handle(_ event: Event, in rect: Rect, _ words: Words) -> [ScreenAction]? {
    guard isLoaded else { return nil }
    let parts = MapperParts(rect)
    if prompt != nil { return handlePrompt(event, in: parts.prompt) }
    if choice != nil { return handleChoice(event, in: rect) }
    switch event {
    case .key("s"):
      guard profile.lacks.isEmpty else { return [.say(words["ui.mapper.notYet"])] }
      prompt = PromptField(label: words["ui.mapper.saveAs"], text: savedName ?? "profile.txt")
      return []
    case .key("a"): return apply(words)
    default: break
    }
    list.heights = heights(parts)
    switch list.handle(event, in: parts.list) {
    case .activated: choice = MapperOptions(line, profile, words)
    case .ignored: return nil
    default: break
    }
    return []
  }

  private var lines: [MapperLine] { MapperLine.lines(of: profile, asksDates: asksDates) }
  private var line: MapperLine {
    lines.indices.contains(list.selected) ? lines[list.selected] : .row
  }

  private func heights(_ parts: MapperParts) -> [Int] {
    lines.map { _ in parts.lineHeight }
  }

  private mutating func handlePrompt(_ event: Event, in rect: Rect) -> [ScreenAction] {
    switch prompt?.handle(event, in: rect) {
    case .activated:
      defer { prompt = nil }
      guard let name = prompt?.text, !name.isEmpty else { return [] }
      return [.saveProfile(name, profile)]
    case .cancelled: prompt = nil
    default: break
    }
    return []
  }

  private mutating func handleChoice(_ event: Event, in rect: Rect) -> [ScreenAction]? {
    switch choice?.handle(event, in: rect) {
    case .activated:
      if let chosen = choice?.selected { take(chosen) }
      choice = nil
    case .cancelled: choice = nil
    case .ignored: return nil
    default: break
    }
    return []
  }

  /// Takes a changed profile, which may have more or fewer settings, and stays on its line.
  private mutating func take(_ changed: TableProfile) {
    let line = line
    open.remove(line)
    if changed != profile { savedName = nil }
    profile = changed
    list.heights = Array(repeating: list.heights.first ?? 1, count: lines.count)
    list.select(lines.firstIndex(of: line) ?? 0)
  }

  private func apply(_ words: Words) -> [ScreenAction] {
    guard profile.lacks.isEmpty else { return [.say(words["ui.mapper.notYet"])] }
    return [.readAgain(NamedProfile(savedName ?? words["ui.mapper.madeHere"], profile))]
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    guard let sample else {
      return canvas.write(wrapped: scene.words["ui.data.loading"], in: rect, .muted)
    }
    let parts = MapperParts(rect)
    let sentence = ProfileSentence(scene.words)
    canvas.write(wrapped: sentence.text(profile, sample), in: parts.preview, .accent)
    var list = list
    list.heights = heights(parts)
    let lines = lines
    list.draw(on: &canvas, in: parts.list) { index, room, isSelected, canvas in
      MapperDrawing(lines[index], self, sample, scene.words, isSelected: isSelected)
        .draw(on: &canvas, in: room)
    }
    prompt?.draw(on: &canvas, in: parts.prompt)
    choice?.draw(on: &canvas, in: rect)
  }
}

extension MapperLine {
  /// The lines that a doubt is about.
  static func lines(_ doubt: ProfileGuess.Doubt, _ profile: TableProfile) -> [MapperLine] {
    switch doubt {
    case .clock: [.clock]
    case .dates: [.dates]
    case .lengths: [.lengths]
    case .currency: [.currency]
    case .role: [.role]
    case .row: [.row]
    case .column(let name, _):
      profile.columns.indices.filter { profile.columns[$0].name == name }.map(MapperLine.column)
    }
  }
}

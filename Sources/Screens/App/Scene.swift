import Canvas
import Dossier
import Exports
import Leaflet
import TUI
import WorkingTime

/// What a screen of an opened export looks at while it is drawn or takes an event.
struct Scene: Sendable {
  /// As the mask shows it.
  var opened: OpenedExport
  var leaflet: Leaflet
  var words: Words
  var ascii: Bool
  /// Whether lines that are closed by default are shown open.
  var isRevealed: Bool
  /// What the person said about the columns of tables.
  var profiles: [NamedProfile]
  /// What others must not see.
  var mask = Mask(.off)

  var dossier: Dossier { opened.dossier }
}

/// What a screen asks of the program around it.
enum ScreenAction: Sendable, Hashable {
  /// Opens the finding of this identifier.
  case showFinding(String)
  /// Opens the raw row that a finding rests on.
  case showRow(Provenance)
  /// Opens the map at a finding's place.
  case showOnMap(String)
  /// Loads the rows of a file, by its index in the dossier.
  case loadTable(Int)
  /// Loads the first rows of a file, by its index in the dossier, to say what its columns mean.
  case loadSample(Int)
  /// Writes a profile to a file of this name.
  case saveProfile(String, TableProfile)
  /// Reads everything again with this profile.
  case readAgain(NamedProfile)
  /// Counts the hours under other settings.
  case countHours(HoursSettings)
  /// Says something in the footer until the next key.
  case say(String)
}

/// A screen as a value: it takes events, and draws itself.
protocol Screen: Sendable {
  /// Whether letters are being typed into it, so that they are no commands.
  var isTyping: Bool { get }

  /// Nil where the event means nothing here.
  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]?
  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene)
  /// Leaves what was opened last; false where nothing is open.
  mutating func goBack() -> Bool
}

extension Screen {
  var isTyping: Bool { false }
  mutating func goBack() -> Bool { false }
}

extension Scene {
  /// A column's name as it may be shown: one that the program knows is a company's, any other may be
  /// anybody's.
  func name(ofColumn column: String, in format: String?) -> String {
    let entry = DataDictionary.standard.entry(format: format, column: column)
    return mask.name(column, isKnown: entry != nil)
  }

  /// Whether there may be a table of which the person can say what its columns mean.
  var mayExplainSomething: Bool {
    !mask.hides && (!profiles.isEmpty || !opened.reading.tablesToExplain.isEmpty)
  }

  /// Whether the person may say what the columns of a file mean: no company's layout is known for it.
  func mayExplain(_ file: Int) -> Bool {
    let profile = opened.reading.profiles[file]
    return opened.reading.tablesToExplain.contains(file)
      || profile.map { profiles.contains($0) } ?? false
  }

  /// Whether a finding says only that it is there.
  func isClosed(_ entry: LeafletEntry) -> Bool { entry.isHidden && !isRevealed }

  /// What stands for a finding: its title, unless it is closed.
  func title(of entry: LeafletEntry) -> String {
    isClosed(entry) ? words["ui.hidden.title"] : entry.title
  }
}

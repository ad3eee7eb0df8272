import Canvas
import Leaflet

/// Where the start screen's parts are. All choices are always seen: where rows are few, the air
/// between them goes first, then their details, then what the program says of itself.
struct StartLayout {
  let welcome: [String]
  let heights: [Int]
  let top, choices, message: Rect

  init(_ rect: Rect, _ choices: [StartChoice], message: String, _ words: Words) {
    let page = rect.inset(rows: rect.rows > 20 ? 1 : 0)
    let sentence =
      message.isEmpty ? 0 : min(4, TextLayout.wrap(message, width: rect.columns).count + 1)
    let room = page.rows - sentence
    let about = Self.welcome(page.columns, words, isShort: false)
    let short = Self.welcome(page.columns, words, isShort: true)
    let details = choices.map { 1 + $0.details(page.columns).count }
    let variants: [(welcome: [String], heights: [Int])] = [
      (about, details.map { $0 + 1 }), (about, details), (about, details.map { _ in 1 }),
      (short, details.map { _ in 1 }),
    ]
    let fitting = variants.first { $0.welcome.count + $0.heights.reduce(0, +) <= room }
    (welcome, heights) = fitting ?? ([], details.map { _ in 1 })
    let parts = page.split(.rows, [.cells(welcome.count), .rest, .cells(sentence)])
    (top, self.choices, self.message) = (parts[0], parts[1], parts[2])
  }

  private static func welcome(_ columns: Int, _ words: Words, isShort: Bool) -> [String] {
    let choose = TextLayout.wrap(words["ui.start.choose"], width: columns)
    let about = isShort ? [] : TextLayout.wrap(words["ui.start.about"], width: columns) + [""]
    return [words["ui.start.welcome"], ""] + about + choose + [""]
  }
}

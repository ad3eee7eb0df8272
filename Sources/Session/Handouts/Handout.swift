import Leaflet

/// A sheet to print: a page that needs nothing but itself.
public struct Handout: Sendable, Hashable {
  /// Of its file, without a folder.
  public var name: String
  public var html: String

  init(_ name: String, _ page: HTMLPage) { (self.name, html) = (name + ".html", page.text) }

  /// Everything that a session needs on paper, in the order of its use.
  public static func all(for script: Script, _ words: Words) -> [Handout] {
    [
      FacilitatorNotes(script: script, words: words).handout, answerCards(words),
      takeHomeSheet(words), evaluationSheet(words),
    ]
  }

  /// What it takes to test the leaflet with readers.
  public static func readerTest(_ words: Words) -> [Handout] { [ReaderTest(words: words).handout] }
}

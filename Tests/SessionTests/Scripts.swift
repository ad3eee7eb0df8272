import Leaflet
import Testing

@testable import Session

/// Scripts of the tests.
enum Scripts {
  static let header = "title: Who is Nadia?\nlang: en\nminutes: 30\npersona: nadia\nmask: 2\n"

  /// The example of the format, with the ends of its corners.
  static let example = """
    # A comment.
    title: Who is Nadia?
    lang: en
    minutes: 27
    persona: nadia
    mask: 2

    == Welcome | 3 min
    SAY
      This is Nadia. She is not real.
      Nobody has to show anything today.
    NOTE
      Read the ground rules aloud.

    == Guess her nights | 9 min
    PERSONA nadia
    GUESS nights metric=location.nights_top.per100 unit="of 100 nights" min=0 max=100 time=40s
      On how many of 100 nights is the phone at the same spot?
    REVEAL nights show=dots
    WHY
      One spot at night is nearly always the home.
    DISCUSS pairs time=2min drop=1
      Who would like to know this?

    == Four dots | 8 min
    ASK four need=location time=30s talk=5s
      How many points single out 95 of 100 people in a study?
      = 4
      - 40
      - 400
    REVEAL four show=number
    OPEN leaflet risk=R2 mask=2
    WHY
      Unique is not named.

    == One thing | 7 min
    TASK time=4min
      [ ] Write one sentence.
      [ ] Write where you can ask for help.
    CHECK worry
      I worry about this (1-5)
    BADGE Found the file
    """

  static func read(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Script {
    let reader = ScriptReader(text: text)
    return try #require(reader.script, "\(reader.errors)", sourceLocation: sourceLocation)
  }

  /// One part with some steps.
  static func part(_ steps: String) -> String { header + "== Part | 30 min\n" + steps }
}

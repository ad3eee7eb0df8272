import TUI
import Testing

@Suite struct CommandTests {
  private let table = Counter.commands

  @Test func aKeyDoesWhatItsCommandDoes() {
    var state = Counter.State()
    #expect(table.dispatch("+", &state) != nil)
    #expect(state.count == 1)
    #expect(table.dispatch("x", &state) == nil)
  }

  @Test func whatMakesNoSenseNowIsNotOffered() {
    var state = Counter.State()
    #expect(table.dispatch("-", &state) == nil)
    #expect(table.perform("count.down", &state) == nil)
    #expect(table.hints(state).map(\.text) == ["up", "quit"])
    #expect(table.search("down", state).isEmpty)
    state.count = 2
    #expect(table.hints(state).map(\.text) == ["up", "down", "quit"])
    #expect(table.perform("count.down", &state) != nil)
    #expect(state.count == 1)
  }

  @Test func oneTableFeedsHelpAndPalette() {
    let state = Counter.State(count: 1)
    #expect(table.help().first == Hint(key: "+ ↑", text: "Count up"))
    #expect(table.help().count == table.commands.count)
    #expect(
      table.search("cd", state).first
        == PaletteEntry(id: "count.down", title: "Count down", key: "-"))
    #expect(table.search("", state).count == table.commands.count)
    #expect(table.sharedKeys == [])
    #expect(table.adding(table).sharedKeys.first == "+")
  }

  @Test func fuzzySearchPrefersStartsOfWords() {
    let titles = ["Open a file", "Show hours", "Export file to paper", "Profile"]
    #expect(Fuzzy.rank("of", titles, by: { $0 }).first == "Open a file")
    #expect(Fuzzy.rank("file", titles, by: { $0 }).last == "Profile")
    #expect(Fuzzy.rank("", titles, by: { $0 }) == titles)
    #expect(Fuzzy.score("xyz", "Open") == nil)
    #expect(Fuzzy.score("OPEN", "open") == Fuzzy.score("open", "Open"))
    #expect(Fuzzy.score("noep", "open") == nil)
    // Letters at the starts of words do not beat the word itself.
    #expect(Fuzzy.rank("Map", ["Hide names and places", "Map"], by: { $0 }).first == "Map")
  }
}

import TUI
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("j", KeyPress(.character("j"))), ("G", KeyPress(.character("G"))),
    ("^p", KeyPress(.character("p"), .control)), ("M-x", KeyPress(.character("x"), .alt)),
    ("M-up", KeyPress(.up, .alt)), ("esc", KeyPress(.escape)), ("f1", KeyPress(.function(1))),
    ("f12", KeyPress(.function(12))), ("f", KeyPress(.character("f"))),
    ("^", KeyPress(.character("^"))), ("space", KeyPress(.character(" "))),
    ("é", KeyPress(.character("é"))), ("s-tab", KeyPress(.backTab)),
  ])
  func keysHaveNames(name: String, press: KeyPress) {
    #expect(KeyPress(named: name) == press)
  }

  @Test(arguments: ["", "f0", "f99", "ctrl", "M-", "^pp"])
  func otherTextNamesNoKey(name: String) { #expect(KeyPress(named: name) == nil) }

  @Test func keysAreNamedAsTheyAreEngraved() {
    var names = KeyNames()
    #expect(names.name(of: "^p") == "Ctrl-P")
    #expect(names.name(of: "j") == "j")
    #expect(names.name(of: "s-tab") == "Shift-Tab")
    #expect(names.name(of: "up") == "↑")
    names.escape = "Échap"
    names.control = "Strg"
    #expect(names.name(of: "esc") == "Échap")
    #expect(names.name(of: "^c") == "Strg-C")
  }

  @Test func motionsAddUpToPages() {
    #expect(Motion("j") == .down && Motion("G") == .last && Motion("^u") == .halfUp)
    #expect(Motion("x") == nil)
    #expect(Motion.pageDown.rows(page: 10) == 9)
    #expect(Motion.pageUp.rows(page: 1) == -1)
    #expect(Motion.left.rows(page: 5) == nil)
  }
}

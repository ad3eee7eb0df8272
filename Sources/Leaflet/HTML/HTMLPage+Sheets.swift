/// What sheets to print and to write on are made of.
extension HTMLPage {
  /// What follows begins on a new sheet of paper.
  public mutating func breakSheet() { add(HTMLElement("div", [("class", "break")])) }

  /// A card to hold up: a letter and a shape, each as large as the sheet allows.
  public mutating func card(_ letter: String, shape: String, _ note: String = "") {
    add(
      HTMLElement(
        "section", [("class", "card"), ("aria-label", letter)],
        [
          .element(HTMLElement("p", [("class", "letter")], text: letter)),
          .element(HTMLElement("p", [("class", "shape"), ("aria-hidden", "true")], text: shape)),
        ] + (note.isEmpty ? [] : [.element(HTMLElement("p", text: note))])))
  }

  /// Empty lines to write on.
  public mutating func writingLines(_ count: Int) {
    for _ in 0..<count {
      add(HTMLElement("div", [("class", "write"), ("aria-hidden", "true")]))
    }
  }

  /// A statement a row, with a box for each answer.
  public mutating func boxes(_ statements: [String], answers: [String]) {
    table(
      header: [""] + answers, rows: statements.map { [$0] + answers.map { _ in "□" } })
  }
}

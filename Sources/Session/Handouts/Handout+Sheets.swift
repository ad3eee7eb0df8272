import Leaflet

extension Handout {
  private static let fiveBoxes = (1...5).map { "\($0)" }

  /// The letters A to D, and a card for a guess. A shape beside the letter helps who reads slowly.
  static func answerCards(_ words: Words) -> Handout {
    var page = HTMLPage(words.language, title: words["handout.cards.title"])
    page.paragraph(words["handout.cards.note"])
    page.breakSheet()
    for (letter, shape) in [("A", "▲"), ("B", "●"), ("C", "■"), ("D", "◆")] {
      page.card(letter, shape: shape)
    }
    page.heading(words["handout.cards.guess"])
    page.writingLines(2)
    page.fields([(words["handout.cards.team"], "")])
    page.writingLines(1)
    return Handout("cards", page)
  }

  /// How everybody asks for their own data.
  static func takeHomeSheet(_ words: Words) -> Handout {
    var page = HTMLPage(words.language, title: words["handout.takeHome.title"])
    page.paragraph(words["handout.takeHome.right"])
    page.paragraph(words["handout.takeHome.how"])
    let companies = DataSource.all
    page.table(
      header: ["company", "where", "choose", "wait"].map { words["handout.column.\($0)"] },
      rows: companies.map { company in
        [
          company.name, words["handout.ask.\(company.id).where"],
          words["handout.ask.\(company.id).choose"], words["handout.wait.\(company.wait.rawValue)"],
        ]
      })
    page.paragraph(words["handout.takeHome.menus"])
    if let noted = companies.map(\.noted).min() {
      page.paragraph(words.text("handout.takeHome.checked", [.init("date", .date(noted))]))
    }
    page.heading(words["handout.letter.title"])
    for line in 1...3 { page.paragraph(words["handout.letter.\(line)"]) }
    page.notice(words["handout.letter.identity"])
    page.heading(words["handout.help.title"])
    page.writingLines(2)
    return Handout("take-home", page)
  }

  /// Before and after, what was understood, and what follows from it. Without a name.
  static func evaluationSheet(_ words: Words) -> Handout {
    var page = HTMLPage(words.language, title: words["handout.evaluation.title"])
    page.paragraph(words["handout.evaluation.note"])
    let statements = ["know", "act", "worry"].map { words["handout.evaluation.\($0)"] }
    for time in ["before", "after"] {
      page.heading(words["handout.evaluation.\(time)"])
      page.boxes(statements, answers: fiveBoxes)
    }
    page.heading(words["handout.knowledge.title"])
    page.boxes(
      (1...3).map { words["handout.knowledge.\($0)"] },
      answers: ["true", "false", "unknown"].map { words["handout.knowledge.\($0)"] })
    page.heading(words["handout.week.title"])
    page.writingLines(2)
    page.heading(words["handout.fourWeeks.title"])
    page.list((1...3).map { "□ " + words["handout.fourWeeks.\($0)"] })
    return Handout("evaluation", page)
  }
}

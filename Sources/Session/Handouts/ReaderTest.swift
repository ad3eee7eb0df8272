import Leaflet

/// What it takes to find out whether people find and understand what the leaflet says: 9 of 10 find it,
/// 9 of 10 of those say it in their own words, as leaflets of medicines are tested (PubMed Central
/// PMC3780304). It claims no result.
struct ReaderTest {
  let words: Words

  static let questions = 15
  private static let people = 10

  var handout: Handout {
    var page = HTMLPage(words.language, title: words["usertest.title"])
    page.notice(words["usertest.none"])
    page.heading(words["usertest.how"])
    page.list((1...5).map { words["usertest.how.\($0)"] })
    page.heading(words["usertest.questions"])
    page.list((1...Self.questions).map { "\($0). " + words["usertest.q\($0)"] })
    page.breakSheet()
    page.heading(words["usertest.score"])
    page.paragraph(words["usertest.score.note"])
    page.fields([(words["usertest.score.date"], "")])
    page.writingLines(1)
    page.table(
      header: [words["usertest.score.question"]] + (1...Self.people).map { "\($0)" },
      rows: (1...Self.questions).map { ["\($0)"] + (0..<Self.people).map { _ in " " } })
    return Handout("reader-test", page)
  }
}

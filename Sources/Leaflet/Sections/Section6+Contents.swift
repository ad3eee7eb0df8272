import Dossier

extension SectionWriter {
  /// The files with their counts, what was not read, sources and languages.
  var contents: [Block] {
    let languages = Language.allCases.map(\.endonym).joined(separator: ", ")
    return [subheading("contents.files")] + summary.files.map(line) + [
      subheading("contents.unread")
    ]
      + unread + [subheading("contents.sources")] + sources + [
        field("contents.languages", languages), .paragraph(words["contents.review"]),
        field("contents.userTest", words["contents.userTest.none"]),
      ] + program
  }

  private var program: [Block] {
    (version.map { [field("contents.program", "DataLeaflet \($0)")] } ?? [])
      + [.paragraph(words["contents.licence"])]
  }

  private func line(_ file: SourceFile) -> Block {
    .field(shown(file.label), FileState(words).text(file))
  }

  private var unread: [Block] {
    let files = summary.files
    let unread = summary.unread
    if unread.isEmpty, summary.rowsSetAside == 0 {
      return [.paragraph(words["contents.allRead"])]
    }
    var blocks: [Block] = []
    if !unread.isEmpty {
      blocks.append(.note(.moreToLearn, unreadLine(unread.count, files.count)))
    }
    if summary.rowsSetAside > 0 {
      blocks.append(.note(.moreToLearn, counted("contents.rowsSetAside", summary.rowsSetAside)))
    }
    return blocks
  }

  func unreadLine(_ unread: Int, _ files: Int) -> String {
    text("contents.unread.count", [Fact("n", .count(unread)), Fact("of", .count(files))])
  }

  private var sources: [Block] {
    let cited = Set(
      entries.filter { $0.inStudies != nil }.compactMap {
        catalogue[$0.kind, $0.finding.variant]?.study
      })
    let studies = catalogue.studies.filter(cited.contains).map(\.source)
    return [.bullets(studies + [words["contents.sources.places"]])]
  }
}

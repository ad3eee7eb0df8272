/// A part of a report, as every form of it is made from.
struct ReportSection: Sendable, Hashable {
  enum Line: Sendable, Hashable {
    case sentence(String)
    /// A reservation, to be marked as one.
    case notice(String)
    /// A name and its value.
    case field(String, String)
    /// The first column names the row; an empty cell says nothing.
    case table(header: [String], rows: [[String]])
  }

  var title: String
  var lines: [Line]

  init(_ title: String, _ lines: [Line]) {
    self.title = title
    self.lines = lines
  }
}

extension ReportPage {
  /// Sections one below the other; a row of a table takes one paragraph.
  mutating func draw(_ sections: [ReportSection], _ words: Words) {
    for section in sections {
      blank()
      paragraph(section.title)
      rule()
      for line in section.lines { draw(line, words) }
    }
  }

  private mutating func draw(_ line: ReportSection.Line, _ words: Words) {
    switch line {
    case .sentence(let text): paragraph(text, indent: 2, hanging: 2)
    case .notice(let text):
      let icon = Icon.moreToLearn
      let sign = plain ? words.label(words[icon.labelKey]) : icon.sign(ascii: ascii)
      paragraph("\(sign) \(text)", indent: 2, hanging: 2)
    case .field(let name, let value):
      paragraph(words.labelled(name, value), indent: 2, hanging: 4)
    case .table(let header, let rows):
      for row in rows {
        let cells = zip(header, row).dropFirst().filter { !$0.1.isEmpty }
        let value = cells.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        paragraph(words.labelled(row.first ?? "", value), indent: 2, hanging: 4)
      }
    }
  }
}

/// A label and what it says, or a sentence alone: a line of a report and of a screen.
public struct LabelledText: Sendable, Hashable {
  public var label: String?
  public var text: String

  init(label: String? = nil, text: String) {
    self.label = label
    self.text = text
  }

  /// The line as a section of a report has it.
  var line: ReportSection.Line { label.map { .field($0, text) } ?? .sentence(text) }
}

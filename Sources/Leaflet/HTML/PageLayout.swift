/// How a page is laid out on paper. Raw values are those of the command line.
public enum PageLayout: String, Sendable, Hashable, CaseIterable {
  /// A sheet for the printer at home.
  case a4
  /// A5 pages, two on a sheet, as a booklet takes them.
  case booklet
  /// A4 in large type, for readers with low vision.
  case large

  /// What follows the style of every page.
  var style: String {
    switch self {
    case .a4:
      """
      @media print { body { font-size: 10pt; line-height: 1.35; } p { margin: .25em 0; }
        .entry { padding: .5em 0; } .dots { width: 6.5em; height: 6.5em; } }
      \(Self.page("A4", margin: "16mm"))
      """
    case .booklet:
      """
      body { font-size: 9.5pt; line-height: 1.35; max-width: 34em; }
      \(Self.page("A5", margin: "12mm"))
      """
    case .large:
      """
      body { font: 18pt/1.5 Verdana, "DejaVu Sans", Arial, sans-serif; }
      dl { grid-template-columns: 1fr; } dd { margin-bottom: .5em; }
      .label, .detail { font-size: 1em; color: inherit; }
      \(Self.page("A4", margin: "16mm"))
      """
    }
  }

  private static func page(_ size: String, margin: String) -> String {
    "@media print { @page { size: \(size); margin: \(margin); } }"
  }
}

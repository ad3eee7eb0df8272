// Facebook and Instagram hand a download out as pages unless JSON is asked for. The pages hold the same,
// in words for people and in one of a hundred languages.

extension TableShape {
  /// Stands for a page of such a download.
  static let pageOfMeta = TableShape(syntax: .html(record: "html"), names: [], part: "<html")
}

/// The names that the style sheets of these pages share, of the years until now.
enum MetaPage {
  private static let signs = ["_a6-g", "_5vb_", "uiBoxWhite noborder"].map { Array($0.utf8) }
  /// The style sheet stands in front, and is not as long.
  private static let head = 1 << 18

  static func isOne(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(Self.head)
    return signs.contains { sign in
      head.indices.contains { head[$0] == sign[0] && head[$0...].starts(with: sign) }
    }
  }
}

/// Arithmetic that lists, tables and texts share.
enum Scrolling {
  /// The first row to show, near `top`, so that `span` is seen on a page and no page is half
  /// empty without need. Of a span longer than the page its start is seen.
  static func top(_ top: Int, toShow span: Range<Int>, page: Int, total: Int) -> Int {
    var top = top
    if span.upperBound > top + page { top = span.upperBound - page }
    if span.lowerBound < top { top = span.lowerBound }
    return clamp(top, max(0, total - max(0, page)) + 1)
  }

  /// The index nearest to `index` in `0..<count`; 0 when there is none.
  static func clamp(_ index: Int, _ count: Int) -> Int { max(0, min(index, count - 1)) }
}

import CNcursesw
import Canvas

/// Turns our cells into those of ncurses.
///
/// It is not isolated to the main actor: a closure that is formed there and handed to the
/// standard library is checked for its executor at run time, once a cell, which doubled the time
/// of a frame.
struct CellEncoder {
  private var pairs: ColorPairs
  private var widths = LibraryWidths()

  init(colors: Int) { pairs = ColorPairs(colors: colors) }

  /// Encodes a range of cells; returns the number of curses cells, one for each glyph.
  mutating func encode(_ cells: [Cell], _ range: Range<Int>, into row: inout [cchar_t]) -> Int {
    var count = 0
    var index = range.lowerBound
    var style: Style?
    var look = (attributes: attr_t(0), pair: Int32(0))
    while index < range.upperBound {
      let cell = cells[index]
      let isWide = index + 1 < range.upperBound && cells[index + 1].glyph == .continuation
      if cell.style != style {
        look = (CellEncoder.attributes(cell.style), pairs.pair(for: cell.style))
        style = cell.style
      }
      // ncurses measures with the C library, whose Unicode may be older than ours: a glyph that
      // it measures otherwise would shift the rest of the row.
      if widths.agree(cell.glyph, columns: isWide ? 2 : 1) {
        CellEncoder.set(&row[count], cell.glyph, look.attributes, look.pair)
        count += 1
      } else {
        CellEncoder.set(&row[count], "\u{FFFD}", look.attributes, look.pair)
        count += 1
        if isWide {
          CellEncoder.set(&row[count], .space, look.attributes, look.pair)
          count += 1
        }
      }
      index += isWide ? 2 : 1
    }
    return count
  }

  private static func set(
    _ out: inout cchar_t, _ glyph: Glyph, _ attributes: attr_t, _ pair: Int32
  ) {
    // One more than a glyph's five scalars: the end of the string.
    var text = InlineArray<6, wchar_t>(repeating: 0)
    if glyph.isSingle {
      text[0] = wchar_t(glyph.first?.value ?? 0x20)
    } else {
      for (place, scalar) in glyph.scalars.enumerated() { text[place] = wchar_t(scalar.value) }
    }
    if put(text, attributes, pair, &out) == ERR {
      text = InlineArray(repeating: 0)
      text[0] = 0x3F
      _ = put(text, attributes, pair, &out)
    }
  }

  private static func put(
    _ text: borrowing InlineArray<6, wchar_t>, _ attributes: attr_t, _ pair: Int32,
    _ out: inout cchar_t
  ) -> Int32 {
    text.span.withUnsafeBufferPointer { cn_setcchar(&out, $0.baseAddress, attributes, pair) }
  }

  private static func attributes(_ style: Style) -> attr_t {
    var result: attr_t = 0
    if style.attributes.contains(.bold) { result |= CN_BOLD }
    if style.attributes.contains(.dim) { result |= CN_DIM }
    if style.attributes.contains(.underline) { result |= CN_UNDERLINE }
    if style.attributes.contains(.reverse) { result |= CN_REVERSE }
    if style.attributes.contains(.italic) { result |= CN_ITALIC }
    return result
  }
}

/// The C library's opinion on widths, asked once for each scalar.
private struct LibraryWidths {
  private var known: [UInt32: Int32] = [:]

  mutating func agree(_ glyph: Glyph, columns: Int) -> Bool {
    guard let first = glyph.first else { return false }
    if first.value < 0x7F { return columns == 1 }
    if let width = known[first.value] { return Int(width) == columns }
    let width = wcwidth(wchar_t(first.value))
    known[first.value] = width
    return Int(width) == columns
  }
}

/// ncurses' pairs of colours, made as they are needed.
private struct ColorPairs {
  let colors: Int
  private var pairs: [UInt32: Int32] = [:]

  init(colors: Int) { self.colors = colors }

  /// The pair for a style's colours, reduced to those of the terminal; 0 for its own.
  mutating func pair(for style: Style) -> Int32 {
    guard colors > 0 else { return 0 }
    let foreground = style.foreground.reduced(to: colors).index
    let background = style.background.reduced(to: colors).index
    if foreground < 0, background < 0 { return 0 }
    let key =
      UInt32(UInt16(bitPattern: foreground)) << 16 | UInt32(UInt16(bitPattern: background))
    if let pair = pairs[key] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < cn_color_pairs(),
      init_extended_pair(pair, Int32(foreground), Int32(background)) == OK
    else { return 0 }
    pairs[key] = pair
    return pair
  }
}

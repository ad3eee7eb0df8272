extension Unicode.Scalar {
  /// The columns that terminals give to this scalar: 0, 1 or 2.
  ///
  /// East Asian ambiguous scalars count 1. - Complexity: O(log n) in the table of wide ranges.
  public var columns: Int {
    if value < 0x300 { return 1 }
    // Vowels and finals of Hangul syllables that are written in parts.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    if isMark { return 0 }
    if value < 0x1100 { return 1 }
    return isWide ? 2 : 1
  }

  /// A mark that is drawn over the letter before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private var isWide: Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].lowerBound <= value
  }

  /// What a terminal may be sent for this scalar of outside text; nil where nothing is drawn.
  ///
  /// Controls become their pictures (U+001B → ␛), C1 controls U+FFFD, regional indicators the
  /// letters they stand for. Joiners, variation selectors, skin tones, bidirectional controls,
  /// tags, and all else that no font shows, vanish.
  var drawn: Unicode.Scalar? {
    switch value {
    case 0x20...0x7E: self
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x2028, 0x2029: " "  // line and paragraph separators keep words apart
    case 0x1F3FB...0x1F3FF: nil
    case 0x1F1E6...0x1F1FF: Unicode.Scalar(value - 0x1F1E6 + 0x41)
    default: value >= 0xAD && isInvisible ? nil : self
    }
  }

  /// Formats, and what Unicode has set aside to be ignored, assigned or not.
  private var isInvisible: Bool {
    properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint
  }
}

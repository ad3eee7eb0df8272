extension Collection where Element: Comparable {
  /// The middle one, of an even number the lower of the two middle ones; nil of none.
  var lowerMedian: Element? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}

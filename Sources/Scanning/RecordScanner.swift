/// Finds the fields of one record in memory. It holds no position: the caller says where to start,
/// and asks again with more bytes when the record's end is not yet there.
struct RecordScanner {
  var delimiter: UInt8
  var limits: CSVLimits
  /// Whether a quoted field has to end on the line it began on.
  var areQuotesBoundToLine = false

  enum Outcome {
    case record, blank, incomplete
    case unclosedQuote(at: Int, readTo: Int)
    case fieldTooLong(at: Int)
    case recordTooLong(at: Int)
  }

  struct Scan {
    var outcome: Outcome
    /// Where the next record begins, after `record` and `blank`.
    var next: Int
    /// Fields met, also those beyond the limit of columns.
    var count: Int
    /// Line ends passed.
    var lines: Int
    /// Whether a span still holds doubled quotes.
    var hasEscapes = false
  }

  /// Scans the record at `start`. Spans are relative to `start`. At most `limits.columns` are kept.
  func scan(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, isLast: Bool,
    into fields: UnsafeMutablePointer<FieldSpan>
  ) -> Scan {
    var scan = Scan(outcome: .incomplete, next: start, count: 0, lines: 0)
    var position = start
    if bytes[position] == Ascii.lineFeed || bytes[position] == Ascii.carriageReturn {
      finish(&scan, .blank, bytes, at: position, to: end, isLast: isLast)
      return scan
    }
    while true {
      let fieldStart = position
      var span: FieldSpan
      if position < end, bytes[position] == Ascii.quote {
        switch quoted(bytes, from: position, to: end, isLast: isLast, origin: start) {
        case .field(let found, let fieldEnd, let lines):
          span = found
          position = fieldEnd
          if found.isEscaped { scan.hasEscapes = true }
          scan.lines += lines
        case .incomplete: return scan
        case .unclosed(let readTo):
          scan.outcome = .unclosedQuote(at: fieldStart, readTo: readTo)
          return scan
        }
      } else {
        position = separator(bytes, from: position, to: end)
        span = FieldSpan(start: fieldStart - start, length: position - fieldStart, isEscaped: false)
      }
      if position - fieldStart > limits.fieldBytes + 2 {
        scan.outcome = .fieldTooLong(at: fieldStart)
        return scan
      }
      if position == end, !isLast { return scan }
      let isTooWide = scan.count > limits.columns && scan.lines > 0
      if position - start > limits.recordBytes || isTooWide {
        scan.outcome = .recordTooLong(at: position)
        return scan
      }
      if scan.count < limits.columns { fields[scan.count] = span }
      scan.count += 1
      guard position < end, bytes[position] == delimiter else { break }
      position += 1
    }
    finish(&scan, .record, bytes, at: position, to: end, isLast: isLast)
    return scan
  }

  /// Steps over the line end at `position`, if it is all there.
  private func finish(
    _ scan: inout Scan, _ outcome: Outcome, _ bytes: UnsafePointer<UInt8>, at position: Int,
    to end: Int, isLast: Bool
  ) {
    if position == end {
      scan.next = end
    } else if bytes[position] == Ascii.lineFeed {
      scan.next = position + 1
    } else if position + 1 < end {
      scan.next = position + (bytes[position + 1] == Ascii.lineFeed ? 2 : 1)
    } else if isLast {
      scan.next = end
    } else {
      // A line feed may follow the carriage return.
      return
    }
    scan.lines += 1
    scan.outcome = outcome
  }

  private enum Quoted {
    case field(FieldSpan, end: Int, lines: Int)
    case incomplete
    case unclosed(readTo: Int)
  }

  /// The field whose opening quote is at `open`.
  private func quoted(
    _ bytes: UnsafePointer<UInt8>, from open: Int, to end: Int, isLast: Bool, origin: Int
  ) -> Quoted {
    let close: Int
    let isEscaped: Bool
    switch closingQuote(bytes, from: open, to: end, isLast: isLast) {
    case .found(let position, let hasDoubled): (close, isEscaped) = (position, hasDoubled)
    case .incomplete: return .incomplete
    case .missing(let readTo): return .unclosed(readTo: readTo)
    }
    let lines = Bytes.lineEnds(in: bytes, from: open + 1, to: close)
    if areQuotesBoundToLine, lines > 0 { return .unclosed(readTo: close) }
    // Some writers pad a quoted field with blanks before the next delimiter.
    let reach = min(end, open + limits.fieldBytes + 3)
    var after = close + 1
    while after < reach, bytes[after] == Ascii.space, delimiter != Ascii.space { after += 1 }
    if after >= end, !isLast { return .incomplete }
    if after >= end || isSeparator(bytes[after]) {
      let span = FieldSpan(start: open + 1 - origin, length: close - open - 1, isEscaped: isEscaped)
      return .field(span, end: after, lines: lines)
    }
    // Text after the closing quote. Across lines, it was not this field's quote that closed.
    if lines > 0 { return .unclosed(readTo: close) }
    let fieldEnd = separator(bytes, from: close + 1, to: end)
    let span = FieldSpan(start: open + 1 - origin, length: fieldEnd - open - 1, isEscaped: true)
    return .field(span, end: fieldEnd, lines: 0)
  }

  private enum ClosingQuote {
    case found(Int, hasDoubled: Bool)
    case incomplete
    case missing(readTo: Int)
  }

  /// The quote that closes the one at `open`, not further away than a field may be long.
  private func closingQuote(
    _ bytes: UnsafePointer<UInt8>, from open: Int, to end: Int, isLast: Bool
  ) -> ClosingQuote {
    let reach = min(end, open + limits.fieldBytes + 2)
    var position = open + 1
    var hasDoubled = false
    while position < reach {
      position = Bytes.firstIndex(of: Ascii.quote, in: bytes, from: position, to: reach)
      if position == reach { break }
      // Whether it is doubled shows in the next byte.
      if position + 1 == end {
        return isLast ? .found(position, hasDoubled: hasDoubled) : .incomplete
      }
      if bytes[position + 1] != Ascii.quote { return .found(position, hasDoubled: hasDoubled) }
      hasDoubled = true
      position += 2
    }
    return reach < end || isLast ? .missing(readTo: reach) : .incomplete
  }

  @inline(__always)
  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }

  /// The first delimiter or line end from `start` on, or `end`: eight bytes at a step.
  @inline(__always)
  private func separator(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let pattern = Bytes.repeated(delimiter)
    var position = start
    while position + 8 <= end {
      let word = Bytes.word(bytes, at: position)
      let found =
        Bytes.zeroes(word ^ pattern) | Bytes.zeroes(word ^ Bytes.lineFeeds)
        | Bytes.zeroes(word ^ Bytes.carriageReturns)
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < end, !isSeparator(bytes[position]) { position += 1 }
    return position
  }

  /// Takes the doubled quotes out of the first `count` spans, in place.
  @inline(__always)
  static func unescape(
    _ record: UnsafeMutablePointer<UInt8>, _ spans: UnsafeMutablePointer<FieldSpan>, count: Int,
    _ scan: Scan
  ) {
    guard scan.hasEscapes else { return }
    for index in 0..<count where spans[index].isEscaped { unescape(record, &spans[index]) }
  }

  /// Takes the doubled quotes out of a span, in place; what follows a lone quote is literal.
  private static func unescape(_ bytes: UnsafeMutablePointer<UInt8>, _ span: inout FieldSpan) {
    let start = Int(span.start)
    let end = start + Int(span.length)
    var isQuoted = true
    var source = start
    var target = start
    while source < end {
      let byte = bytes[source]
      source += 1
      if isQuoted, byte == Ascii.quote {
        guard source < end, bytes[source] == Ascii.quote else {
          isQuoted = false
          continue
        }
        source += 1
      }
      bytes[target] = byte
      target += 1
    }
    span = FieldSpan(start: start, length: target - start, isEscaped: false)
  }
}

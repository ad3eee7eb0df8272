extension CSVReader {
  /// The window while its records are being taken.
  struct Memory {
    let bytes: UnsafeMutablePointer<UInt8>
    let count: Int
    let spans: UnsafeMutablePointer<FieldSpan>
    let isLast: Bool
  }

  mutating func takeRecords(
    _ memory: Memory, _ consumed: inout Int, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    if case .skippingLine(let body) = stage {
      guard skipLine(memory, from: 0, &consumed, then: body) else { return }
    }
    while consumed < memory.count {
      let start = consumed
      let scan = scanner.scan(
        memory.bytes, from: start, to: memory.count, isLast: memory.isLast, into: memory.spans)
      switch scan.outcome {
      case .record:
        consumed = scan.next
        try deliver(scan, memory, from: start, record)
        line += scan.lines
      case .blank:
        consumed = scan.next
        line += scan.lines
      case .incomplete:
        return
      case .recordTooLong(let end):
        // Across lines it is more likely that quotes have gone astray than that one record is so
        // large: only its first line is given up.
        if scan.lines > 0 { noteRewind(end - start) }
        let position = scan.lines > 0 ? start : end
        try damage(memory, from: start, at: position, &consumed, ScanProblem.recordTooLong, record)
      case .unclosedQuote(let open, let readTo):
        noteRewind(readTo - open)
        try damage(memory, from: start, at: open, &consumed, ScanProblem.unclosedQuote, record)
      case .fieldTooLong(let field):
        try damage(memory, from: start, at: field, &consumed, ScanProblem.fieldTooLong, record)
      }
    }
  }

  private mutating func deliver(
    _ scan: RecordScanner.Scan, _ memory: Memory, from start: Int,
    _ record: (borrowing Record) throws -> Void
  ) rethrows {
    let base = memory.bytes + start
    let count = min(scan.count, limits.columns)
    RecordScanner.unescape(base, memory.spans, count: count, scan)
    let isHeader = isAtHeader
    if !isHeader { rowCount += 1 }
    if scan.count > count { note(.tooManyColumns(row: rowCount, line: line)) }
    let found = Record(
      row: rowCount, line: line, byteOffset: windowOffset + start, count: count, isDamaged: false,
      base: base, spans: memory.spans)
    if isHeader {
      stage = .rows
      for index in 0..<count { header.append(found[index].trimmed.string) }
    } else {
      try record(found)
    }
  }

  /// Gives up the record at `start`, counts it, and goes on with the line after `position`.
  private mutating func damage(
    _ memory: Memory, from start: Int, at position: Int, _ consumed: inout Int,
    _ problem: (_ row: Int, _ line: Int) -> ScanProblem,
    _ record: (borrowing Record) throws -> Void
  ) rethrows {
    let isHeader = isAtHeader
    if !isHeader { rowCount += 1 }
    let firstLine = line
    line += Bytes.lineEnds(in: memory.bytes, from: start, to: position)
    note(problem(rowCount, line))
    _ = skipLine(memory, from: position, &consumed, then: isHeader ? .header : .rows)
    guard !isHeader else { return }
    try record(
      Record(
        row: rowCount, line: firstLine, byteOffset: windowOffset + start, count: 0,
        isDamaged: true, base: memory.bytes, spans: memory.spans))
  }

  /// Moves on to after the next line end. False when it is not in the window yet.
  private mutating func skipLine(
    _ memory: Memory, from position: Int, _ consumed: inout Int, then body: BodyStage
  ) -> Bool {
    let end = Bytes.lineEnd(in: memory.bytes, from: position, to: memory.count)
    let isPairOpen =
      end + 1 == memory.count && memory.bytes[end] == Ascii.carriageReturn && !memory.isLast
    guard end < memory.count, !isPairOpen else {
      consumed = end
      stage = .skippingLine(to: body)
      return false
    }
    let isPair =
      memory.bytes[end] == Ascii.carriageReturn && end + 1 < memory.count
      && memory.bytes[end + 1] == Ascii.lineFeed
    consumed = end + (isPair ? 2 : 1)
    line += 1
    stage = body == .header ? .header : .rows
    return true
  }

  private var isAtHeader: Bool {
    if case .header = stage { return true }
    return false
  }

  private mutating func note(_ problem: ScanProblem) {
    problemCount += 1
    if problems.count < limits.listedProblems { problems.append(problem) }
  }

  private mutating func noteRewind(_ count: Int) {
    rewoundBytes = rewoundBytes &+ count
    if rewoundBytes > limits.rewoundBytes { scanner.areQuotesBoundToLine = true }
  }
}

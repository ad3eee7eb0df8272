import CExpat
import Synchronization

/// A parser of the system's expat. It expands no entity, opens nothing, and stops where the
/// document goes beyond the limits.
final class ExpatParser: Sendable {
  enum Outcome: Equatable {
    case more
    case malformed, cutOff, nestedTooDeep, entityDeclared, markupTooLong
  }

  /// Expat's own state. Unsafe by itself; safe since it is touched only under the lock of
  /// `progress`, and in `deinit`, when nobody else is left. Copies of a reader that share it can
  /// garble each other's records, but nothing worse.
  private nonisolated(unsafe) let parser: XML_Parser?
  private let progress = Mutex(Progress())

  private struct Progress {
    /// Bytes parsed.
    var taken = 0
    /// Elements open.
    var depth = 0
  }

  /// What the handlers work on during one call of `parse`.
  struct Run {
    let parser: XML_Parser
    let limits: XMLLimits
    var tokens: XMLTokens
    var depth: Int
    var refusal: Outcome?
  }

  private let limits: XMLLimits

  /// With `isUTF8` the document's own word on its encoding is overruled.
  init(isUTF8: Bool, limits: XMLLimits) {
    self.limits = limits
    parser = isUTF8 ? XML_ParserCreate("UTF-8") : XML_ParserCreate(nil)
    if let parser { Self.install(parser) }
  }

  deinit {
    if let parser { XML_ParserFree(parser) }
  }

  /// Parses the next bytes and leaves what they say in `tokens`.
  func parse(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into tokens: inout XMLTokens
  ) -> Outcome {
    tokens.removeAll()
    // Without memory for a parser there is nothing to go on with.
    guard let parser, bytes.count <= 1 << 24 else { return .malformed }
    var moved = XMLTokens()
    swap(&moved, &tokens)
    defer { swap(&moved, &tokens) }
    return progress.withLock { progress in
      var run = Run(
        parser: parser, limits: limits, tokens: moved, depth: progress.depth, refusal: nil)
      let status = withUnsafeMutablePointer(to: &run) { pointer in
        XML_SetUserData(parser, pointer)
        defer { XML_SetUserData(parser, nil) }
        return XML_Parse(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
          isLast ? 1 : 0)
      }
      moved = run.tokens
      progress.depth = run.depth
      progress.taken &+= bytes.count
      if let refusal = run.refusal { return refusal }
      guard status == XML_STATUS_OK else { return Self.outcome(XML_GetErrorCode(parser)) }
      let pending = progress.taken - Int(XML_GetCurrentByteIndex(parser))
      return !isLast && pending > limits.markupBytes ? .markupTooLong : .more
    }
  }

  /// The 1-based line at which the parser stands.
  var line: Int {
    progress.withLock { _ in parser.map { Int(XML_GetCurrentLineNumber($0)) } ?? 0 }
  }

  private static func outcome(_ error: XML_Error) -> Outcome {
    switch error {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      .cutOff
    default: .malformed
    }
  }

  private static func install(_ parser: XML_Parser) {
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let run = data?.assumingMemoryBound(to: Run.self), let name else { return }
        run.pointee.open(name, attributes)
      },
      { data, _ in data?.assumingMemoryBound(to: Run.self).pointee.close() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
      run.pointee.tokens.appendText(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      data?.assumingMemoryBound(to: Run.self).pointee.stop(.entityDeclared)
    }
  }
}

extension ExpatParser.Run {
  fileprivate mutating func open(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    guard depth <= limits.depth else { return stop(.nestedTooDeep) }
    tokens.open(
      name,
      at: XMLTokens.Place(
        line: Int(XML_GetCurrentLineNumber(parser)), offset: Int(XML_GetCurrentByteIndex(parser))))
    // Only those that are written in the tag: a declared default can be repeated without end.
    let count = Int(XML_GetSpecifiedAttributeCount(parser)) / 2
    for index in 0..<min(count, limits.attributes) {
      guard let name = attributes?[2 * index], let value = attributes?[2 * index + 1] else {
        return
      }
      tokens.append(.attribute, name)
      tokens.append(.value, value)
    }
    if count > limits.attributes { tokens.dropAttributes() }
  }

  fileprivate mutating func close() {
    depth -= 1
    tokens.close()
  }

  fileprivate mutating func stop(_ reason: ExpatParser.Outcome) {
    if refusal == nil { refusal = reason }
    XML_StopParser(parser, 0)
  }
}

import Scanning

// XML, HTML, FIT, logs and chats: where their tables lie, and how one is read again.

extension TableShape {
  /// How the parts of XML documents, of pages and of FIT files begin; those of JSON never do.
  private static let xmlSign = "/"
  private static let pageSign = "<"

  /// Whether bytes begin as XML and HTML do.
  static func mayBeMarkup(_ bytes: [UInt8]) -> Bool {
    // Past a byte order mark, blanks, and the zeroes of UTF-16.
    let first = bytes.prefix(64).first { $0 > 0x20 && $0 < 0x80 }
    return first == UInt8(ascii: "<")
  }

  /// The table of a FIT file; nil for any other.
  static func device(_ bytes: [UInt8]) -> TableShape? {
    guard bytes.withUnsafeBytes(FITReader.opens) else { return nil }
    return TableShape(
      syntax: .fit, names: FITField.track.map(\.name), part: FITReader.points)
  }

  /// The table of a log whose lines hold objects; nil for any other file.
  static func log(_ bytes: [UInt8]) -> TableShape? {
    guard JSONLogReader.mayBegin(with: bytes) else { return nil }
    return known { $0 == JSONLogReader.objects }.first
  }

  /// The messages of a chat written as text; nil for any other file.
  static func chat(_ bytes: [UInt8]) -> TableShape? {
    guard ChatReader.mayBegin(with: bytes) else { return nil }
    return known { $0 == ChatReader.messages }.first
  }

  /// The table without names that WeClock writes; nil for any other file.
  static func headless(_ bytes: [UInt8]) -> TableShape? {
    WeClockLayout(bytes).flatMap { layout in known { $0 == layout.part }.first }
  }

  /// The tables of a document or page by its beginning: those that a format asks for, else, in XML,
  /// the elements that are repeated.
  static func markup(_ bytes: [UInt8]) -> [TableShape] {
    let pages = known { $0.hasPrefix(pageSign) }.filter { shape in
      var reader = shape.reader
      bytes.withUnsafeBytes { reader.feed($0) { _ in } }
      return reader.rowCount > 0
    }
    if !pages.isEmpty { return pages }
    if MetaPage.isOne(bytes) { return [.pageOfMeta] }
    if isContents(bytes) { return [contents] }
    guard let shape = bytes.withUnsafeBytes({ XMLShape(prefix: $0) }) else { return [] }
    if shape.declaresEntities { return [.declaringEntities] }
    guard HeaderKey.fold(shape.root) != "html" else { return [] }
    let documents = known { $0.hasPrefix("\(xmlSign)\(shape.root)/") }
    if !documents.isEmpty { return documents }
    return shape.elements.filter(\.isRepeated).map {
      TableShape(
        syntax: .xml(paths: [$0.path]), names: $0.columns, part: "\(xmlSign)\($0.path)")
    }
  }

  /// A document that is not read, since it declares entities.
  private static let declaringEntities = TableShape(syntax: .xml(paths: []), names: [], part: "")

  /// Whether the document is refused for its declarations.
  var declaresEntities: Bool { syntax == Self.declaringEntities.syntax }

  /// The tables in parts that formats ask for, each with the columns that they ask for.
  private static func known(_ isMeant: (String) -> Bool) -> [TableShape] {
    FormatRegistry.formats.filter { isMeant($0.part) }.compactMap { format in
      syntax(ofPart: format.part).map {
        TableShape(syntax: $0, names: format.asks, part: format.part)
      }
    }
  }

  /// The syntax that a part is written for; nil for those of JSON.
  static func syntax(ofPart part: String) -> Syntax? {
    if part == FITReader.points { return .fit }
    if part == JSONLogReader.objects { return .log }
    if part == ChatReader.messages { return .chat }
    if WeClockLayout.allCases.contains(where: { $0.part == part }) { return .headless }
    if part.hasPrefix(xmlSign) {
      return .xml(paths: part.split(separator: "|").map(String.init))
    }
    return part.hasPrefix(pageSign) ? .html(record: String(part.dropFirst())) : nil
  }
}

extension FITReader {
  /// The part of a FIT file that the points of its track are.
  static let points = "fit:record"
}

extension JSONLogReader {
  /// The part of a log that the objects on its lines are.
  static let objects = "log:$"
}

extension ChatReader {
  /// The part of a chat that its messages are.
  static let messages = "chat:message"
}

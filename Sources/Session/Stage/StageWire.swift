import Canvas

/// Pages of the stage as lines of text, for a pipe to a second terminal.
///
/// A page is its blocks, a line each, between `page` and `end`; fields are parted by tabs, of which
/// cleaned text has none.
public enum StageWire {
  /// A longer page is none of ours.
  public static let mostBytes = 64 << 10

  public static func encode(_ page: StagePage) -> String {
    (["page"] + page.blocks.map { line(fields($0)) } + ["end"]).joined(separator: "\n") + "\n"
  }

  private static func line(_ fields: [String]) -> String {
    fields.map { CleanText.terminal($0) }.joined(separator: "\t")
  }

  private static func fields(_ block: StagePage.Block) -> [String] {
    switch block {
    case .title(let text): ["title", text]
    case .speech(let text): ["speech", text]
    case .text(let text): ["text", text]
    case .number(let amount, let unit): ["number", amount, unit]
    case .dots(let full): ["dots", "\(full)"]
    case .bar(let name, let part, let whole, let isRight):
      ["bar", name, "\(part)", "\(whole)", isRight ? "right" : ""]
    case .option(let letter, let text, let isRight):
      ["option", letter, text, isRight ? "right" : ""]
    case .item(let text): ["item", text]
    case .entry(let level, let text): ["entry", "\(level)", text]
    case .timer(let left, let whole): ["timer", "\(left)", "\(whole)"]
    }
  }

  /// The block of a line; nil where it is none.
  static func block(_ line: Substring) -> StagePage.Block? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let numbers = fields.map { Int($0) }
    switch (fields[0], fields.count) {
    case ("title", 2): return .title(fields[1])
    case ("speech", 2): return .speech(fields[1])
    case ("text", 2): return .text(fields[1])
    case ("number", 3): return .number(fields[1], unit: fields[2])
    case ("dots", 2): return numbers[1].map { .dots($0) }
    case ("bar", 5):
      guard let part = numbers[2], let whole = numbers[3] else { return nil }
      return .bar(fields[1], part, of: whole, isRight: fields[4] == "right")
    case ("option", 4): return .option(fields[1], fields[2], isRight: fields[3] == "right")
    case ("item", 2): return .item(fields[1])
    case ("entry", 3): return numbers[1].map { .entry(level: $0, fields[2]) }
    case ("timer", 3):
      guard let left = numbers[1], let whole = numbers[2] else { return nil }
      return .timer(left, of: whole)
    default: return nil
    }
  }
}

/// Takes bytes as they come and gives pages once they are whole. What is no page is passed over.
public struct StageReader: Sendable {
  private var waiting: [UInt8] = []
  private var blocks: [StagePage.Block]?

  public init() {}

  /// The pages that these bytes complete, in their order. Linear in the bytes.
  public mutating func take(_ bytes: some Collection<UInt8>) -> [StagePage] {
    var pages: [StagePage] = []
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        waiting.append(byte)
        if waiting.count > StageWire.mostBytes { (waiting, blocks) = ([], nil) }
        continue
      }
      let line = String(decoding: waiting, as: UTF8.self)
      waiting = []
      if let page = take(line: line) { pages.append(page) }
    }
    return pages
  }

  private mutating func take(line: String) -> StagePage? {
    switch line {
    case "page": blocks = []
    case "end":
      defer { blocks = nil }
      return blocks.map(StagePage.init)
    default:
      if let block = StageWire.block(line[...]), blocks?.count ?? 0 < 1_000 {
        blocks?.append(block)
      } else {
        blocks = nil
      }
    }
    return nil
  }
}

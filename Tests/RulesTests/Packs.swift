import CivilTime
import Testing

@testable import Rules

/// A pack of one rule; `rows` stand below its head.
func pack(_ rows: String..., kind: String = "minWage", more: String = "") throws -> RulePack {
  let text = """
    pack: TEST
    version: 1

    rule: TEST/wage
    kind: \(kind)
    status: employee
    \(more)
    """
  return try read(text + "\n" + rows.joined(separator: "\n"))
}

func read(_ text: String) throws(RulePackError) -> RulePack {
  try RulePack(parsing: Array(text.utf8), named: "test.txt")
}

/// What is wrong with a pack, and on which line.
func problem(_ text: String) -> RulePackError? {
  do {
    _ = try read(text)
    return nil
  } catch {
    return error
  }
}

func day(_ text: String) throws -> LocalDate { try #require(LocalDate(iso8601: text)) }

func embedded(_ id: String) throws -> RulePack { try #require(RulePack.embedded(id)) }

import CivilTime
import Testing

@testable import Rules

@Suite("Packs that are refused")
struct RefusalTests {
  private static let head = "pack: T\nversion: 1\n"
  private static let rule = head + "rule: T/a\nkind: minWage\nstatus: employee\n"

  @Test(
    "one problem each, on its line",
    arguments: [
      ("", .missingKey, 1, "pack"),
      ("pack: T", .missingKey, 1, "version"),
      ("pack: T T\nversion: 1", .badName, 1, "T T"),
      (head + "nonsense", .notALine, 3, "nonsense"),
      (head + "colour: red", .unknownKey, 3, "colour"),
      (head + "version: 2", .repeatedKey, 3, "version"),
      (head + "- | - | 1 | memory", .missingKey, 3, "rule"),
      (rule, .ruleWithoutRows, 3, "T/a"),
      (head + "rule: a\nkind: minWage\nstatus: all\n- | - | 1 | memory", .badName, 3, "a"),
      (head + "rule: T/a/b\nkind: minWage\nstatus: all\n- | - | 1 | memory", .badName, 3, "T/a/b"),
      (head + "rule: X/a\nkind: minWage\nstatus: all\n- | - | 1 | memory", .foreignRule, 3, "X/a"),
      (head + "rule: T/a\nkind: wage\nstatus: all\n- | - | 1 | memory", .unknownKind, 3, "wage"),
      (head + "rule: T/a\nkind: minWage\n- | - | 1 | memory", .missingKey, 3, "status"),
      (
        head + "rule: T/a\nkind: minWage\nstatus: slave\n- | - | 1 | memory", .unknownStatus, 3,
        "slave"
      ),
      (
        head + "rule: T/a\nkind: kmRate\nstatus: all\nabove: x\n- | - | 1 | memory", .notADecimal,
        3, "x"
      ),
      (rule + "- | - | 1", .tooFewColumns, 6, "T/a"),
      (rule + "- | - | 1 | memory | | | | ", .tooManyColumns, 6, "T/a"),
      (rule + "2024-02-30 | - | 1 | memory", .notADate, 6, "2024-02-30"),
      (rule + "- | 1.1.2024 | 1 | memory", .notADate, 6, "1.1.2024"),
      (rule + "2024-01-02 | 2024-01-02 | 1 | memory", .endsBeforeItBegins, 6, "T/a"),
      (rule + "- | - | 1,50 | memory", .notADecimal, 6, "1,50"),
      (rule + "- | - | -1 | memory", .notADecimal, 6, "-1"),
      (rule + "- | - | 1 | sure", .unknownConfidence, 6, "sure"),
      (rule + "- | - | 1 | memory\n\n" + "rule: T/a", .repeatedRule, 8, "T/a"),
      (
        head + "rule: T/a\nkind: nightWindow\nstatus: all\n- | - | 23-6 | memory", .notAWindow, 6,
        "23-6"
      ),
      (
        head + "rule: T/a\nkind: holidayDates\nstatus: all\n- | - | ZZ | memory", .notACalendar, 6,
        "ZZ"
      ),
    ] as [(String, RulePackError.Problem, Int, String)])
  func refused(text: String, expected: RulePackError.Problem, line: Int, what: String) {
    let error = problem(text)
    #expect(error?.problem == expected)
    #expect(error?.line == line)
    #expect(error?.what == what)
    #expect(error?.pack == "test.txt")
  }

  @Test("rows of one rule leave no day out and none twice, in whatever order they stand")
  func meeting() throws {
    let rows = [
      "2020-01-01 | 2021-01-01 | 1 | memory", "2021-01-01 | 2022-01-01 | 2 | memory",
      "2022-01-01 | - | 3 | memory",
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let pack = try pack(rows[order[0]], rows[order[1]], rows[order[2]])
      #expect(pack.rows("TEST/wage").map(\.text) == ["1", "2", "3"])
    }
    let overlap = problem(Self.rule + rows[0] + "\n2020-12-31 | - | 2 | memory")
    #expect(overlap?.problem == .overlap && overlap?.line == 7 && overlap?.what == "T/a")
    #expect(overlap?.known == ["2020-12-31"])
    let open = problem(Self.rule + rows[2] + "\n2023-01-01 | - | 2 | memory")
    #expect(open?.problem == .overlap)
    let twice = problem(Self.rule + "- | - | 1 | memory\n- | - | 1 | memory")
    #expect(twice?.problem == .overlap && twice?.line == 7)
    let gap = problem(Self.rule + rows[0] + "\n" + rows[2])
    #expect(gap?.problem == .gap && gap?.known == ["2021-01-01", "2021-12-31"])
  }

  @Test("a gap may be said aloud")
  func unknown() throws {
    let pack = try pack(
      "2020-01-01 | 2021-01-01 | 1 | memory", "2021-01-01 | 2022-01-01 | unknown | memory",
      "2022-01-01 | - | 3 | memory")
    #expect(pack.rule("TEST/wage", on: try day("2021-07-01")) == nil)
    #expect(pack.rows("TEST/wage").count == 3)
  }

  @Test("what is too large or no text is refused unread")
  func limits() {
    func refusal(_ bytes: [UInt8]) -> RulePackError.Problem? {
      do throws(RulePackError) {
        _ = try RulePack(parsing: bytes, named: "x")
        return nil
      } catch {
        return error.problem
      }
    }
    #expect(refusal([0x70, 0xFF, 0xFE]) == .notText)
    #expect(refusal(Array(repeating: 0x20, count: RulePack.mostBytes + 1)) == .tooLarge)
    let rows = String(repeating: "- | - | 1 | memory\n", count: RulePack.mostRows + 1)
    #expect(refusal(Array((Self.rule + rows).utf8)) == .tooManyRows)
  }

  @Test("no cut of a pack crashes the reader")
  func cuts() throws {
    let bytes = Array((Self.rule + "2020-01-01 | 2021-01-01 | 1.5 | memory | a | b | c").utf8)
    for end in bytes.indices {
      for start in [0, end / 2] {
        _ = try? RulePack(parsing: Array(bytes[start..<end]), named: "cut")
      }
    }
  }

  @Test("comments, blank lines and carriage returns do not matter")
  func layout() throws {
    let text = Self.rule + "# more\n\n  - |-|  1.50|memory |guide\n"
    let plain = try read(text)
    let windows = try read(text.split(separator: "\n").joined(separator: "\r\n"))
    #expect(plain.rules == windows.rules)
    #expect(try read("\u{FEFF}" + text).rules == plain.rules)
    #expect(plain.rules.map(\.source) == ["guide"])
  }
}

import Scanning

/// Everything a reader says about a table, so that two readings can be compared.
struct Table: Equatable {
  struct Row: Equatable {
    var number: Int
    var line: Int
    var offset: Int
    var fields: [String]
  }

  var header: [String] = []
  var rows: [Row] = []
  var problems: [ScanProblem] = []
  var problemCount = 0
  var rowCount = 0
  var dialect: CSVDialect?

  var fields: [[String]] { rows.map(\.fields) }

  init(
    _ bytes: [UInt8], chunk: Int = .max, dialect: CSVDialect? = nil, limits: CSVLimits = .standard
  ) {
    var reader = CSVReader(dialect: dialect, limits: limits)
    var rows: [Row] = []
    func take(_ record: borrowing Record) {
      rows.append(
        Row(
          number: record.row, line: record.line, offset: record.byteOffset,
          fields: record.strings()))
    }
    reader.read(bytes, chunk: chunk) { take($0) }
    header = reader.header
    self.rows = rows
    problems = reader.problems
    problemCount = reader.problemCount
    rowCount = reader.rowCount
    self.dialect = reader.dialect
  }

  init(
    _ text: String, chunk: Int = .max, dialect: CSVDialect? = nil, limits: CSVLimits = .standard
  ) {
    self.init(Array(text.utf8), chunk: chunk, dialect: dialect, limits: limits)
  }
}

/// The values of `body` on a field with this text.
func withField<Result>(_ text: String, _ body: (FieldBytes) -> Result) -> Result {
  Array(text.utf8).withUnsafeBytes { body(FieldBytes($0)) }
}

/// Numbers that look random and are the same in every run (G. Steele, SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

import Scanning

/// One layout of one company's tables: how its columns tell it apart, and who reads its rows.
struct TableFormat: Sendable {
  /// `uber-driver-sar/trips`. Two layouts of one table may share it.
  let id: String
  /// The company by its own name; nil for a format that belongs to none.
  let controller: String?
  /// The kind of export that such a table speaks for.
  let vote: KindVote
  /// Where in a document the records lie (`locations[]`); empty for a file that is one table.
  let part: String
  /// Parts that may follow further down in the same document than its beginning shows.
  let companions: [String]
  /// Columns that are asked for even where the beginning of the file does not show them: ways into a
  /// record, as the document writes them.
  let asks: [String]
  /// Folded column names that must all be there; `a|b` is met by either. The folded name of `$`, the
  /// value itself, is empty.
  let required: [String]
  /// Further columns of the layout. They decide where several formats fit.
  let known: [String]
  /// A folded word of the path that decides where formats have the same columns, and nothing else.
  let pathHint: String?
  /// Whether surplus fields are a known trap of the layout, which its reader undoes.
  let joinsSurplusFields: Bool
  /// Tells the layout by the cells of its first row too, where the names of the columns say too
  /// little, or say it in a language that nobody has listed.
  let isToldByRow: (@Sendable (_ columns: Columns, _ cells: [String]) -> Bool)?
  /// The user's own word on the columns, where that is what the layout comes from.
  let profile: NamedProfile?
  let makeReader: @Sendable (Columns) -> any RowReader

  init(
    _ id: String, controller: String? = "Uber", vote: KindVote, part: String = "",
    companions: [String] = [], asks: [String] = [], required: [String], known: [String] = [],
    pathHint: String? = nil,
    joinsSurplusFields: Bool = false, toldByRow: (@Sendable (Columns, [String]) -> Bool)? = nil,
    profile: NamedProfile? = nil,
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) {
    self.id = id
    self.controller = controller
    self.vote = vote
    self.part = part
    self.companions = companions
    self.asks = asks
    self.required = required
    self.known = known
    self.pathHint = pathHint
    self.joinsSurplusFields = joinsSurplusFields
    isToldByRow = toldByRow
    self.profile = profile
    makeReader = reader
  }

  /// How well the columns fit: nil where a required one is missing, else the columns recognised,
  /// with a last half point for the path.
  func score(_ columns: Columns, foldedPath: String) -> Int? {
    guard isToldByRow == nil else { return nil }
    var points = 0
    for alternatives in required {
      let names = alternatives.split(separator: "|", omittingEmptySubsequences: false)
      guard names.contains(where: { columns.has($0) }) else { return nil }
      points += 2
    }
    points += 2 * known.count { columns.has($0[...]) }
    if let pathHint, foldedPath.contains(pathHint) { points += 1 }
    return points
  }
}

/// A table's word on what kind of export it lies in; the heaviest decides.
struct KindVote: Sendable, Hashable {
  let kind: String
  let weight: Int

  init(_ kind: String, _ weight: Int) {
    self.kind = kind
    self.weight = weight
  }
}

/// Turns the rows of one table into events.
protocol RowReader {
  mutating func read(_ row: borrowing Record, into sink: inout Sink)
}

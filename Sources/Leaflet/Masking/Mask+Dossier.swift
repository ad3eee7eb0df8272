import Dossier

extension Mask {
  /// The dossier with nothing in it that names somebody: no path, no value that could not be read, and
  /// none of the lists of texts.
  public func masked(_ dossier: Dossier) -> Dossier {
    guard hides else { return dossier }
    var masked = dossier
    masked.exports = dossier.exports.map { export in
      var export = export
      export.path = export.controller ?? block
      return export
    }
    let rows = dossier.files.reduce(0) { $0 + $1.rows }
    masked.files = dossier.files.map { self.masked($0, among: rows) }
    masked.problems = dossier.problems.map { problem in
      var problem = problem
      problem.value = problem.value.map(cell)
      problem.column = problem.column.map(cell)
      return problem
    }
    masked.restrictions = dossier.restrictions.map { restriction in
      var restriction = restriction
      restriction.rule = cell(restriction.rule)
      restriction.place = nil
      return restriction
    }
    Self.emptyTexts(of: &masked)
    return masked
  }

  /// Where the copies lie, without the path: it may hold the name of the person.
  public func masked(_ storage: [StorageFacts]) -> [StorageFacts] {
    guard hides else { return storage }
    return storage.map { facts in
      var facts = facts
      facts.path = block
      return facts
    }
  }

  /// - Parameter rows: Those of all files together.
  private func masked(_ file: SourceFile, among rows: Int) -> SourceFile {
    var file = file
    let ending = file.path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    // A file's ending, of few letters and digits, tells what it is.
    let known = ending.flatMap { ending in
      ending.utf8.count <= 5 && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        ? "." + ending.lowercased() : nil
    }
    file.path = block + (known ?? "")
    file.part = ""
    file.rows = count(file.rows, inThoseOf: rows)
    file.rowsSetAside = count(file.rowsSetAside, inThoseOf: rows)
    if file.format == nil { file.columns = file.columns.map { _ in block } }
    return file
  }

  /// The lists that hold texts, and that no report reads.
  private static func emptyTexts(of dossier: inout Dossier) {
    dossier.orders = []
    dossier.accountFacts = []
    dossier.ratings = []
    dossier.communications = []
    dossier.messages = []
    dossier.contacts = []
    dossier.searches = []
    dossier.purchases = []
    dossier.adLabels = []
    dossier.companyLinks = []
    dossier.signIns = []
    dossier.networks = []
    dossier.appEvents = AppEvents()
    dossier.strings = StringPool()
  }
}

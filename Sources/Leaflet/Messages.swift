import Dossier
import Exports

/// What went wrong, in one clear sentence: what, where, what happened or what to do.
public struct Messages: Sendable {
  let words: Words

  public init(_ words: Words) { self.words = words }

  /// `trips.csv, row 218: begin time "31/02/2021" is no date. The row was set aside.`
  public func sentence(_ problem: Problem, in dossier: Dossier) -> String {
    let path = dossier.file(problem.at.file).map { shown($0.label) } ?? words["field.notKnown"]
    let reason = Fact("reason", .text(reason(problem)))
    guard problem.at.row > 0 else {
      return words.text("problem.inFile", [Fact("file", .text(path)), reason])
    }
    return words.text(
      "problem.inRow",
      [Fact("file", .text(path)), Fact("row", .text("\(problem.at.row)")), reason])
  }

  /// The reason without its place: `begin time "31/02/2021" is no date. The row was set aside.`
  public func reason(_ problem: Problem) -> String {
    let facts = [
      Fact("column", .text(problem.column ?? words["problem.aValue"])),
      Fact("value", .text(problem.value ?? "")),
    ]
    let reason = words.text("problem.\(problem.reason.rawValue)", facts)
    guard problem.setAside else { return reason }
    return reason + " " + words["problem.setAside"]
  }

  /// How many problems of a file are not listed one by one.
  public func more(_ count: Int, file: Int, in dossier: Dossier) -> String {
    let path = dossier.file(file).map { shown($0.label) } ?? words["field.notKnown"]
    return words.text("problem.more", [Fact("n", .count(count)), Fact("file", .text(path))])
  }

  /// Why nothing could be read, and what to do.
  public func sentence(_ error: ReadingError) -> String {
    let key =
      switch error {
      case .notFound: "notFound"
      case .notPermitted: "notPermitted"
      case .emptyFolder: "emptyFolder"
      case .emptyFile: "emptyFile"
      case .notAnExport: "notAnExport"
      case .lockedOnPhone: "lockedOnPhone"
      case .pageInsteadOfData: "pageInsteadOfData"
      case .withoutRecords: "withoutRecords"
      case .contentsOnly: "contentsOnly"
      case .entitiesDeclared: "entitiesDeclared"
      case .truncated: "truncated"
      case .encrypted: "encrypted"
      case .split: "split"
      case .damaged: "damaged"
      case .tooLarge: "tooLarge"
      case .profilesDiffer: "profilesDiffer"
      case .cancelled: "cancelled"
      }
    var facts = [Fact("path", .text(error.path ?? ""))]
    if case .profilesDiffer(_, let names) = error { facts.append(Fact("profiles", .texts(names))) }
    return words.text("error.\(key)", facts)
  }
}

/// Inputs that are one: a single path, or the parts of one download.
public struct PartSet: Sendable, Hashable {
  /// In the order of their numbers.
  public let paths: [String]
  /// Names of the parts below the highest one that were not given.
  public let missing: [String]

  /// Puts together the parts of one download, wherever they lie. Sets stand in the order of their
  /// first path. A part given twice starts another set.
  public static func sets(of paths: [String]) -> [PartSet] {
    var sets: [[(path: String, part: PartName?)]] = []
    for path in paths {
      let part = PartName(Array(name(of: path).utf8))
      let home = sets.firstIndex { set in
        guard let part, set.first?.part?.stem == part.stem else { return false }
        return !set.contains { $0.part?.number == part.number }
      }
      if let home { sets[home].append((path, part)) } else { sets.append([(path, part)]) }
    }
    return sets.map { set in
      let parts = set.sorted { ($0.part?.number ?? 0) < ($1.part?.number ?? 0) }
      return PartSet(
        paths: parts.map(\.path),
        missing: PartName.missing(among: parts.lazy.map { Array(name(of: $0.path).utf8) }))
    }
  }

  /// Why a set could not be opened, and which path is to blame.
  public struct Failure: Error {
    public let path: String
    public let reason: ArchiveError
  }

  /// Opens the set as one container, the entries of each part behind the part's name. A part that
  /// is there but broken costs only itself, as long as another one opens.
  public func open(limits: ArchiveLimits = .standard) throws(Failure) -> Container {
    var opened: [(name: String, container: Container)] = []
    var broken: [(name: String, failure: Failure)] = []
    for path in paths {
      do throws(ArchiveError) {
        opened.append((Self.name(of: path), try Container.open(path, limits: limits)))
      } catch {
        let failure = Failure(path: path, reason: error)
        if error == .notFound || error == .notPermitted { throw failure }
        broken.append((Self.name(of: path), failure))
      }
    }
    guard let first = opened.first else {
      throw broken.first?.failure ?? Failure(path: "", reason: .notFound)
    }
    if opened.count == 1, broken.isEmpty, missing.isEmpty { return first.container }
    do throws(ArchiveError) {
      return try Container(
        joining: opened, broken: broken.map { ($0.name, $0.failure.reason) }, missing: missing,
        path: paths[0], limits: limits)
    } catch {
      throw Failure(path: paths[0], reason: error)
    }
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}

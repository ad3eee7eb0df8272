import Archives
import Dossier

/// Opens exports and reads every file in them.
public enum ExportReader {
  /// Reads the exports of one person, each a folder, an archive or a file; the parts of one
  /// download are one export.
  ///
  /// Rows that cannot be used are problems of the dossier, never errors. Throws where an input cannot
  /// be opened, or where no format knows anything in them. The order of `paths` decides nothing but
  /// the order of `Dossier.exports`. Linear in the bytes, but for the sorting of what was read.
  public static func read(
    _ paths: [String], options: ReadingOptions = .init(),
    progress: @Sendable (ReadingProgress) -> Void = { _ in },
    isCancelled: @Sendable () -> Bool = { false }
  ) throws(ReadingError) -> Reading {
    var containers: [Container] = []
    for set in PartSet.sets(of: ExportShelf.opened(paths)) {
      do throws(PartSet.Failure) {
        containers.append(try set.open(limits: options.limits))
      } catch {
        throw ReadingError(error.reason, path: error.path)
      }
    }
    var pass = ReadingPass(containers, options)
    withoutActuallyEscaping(progress) { progress in
      withoutActuallyEscaping(isCancelled) { isCancelled in
        pass.run(Watch(progress: progress, isCancelled: isCancelled))
      }
    }
    if let conflict = pass.conflict { throw conflict }
    let isOfUse = !pass.hasUnderstoodNothing || options.acceptsUnknownTables && pass.hasTables
    if !pass.wasCancelled, let path = paths.first, !isOfUse {
      throw pass.misfit(path)
    }
    return Reading(
      dossier: pass.sink.dossier, wasCancelled: pass.wasCancelled, containers: containers,
      profiles: pass.profiles)
  }
}

/// Whom to tell how far it is, and whom to ask whether to go on.
struct Watch {
  let progress: @Sendable (ReadingProgress) -> Void
  let isCancelled: @Sendable () -> Bool
}

import Dossier
import Exports

/// Whatever a file holds, it is refused or read by every format that thinks it is meant, and rows are counted as they are.
func fuzzExport(_ bytes: UnsafeRawBufferPointer) -> CInt {
  guard let path = ScratchFile.path(holding: bytes) else { return -1 }
  let options = ReadingOptions(zone: "Europe/Paris", acceptsUnknownTables: true)
  guard let reading = try? ExportReader.read([path], options: options) else { return 0 }
  for (index, file) in reading.dossier.files.enumerated() {
    precondition(file.rowsSetAside <= file.rows, "more rows are set aside than there are")
    for problem in reading.dossier.problems where problem.at.file == index {
      precondition(problem.at.row <= file.rows, "a problem lies beyond the last row")
    }
  }
  return 0
}

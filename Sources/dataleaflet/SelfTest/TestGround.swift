import CSandbox
import Glibc

/// A folder with an export, a place for a result and a file that is none of the program's business; besides, a terminal and sockets.
///
/// It lasts as long as the value.
final class TestGround {
  private let root: String
  private(set) var target = sandbox_target()
  private var added: [String] = []

  var export: String { root + "/export" }
  var exportFile: String { export + "/trips.csv" }
  var newInExport: String { export + "/new" }
  var output: String { root + "/output" }
  var newInOutput: String { output + "/new" }
  var outside: String { root + "/outside" }
  var outsideFile: String { outside + "/diary.txt" }
  var newOutside: String { outside + "/new" }

  /// What a report over the export would be given.
  var containment: Containment { Containment(readable: [export], outputFolder: output) }

  init() throws(Failure) {
    let place = environmentValue("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(place)/dataleaflet-self-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .noScratchFolder }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    sandbox_open_target(&target)
    let folders = [export, output, outside].allSatisfy(makeFolder)
    guard folders, [exportFile, outsideFile].allSatisfy(makeFile) else { throw .noScratchFolder }
  }

  /// Adds a file to the export.
  ///
  /// - Returns: Its path; nil where it could not be written.
  func add(_ name: String, _ bytes: UnsafeRawBufferPointer) -> String? {
    let path = export + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    added.append(path)
    let written = write(descriptor, bytes.baseAddress, bytes.count)
    return close(descriptor) == 0 && written == bytes.count ? path : nil
  }

  private func makeFolder(_ path: String) -> Bool { mkdir(path, 0o700) == 0 }

  private func makeFile(_ path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    return descriptor >= 0 && close(descriptor) == 0
  }

  deinit {
    for path in [exportFile, outsideFile] + added { unlink(path) }
    for path in [export, output, outside, root] { rmdir(path) }
  }
}

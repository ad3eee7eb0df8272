import Dossier
import Leaflet
import Session

/// Where a script comes from: the program, or a file of the user's.
enum ScriptSource {
  case shipped(ShippedScript)
  case file(String)

  /// A file goes by its path: one that is named like a script of the program is meant by `./name`.
  init(_ argument: String) {
    self = ShippedScript(rawValue: argument).map { .shipped($0) } ?? .file(argument)
  }

  /// The file to read; nil for a script of the program.
  var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// Reads the script, with what is wrong in it.
  ///
  /// - Parameter language: Of a script of the program.
  func read(_ language: Language) throws(Failure) -> ScriptReader {
    switch self {
    case .shipped(let script):
      guard let text = script.text(language) else { throw .scriptNotFound(script.rawValue) }
      return ScriptReader(text: text)
    case .file(let path):
      // A byte more than may be: a file that is too long says so.
      guard let bytes = readBeginning(path, bytes: ScriptReader.mostBytes + 1) else {
        throw .scriptNotFound(path)
      }
      return ScriptReader(bytes)
    }
  }

  /// The script; the first mistake ends it.
  func script(_ language: Language) throws(Failure) -> Script {
    let reader = try read(language)
    guard let script = reader.script else {
      throw .scriptNotUnderstood(name, reader.errors.first ?? ScriptError(.noParts, line: 0))
    }
    return script
  }

  var name: String {
    switch self {
    case .shipped(let script): script.rawValue
    case .file(let path): path
    }
  }
}

extension Words {
  /// What is said of a line of a script, or of all of it.
  func line(_ line: Int, of path: String, _ sentence: String) -> String {
    text(
      line == 0 ? "cli.session.whole" : "cli.session.line",
      [
        Fact("path", .text(path)), Fact("line", .text("\(line)")),
        Fact("sentence", .text(sentence)),
      ])
  }
}

extension ScriptError {
  /// What is wrong and what to do, without the line.
  func sentence(_ words: Words) -> String {
    words.text("session.script.\(reason.rawValue)", [.init("text", .text(text))])
  }
}

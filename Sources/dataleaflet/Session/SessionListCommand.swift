import ArgumentParser
import Dossier
import Leaflet
import Session

/// The scripts that the program carries.
struct SessionListCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: spoken("cli.session.list.abstract"))
  }

  @OptionGroup var common: CommonOptions

  func work() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: [])
    let words = common.words
    let lines = ShippedScript.allCases.compactMap { shipped in
      shipped.script(words.language).map { script in
        let minutes = words.text("session.time.minutes", [Fact("n", .count(script.minutes))])
        return "\(shipped.rawValue)  \(minutes)  \(script.title)"
      }
    }
    let text = lines.isEmpty ? words["cli.session.none"] : lines.joined(separator: "\n")
    try output.write(cleanLines(text) + "\n")
    return .success
  }
}

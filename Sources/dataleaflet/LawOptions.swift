import ArgumentParser
import Leaflet
import Rules

/// The law that hours and pay are measured against.
struct LawOptions: ParsableArguments {
  @Option(help: help("cli.option.rules"), completion: .file())
  var rules: String?

  @Option(help: help("cli.option.status"))
  var status = WorkStatus.unknown

  @Option(name: .customLong("set"), help: help("cli.option.set"))
  var settings: [String] = []

  /// The file of the user's own, which is to be read once the process is confined.
  var files: [String] { rules.map { RulePack.identifiers.contains($0) ? [] : [$0] } ?? [] }

  /// The rules with the user's own values; nil where none are named.
  func pack() throws(Failure) -> RulePack? {
    guard let rules else {
      guard settings.isEmpty else { throw .setWithoutRules }
      return nil
    }
    var pack: RulePack
    if let embedded = RulePack.embedded(rules) {
      pack = embedded
    } else {
      pack = try readPack(rules)
    }
    for setting in settings {
      do {
        pack = try pack.overriding(setting)
      } catch {
        throw .ruleNotSet(error)
      }
    }
    return pack
  }

  private func readPack(_ path: String) throws(Failure) -> RulePack {
    // A byte more than may be: a file that is too long says so.
    guard let bytes = readBeginning(path, bytes: RulePack.mostBytes + 1) else {
      throw .rulesNotFound(path)
    }
    do {
      return try RulePack(parsing: bytes, named: path)
    } catch {
      throw .rulesNotUnderstood(error)
    }
  }
}

extension WorkStatus: ExpressibleByArgument {}

import ArgumentParser
import Leaflet

/// The words of the command line: help, messages, reports for people.
///
/// The language is that of `--lang` where it is given, else that of the environment; help has to know before arguments are parsed.
let spokenWords = Words(spokenLanguage(CommandLine.arguments))

func spoken(_ key: String) -> String { spokenWords[key] }

func help(_ key: String) -> ArgumentHelp { ArgumentHelp(stringLiteral: spokenWords[key]) }

/// The last value of `--lang` among the arguments, as the parser takes it; else the environment's
/// language, else English.
private func spokenLanguage(_ arguments: [String]) -> Language {
  let values = LanguageArguments(arguments).languages.map { $0.last ?? "" }
  return values.compactMap { Language(rawValue: $0.droppingPrefix("--lang=")) }.last
    ?? Language.preferred(environment: environment)
}

/// The variables that POSIX asks for the language of messages.
private var environment: [String: String] {
  let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
  return Dictionary(uniqueKeysWithValues: names.map { ($0, environmentValue($0) ?? "") })
}

extension Language: ExpressibleByArgument {}

/// Arguments, the language told apart: the parser knows `--lang` only behind a subcommand, people
/// write it anywhere.
struct LanguageArguments {
  /// `["--lang", "fr"]` or `["--lang=fr"]`, in their order.
  private(set) var languages: [[String]] = []
  private(set) var others: [String] = []

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        others += [argument] + rest
        return
      }
      if argument == "--lang", let value = rest.popFirst() {
        languages.append([argument, value])
      } else if argument.hasPrefix("--lang=") {
        languages.append([argument])
      } else {
        others.append(argument)
      }
    }
  }

  /// The arguments in the order that the parser takes: a subcommand first, and a question about the
  /// whole program alone.
  func forParser(of program: any ParsableCommand.Type) -> [String] {
    guard let first = others.first else { return languages.flatMap { $0 } }
    if ["--help", "-h", "help", "--version"].contains(first) { return others }
    var command = program
    var depth = 0
    while depth < others.count,
      let next = command.configuration.subcommands.first(where: {
        $0.configuration.commandName == others[depth]
      })
    {
      command = next
      depth += 1
    }
    return others.prefix(depth) + languages.flatMap { $0 } + others.dropFirst(depth)
  }
}

extension String {
  fileprivate func droppingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

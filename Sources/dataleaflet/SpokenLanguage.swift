import ArgumentParser
import Leaflet

/// The words of the command line itself: help and messages.
///
/// The language is that of `--lang` where it is given, else that of the environment; help has to know before arguments are parsed.
let spokenWords = Words(spokenLanguage(CommandLine.arguments))

func spoken(_ key: String) -> String { spokenWords[key] }

func help(_ key: String) -> ArgumentHelp { ArgumentHelp(stringLiteral: spokenWords[key]) }

/// The value of `--lang` among the arguments, else the environment's language, else English.
func spokenLanguage(_ arguments: [String]) -> Language {
  for (index, argument) in arguments.enumerated() {
    if argument == "--" { break }
    if argument.hasPrefix("--lang="), let chosen = Language(rawValue: String(argument.dropFirst(7)))
    {
      return chosen
    }
    if argument == "--lang", index + 1 < arguments.count,
      let chosen = Language(rawValue: arguments[index + 1])
    {
      return chosen
    }
  }
  return Language.preferred(environment: environment)
}

/// The variables that POSIX asks for the language of messages.
private var environment: [String: String] {
  let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
  return Dictionary(uniqueKeysWithValues: names.map { ($0, environmentValue($0) ?? "") })
}

extension Language: ExpressibleByArgument {}

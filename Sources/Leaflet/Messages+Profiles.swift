import Dossier
import Exports

extension Messages {
  /// Why a file is no profile: `list.txt, line 3: "begins" cannot stand here. Choose one of: …`
  public func sentence(_ error: ProfileError, in path: String) -> String {
    let path = Fact("path", .text(path))
    let reason = Fact("reason", .text(reason(error.reason)))
    guard let line = error.line else { return words.text("profile.inFile", [path, reason]) }
    return words.text("profile.inLine", [path, Fact("line", .count(line)), reason])
  }

  private func reason(_ reason: ProfileError.Reason) -> String {
    func text(_ key: String, _ value: String = "", _ allowed: [String] = []) -> String {
      words.text(
        "profile.\(key)",
        [Fact("value", .text(value)), Fact("allowed", .text(allowed.joined(separator: ", ")))])
    }
    return switch reason {
    case .notAProfile: text("notAProfile")
    case .otherVersion(let version): text("otherVersion", version)
    case .tooLarge: text("tooLarge")
    case .notALine: text("notALine")
    case .unknownKey(let key): text("unknownKey", key, TableProfile.keys)
    case .repeatedKey(let key): text("repeatedKey", key)
    case .unknownValue(let value, let allowed): text("unknownValue", value, allowed)
    case .noCurrency(let value): text("noCurrency", value)
    case .notAColumn: text("notAColumn")
    case .repeatedColumn(let name): text("repeatedColumn", name)
    case .repeatedMeaning(let meaning): text("repeatedMeaning", meaning)
    case .noRow: text("noRow", "", TableProfile.Row.allCases.map(\.rawValue))
    case .lacks(let row, let meanings): text("lacks", row, meanings)
    }
  }
}

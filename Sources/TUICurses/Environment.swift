import Canvas
import Glibc

/// The value of an environment variable; empty when it is not set.
func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

extension Charset {
  /// Takes the process's character type from the environment, and says what it can show.
  ///
  /// Only `LC_CTYPE`: `LC_ALL` would change the decimal point of C functions as well. Where the
  /// environment names a UTF-8 locale that is not installed (common over ssh), or no locale at
  /// all, `C.UTF-8` has the same widths on any glibc since 2.35.
  ///
  /// Where Chinese, Japanese or Korean is written, terminals may draw `●`, `□` and frames two columns
  /// wide, which moves all that follows: ASCII is safe there.
  @MainActor
  static func adoptLocale() -> Charset {
    let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].map(environment).first { !$0.isEmpty } ?? ""
    let encoding = wanted.lowercased().filter { $0 != "-" }
    let isAdopted = setlocale(LC_CTYPE, "") != nil
    if wanted.isEmpty || (!isAdopted && encoding.hasSuffix("utf8")) {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let codeset = nl_langinfo(nl_item(CODESET)),
      !["zh", "ja", "ko"].contains(wanted.prefix(2).lowercased())
    else { return .ascii }
    return String(cString: codeset) == "UTF-8" ? .unicode : .ascii
  }
}

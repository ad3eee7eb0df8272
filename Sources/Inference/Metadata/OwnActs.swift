import Dossier

/// Which app events a person caused: not what apps did by themselves, nor what was shown unasked.
struct OwnActs {
  private let events: AppEvents
  private let foreignFiles: Set<UInt32>
  private let isForeignType: [Bool]

  private static let foreignFormats: Set<String> = ["apple/privacy-report"]
  private static let foreignTypes: Set<String> = ["advertisement", "Google Ads", "record"]

  init(_ dossier: Dossier) {
    events = dossier.appEvents
    foreignFiles = Set(
      dossier.files.indices.filter {
        dossier.files[$0].format.map(Self.foreignFormats.contains) ?? false
      }.map(UInt32.init))
    // Hashed only where short: these strings are an export's.
    isForeignType = dossier.strings.strings.map { text in
      text.utf8.count < 16 && Self.foreignTypes.contains(text)
    }
  }

  /// By the index of the event. Constant time.
  subscript(index: Int) -> Bool {
    let type = Int(events.types[index])
    if type < isForeignType.count, isForeignType[type] { return false }
    return foreignFiles.isEmpty || !foreignFiles.contains(events.files[index])
  }
}

import Scanning

/// A list of TikTok's document: where it may stand, and how its entries are read.
struct TikTokTable {
  let name: String
  /// Ways to its entries, one a vintage or section.
  let parts: [String]
  var asks: [String] = []
  let required: [String]
  var known: [String] = []
  let reader: @Sendable (Columns) -> any RowReader

  /// A watch history may fill the first megabytes: whatever may follow is awaited. The sections of
  /// one vintage do not stand beside those of another.
  func formats(_ all: [TikTokTable]) -> [TableFormat] {
    parts.map { part in
      let vintage = Self.vintage(part)
      let others = all.flatMap(\.parts).filter { other in
        let theirs = Self.vintage(other)
        return theirs == vintage || theirs == nil || vintage == nil
      }
      return TableFormat(
        "tiktok/\(name)", controller: "TikTok", vote: .tikTok, part: part, companions: others,
        asks: asks, required: required, known: known, reader: reader)
    }
  }

  private enum Vintage { case old, new }

  /// The vintage that names a section so; nil for a name that has stayed.
  private static func vintage(_ part: String) -> Vintage? {
    switch part.prefix(while: { $0 != "." }) {
    case "Activity", "App Settings", "Direct Messages", "Profile", "Tiktok Shopping", "Video": .old
    case "Your Activity", "Profile And Settings", "Likes and Favorites", "Direct Message",
      "TikTok Shop", "Post":
      .new
    default: nil
    }
  }
}

/// One of the leaflet's numbered parts.
public struct Section: Sendable, Hashable, Identifiable {
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case whatItIs = "what-it-is"
    case beforeYouShare = "before-you-share"
    case howUsed = "how-used"
    case possibleSideEffects = "possible-side-effects"
    case howToStore = "how-to-store"
    case contents

    /// 1…6.
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  public var name: Name
  public var heading: String
  public var blocks: [Block]

  public var id: String { name.rawValue }

  /// Identifiers of the findings that the section tells, in their order.
  public var entries: [String] {
    blocks.compactMap { block in
      if case .entry(let id) = block { id } else { nil }
    }
  }
}

/// A piece of a section. Renderers choose the dress, never the words.
public enum Block: Sendable, Hashable {
  case subheading(String)
  case paragraph(String)
  case bullets([String])
  /// A line under a sign, whose label is printed beside it.
  case note(Icon, String)
  /// A name and its value: "Period" and "1 February 2021 to 28 February 2021".
  case field(String, String)
  /// The entry of that identifier, in full.
  case entry(String)
}

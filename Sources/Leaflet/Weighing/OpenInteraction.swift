import Dossier

/// An interaction of which both sides are open, in two different exports.
public struct OpenInteraction: Sendable, Hashable {
  public var interaction: Interaction
  /// Indices of the exports.
  public var one: Int
  public var other: Int

  /// The interactions of a dossier, each once, in their order. One pass over the events.
  public static func all(in dossier: Dossier) -> [OpenInteraction] {
    guard dossier.exports.count > 1 else { return [] }
    let contents = ExportContents(dossier)
    return Interaction.allCases.compactMap { interaction in
      let (one, other) = interaction.sides
      for first in contents.exports(with: one) {
        if let second = contents.exports(with: other).first(where: { $0 != first }) {
          return OpenInteraction(interaction: interaction, one: first, other: second)
        }
      }
      return nil
    }
  }
}

extension OpenInteraction {
  /// The two copies by name, and what they show together.
  func facts(names: [Int: String], _ words: Words) -> [Fact] {
    let unknown = words["field.notKnown"]
    return [
      Fact("one", .text(names[one] ?? unknown)), Fact("other", .text(names[other] ?? unknown)),
      Fact("what", .word(interaction.key)),
    ]
  }
}

/// Which exports hold what.
private struct ExportContents {
  private let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// Sorted.
  func exports(with content: Content) -> [Int] {
    let exports: Set<Int> =
      switch content {
      case .places: tellingPlaces
      case .purchases: telling(dossier.purchases)
      case .contacts: telling(dossier.contacts)
      case .messages: telling(dossier.messages)
      case .searches: telling(dossier.searches)
      case .fitness: ofKind(["strava", "garmin", "apple-health"])
      case .dating: ofKind(["tinder"])
      case .rides: of(dossier.trips.lazy.map(\.provenance))
      case .photos: tellingPlacesOfPhotos
      }
    return exports.sorted()
  }

  private func export(of source: Provenance) -> Int? { dossier.file(source.file)?.export }

  private func ofKind(_ kinds: Set<String>) -> Set<Int> {
    Set(dossier.exports.indices.filter { dossier.exports[$0].kind.map(kinds.contains) ?? false })
  }

  private func of(_ sources: some Sequence<Provenance>) -> Set<Int> {
    var exports: Set<Int> = []
    // Rows of a file stand together mostly: millions of them are looked up once.
    var last: Int?
    for source in sources where source.file != last {
      last = source.file
      if let export = export(of: source) { exports.insert(export) }
    }
    return exports
  }

  private func telling(_ events: [some DossierEvent]) -> Set<Int> {
    of(events.lazy.map(\.provenance))
  }

  private static let photoFormats: Set = [
    "google-takeout/photos", "facebook/post-photos", "facebook/album", "instagram/posts",
    "instagram/media",
  ]

  private var tellingPlacesOfPhotos: Set<Int> {
    let isPhotos = dossier.files.map { $0.format.map(Self.photoFormats.contains) ?? false }
    let sources = (0..<dossier.fixes.count).lazy.map { dossier.fixes.provenance(at: $0) }
    return of(sources.filter { isPhotos.indices.contains($0.file) && isPhotos[$0.file] })
  }

  private var tellingPlaces: Set<Int> {
    let trips = dossier.trips.lazy.filter { $0.begin.coordinate != nil || $0.begin.address != nil }
    return of(dossier.savedPlaces.lazy.map(\.provenance)).union(of(trips.map(\.provenance)))
      .union(of(dossier.givenStays.lazy.map(\.provenance)))
      .union(of((0..<dossier.fixes.count).lazy.map { dossier.fixes.provenance(at: $0) }))
  }
}

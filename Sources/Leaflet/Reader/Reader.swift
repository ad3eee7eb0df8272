/// Who reads the leaflet, as far as they say so. Nothing of it is stored.
public struct Reader: Sendable, Hashable {
  public var groups: Set<ReaderGroup>
  /// An authority's country code, as `AuthorityTable` has it; nil to go by the time zone of the data.
  public var country: String?
  /// Whether it is also told in the words of medicine leaflets how often something is so.
  public var wantsClassicWords: Bool

  public init(
    groups: Set<ReaderGroup> = [], country: String? = nil, wantsClassicWords: Bool = false
  ) {
    (self.groups, self.country, self.wantsClassicWords) = (groups, country, wantsClassicWords)
  }
}

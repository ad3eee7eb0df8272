/// One row that names an app.
public struct AppMention: Sendable, Hashable {
  /// Hostile.
  public var name: String
  /// How often the row says that it was used, at least 1.
  public var times: Int
  public var provenance: Provenance
}

extension Dossier {
  /// Every row by which an app was got, used the phone or passed data on. Linear in the rows.
  public func forEachApp(_ body: (AppMention) -> Void) {
    for link in companyLinks {
      if let via = link.via {
        body(AppMention(name: via, times: link.count, provenance: link.provenance))
      } else if link.deed == Self.appAsCompany {
        body(AppMention(name: link.name, times: 1, provenance: link.provenance))
      }
    }
    for index in appEvents.matters.indices where appEvents.matters[index] == .app {
      body(
        AppMention(
          name: strings[appEvents.names[index]], times: 1,
          provenance: appEvents.provenance(at: index)))
    }
  }

  /// What passed with a company that is itself an app of the phone.
  private static let appAsCompany = "app"
}

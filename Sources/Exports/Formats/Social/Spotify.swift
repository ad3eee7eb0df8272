import Dossier
import Scanning

// Spotify: what was played and searched for, in UTC. The copy of the account tells a year, to the
// minute; the one that is asked for apart tells all years, each play with its device and address.

extension KindVote {
  static let spotify = KindVote("spotify", 12)
}

extension TableFormat {
  private static func spotify(
    _ table: String, vote: KindVote = .spotify, part: String = "[]", required: [String],
    known: [String] = [], reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "spotify/\(table)", controller: "Spotify", vote: vote, part: part, required: required,
      known: known, reader: reader)
  }

  static let spotify: [TableFormat] = spotifyUse + spotifyAccount + spotifyLibrary

  private static let spotifyUse = [
    // The moment is the end of the play.
    spotify(
      "plays", required: ["endtime", "msplayed", "trackname|episodename"],
      known: ["artistname", "podcastname"],
      reader: {
        UseReader(
          utc: $0.column("endtime"),
          name: $0.existing("artistname", "trackname", "podcastname", "episodename"), as: "play")
      }),
    // An address is told with its play, and not as a sign-in a second time.
    spotify(
      "all-plays", required: ["ts", "ms_played", "spotify_track_uri|conn_country|reason_end"],
      known: ["platform", "ip_addr", "ip_addr_decrypted", "master_metadata_track_name", "shuffle"],
      reader: {
        UseReader(
          utc: $0.column("ts"),
          name: $0.existing(
            "master_metadata_album_artist_name", "master_metadata_track_name",
            "episode_show_name", "episode_name", "audiobook_title", "audiobook_chapter_title"),
          device: $0.existing("platform"), address: $0.column("ip_addr", "ip_addr_decrypted"),
          as: "play")
      }),
    spotify(
      "searches", required: ["searchtime", "searchquery"],
      known: ["platform", "searchinteractionuris"],
      reader: {
        SearchReader(
          service: "Spotify", time: TimeColumns(utc: $0.column("searchtime")),
          query: $0.column("searchquery"))
      }),
  ]

  private static let spotifyAccount = [
    spotify(
      "labels", part: "inferences[]", required: [""],
      reader: { LabelReader(label: $0.column(""), source: "inferences") }),
    spotify(
      "account", part: "$", required: ["username", "creationtime", "country"],
      known: ["email", "birthdate", "gender", "postalcode", "mobilenumber", "mobileoperator"],
      reader: {
        FactReader([
          (.name, $0.column("username")), (.email, $0.column("email")),
          (.phone, $0.column("mobilenumber")), (.country, $0.column("country")),
          (.device, $0.column("mobilebrand")), (.signupDate, $0.column("creationtime")),
          (.birthDate, $0.column("birthdate")), (.sex, $0.column("gender")),
          (.postcode, $0.column("postalcode")), (.other, $0.column("mobileoperator")),
        ])
      }),
    spotify(
      "identity", part: "$", required: ["displayname", "tastemaker"],
      known: ["firstname", "lastname", "imageurl", "largeimageurl", "verified"],
      reader: {
        FactReader([
          (.name, $0.column("displayname")), (.name, $0.column("firstname")),
          (.name, $0.column("lastname")),
        ])
      }),
    spotify(
      "payment-method", part: "$", required: ["payment_method"],
      known: ["creation_date", "country", "postal_code"],
      reader: {
        FactReader([
          (.paymentMethod, $0.column("payment_method")), (.country, $0.column("country")),
          (.postcode, $0.column("postal_code")),
        ])
      }),
    // Artists and podcasts stand among those who are followed: no list of acquaintances.
    spotify(
      "following", part: "userIsFollowing[]", required: [""], reader: { _ in SilentReader() }),
    spotify(
      "blocked", part: "userIsBlocking[]", required: [""],
      reader: { ContactReader(name: [$0.column("")], kind: .profile) }),
    spotify(
      "followers", part: "userIsFollowedBy[]", required: [""],
      reader: { ContactReader(name: [$0.column("")], kind: .profile) }),
  ]

  /// What was kept or gathered, of which at most the day is told.
  private static let spotifyLibrary = [
    listed("library", "tracks[]", ["artist", "album", "track", "uri"]),
    listed("library", "albums[]", ["artist", "album", "uri"]),
    listed("library", "shows[]", ["name", "publisher", "uri"]),
    listed("library", "episodes[]", ["name", "show", "uri"]),
    listed("library", "artists[]", ["name", "uri"]),
    listed("playlists", "playlists[]", ["name", "lastmodifieddate"]),
    listed(
      "playlist-items", "playlists[].items[]", ["addeddate", "track_trackname|episode_episodename"]),
  ]

  private static func listed(_ table: String, _ part: String, _ required: [String]) -> TableFormat {
    // Lists of such names may be anybody's: they hardly speak for the company.
    spotify(
      table, vote: KindVote("spotify", 1), part: part, required: required,
      reader: { _ in SilentReader() })
  }
}

extension DocumentLayout {
  private static func spotify(_ table: String, _ path: String, _ text: String) -> DocumentLayout {
    DocumentLayout(
      format: "spotify/\(table)", kind: "spotify", controller: "Spotify", path: path, text: text)
  }

  static let spotify =
    spotifyLibrary + [
      spotify(
        "plays", "Spotify Account Data/StreamingHistory_music_0.json",
        #"[{"endTime": "2023-05-01 21:10", "artistName": "The Trams", "trackName": "Night Line", "#
          + #""msPlayed": 184000}]"#),
      spotify(
        "plays", "Spotify Account Data/StreamingHistory_podcast_0.json",
        #"[{"endTime": "2023-05-01 21:10", "podcastName": "Rails", "episodeName": "One", "#
          + #""msPlayed": 184000}]"#),
      spotify(
        "all-plays", "Spotify Extended Streaming History/Streaming_History_Audio_2023_0.json",
        #"[{"ts": "2023-05-01T21:10:07Z", "username": "mia", "platform": "android", "#
          + #""ms_played": 184000, "conn_country": "BE", "ip_addr": "203.0.113.7", "#
          + #""ip_addr_decrypted": null, "user_agent_decrypted": null, "#
          + #""master_metadata_track_name": "Night Line", "#
          + #""master_metadata_album_artist_name": "The Trams", "#
          + #""master_metadata_album_album_name": "Depot", "spotify_track_uri": "spotify:track:1", "#
          + #""episode_name": null, "episode_show_name": null, "spotify_episode_uri": null, "#
          + #""audiobook_title": null, "audiobook_uri": null, "audiobook_chapter_uri": null, "#
          + #""audiobook_chapter_title": null, "reason_start": "clickrow", "reason_end": "trackdone", "#
          + #""shuffle": false, "skipped": false, "offline": false, "offline_timestamp": 1682975407, "#
          + #""incognito_mode": false}]"#),
      spotify(
        "searches", "Spotify Account Data/SearchQueries.json",
        #"[{"platform": "ANDROID", "searchTime": "2023-05-01T21:00:00.123Z[UTC]", "#
          + #""searchQuery": "night", "searchInteractionURIs": ["spotify:track:1"]}]"#),
      spotify(
        "labels", "Spotify Account Data/Inferences.json",
        #"{"inferences": ["3P_Shift Workers_BE"]}"#),
      spotify(
        "account", "Spotify Account Data/Userdata.json",
        #"{"username": "mia", "email": "mia@example.org", "country": "BE", "#
          + #""createdFromFacebook": false, "facebookUid": null, "birthdate": "1990-04-01", "#
          + #""gender": "female", "postalCode": "4000", "mobileNumber": null, "#
          + #""mobileOperator": null, "mobileBrand": null, "creationTime": "2015-02-03"}"#),
      spotify(
        "identity", "Spotify Account Data/Identity.json",
        #"{"displayName": "Mia", "firstName": "Mia", "lastName": "Roth", "imageUrl": null, "#
          + #""largeImageUrl": null, "tasteMaker": false, "verified": false}"#),
      spotify(
        "payment-method", "Spotify Account Data/Payments.json",
        #"{"payment_method": "Visa ending with 0000", "creation_date": "2020-01-01", "#
          + #""country": "BE", "postal_code": "4000"}"#),
      spotify(
        "following", "Spotify Account Data/Follow.json", #"{"userIsFollowing": ["The Trams"]}"#),
      spotify(
        "followers", "Spotify Account Data/Follow.json", #"{"userIsFollowedBy": ["eva_lind"]}"#),
    ]

  private static let spotifyLibrary =
    [
      #""tracks": [{"artist": "The Trams", "album": "Depot", "track": "Night Line", "uri": "s:1"}]"#,
      #""albums": [{"artist": "The Trams", "album": "Depot", "uri": "s:1"}]"#,
      #""shows": [{"name": "Rails", "publisher": "Eva", "uri": "s:1"}]"#,
      #""episodes": [{"name": "One", "show": "Rails", "uri": "s:1"}]"#,
      #""artists": [{"name": "The Trams", "uri": "s:1"}]"#,
    ].map { spotify("library", "Spotify Account Data/YourLibrary.json", "{\($0)}") } + [
      spotify(
        "playlists", "Spotify Account Data/Playlist1.json",
        #"""
        {"playlists": [{"name": "Nights", "lastModifiedDate": "2023-05-01", "description": null,
          "numberOfFollowers": 0, "items": []}]}
        """#),
      spotify(
        "playlist-items", "Spotify Account Data/Playlist1.json",
        #"""
        {"playlists": [{"name": "Nights", "lastModifiedDate": "2023-05-01", "items": [{"track":
          {"trackName": "Night Line", "artistName": "The Trams", "albumName": "Depot",
          "trackUri": "s:1"}, "episode": null, "localTrack": null, "addedDate": "2023-05-01"}]}]}
        """#),
    ]
}

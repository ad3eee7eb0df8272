import CivilTime
import Dossier
import Testing

@testable import Exports

// Every person, device and number here is invented.

@Suite struct SpotifyTests {
  private func uses(_ dossier: Dossier) -> [AppEvent] {
    (0..<dossier.appEvents.count).map { dossier.appEvents[$0] }
  }

  @Test func everyPlayIsAUseAtItsEnd() throws {
    let dossier = try read([
      "StreamingHistory_music_0.json": """
      [{"endTime": "2023-05-01 21:10", "artistName": "Björk & co", "trackName": "N\\u00e4cht", \
      "msPlayed": 184000},
      {"endTime": "yesterday", "artistName": "A", "trackName": "B", "msPlayed": 1},
      {"artistName": "A", "trackName": "B", "msPlayed": 1, "endTime": null}]
      """,
      "StreamingHistory_podcast_0.json": """
      [{"endTime": "2023-05-02 05:40", "podcastName": "Rails", "episodeName": "One", \
      "msPlayed": 0}]
      """,
    ]).dossier
    #expect(
      uses(dossier).map(\.at) == [utc("2023-05-01T21:10:00"), utc("2023-05-02T05:40:00")])
    #expect(
      uses(dossier).map { dossier.strings[$0.name] } == ["Björk & co Nächt", "Rails One"])
    #expect(uses(dossier).allSatisfy { dossier.strings[$0.type] == "play" })
    #expect(dossier.files.map(\.rows) == [3, 1])
    #expect(dossier.files.map(\.rowsSetAside) == [2, 0])
    #expect(dossier.problems.map(\.reason) == [.notADate, .missingValue])
  }

  @Test func theLongHistoryTellsDeviceAndAddressOnce() throws {
    let dossier = try read([
      "Streaming_History_Audio_2023_0.json": """
      [{"ts": "2023-05-01T21:10:07Z", "platform": "android", "ms_played": 184000, \
      "conn_country": "BE", "ip_addr": "203.0.113.7", "master_metadata_track_name": "Night Line", \
      "master_metadata_album_artist_name": "The Trams", "spotify_track_uri": "spotify:track:1"}]
      """,
      "endsong_0.json": """
      [{"ts": "2019-01-01T00:00:00Z", "platform": "iOS 12 (iPhone8,1)", "ms_played": 1000, \
      "conn_country": "BE", "ip_addr_decrypted": "2001:db8::7", "master_metadata_track_name": null, \
      "episode_name": "One", "episode_show_name": "Rails", "spotify_track_uri": null}]
      """,
    ]).dossier
    let uses = uses(dossier)
    #expect(uses.map(\.at) == [utc("2019-01-01T00:00:00"), utc("2023-05-01T21:10:07")])
    #expect(uses.map { dossier.strings[$0.name] } == ["Rails One", "The Trams Night Line"])
    #expect(uses.map { dossier.strings[$0.device] } == ["iOS 12 (iPhone8,1)", "android"])
    #expect(uses.map { dossier.strings[$0.address] } == ["2001:db8::7", "203.0.113.7"])
    #expect(dossier.signIns.isEmpty)
    #expect(dossier.problems.isEmpty)
  }

  @Test func searchesLabelsAndTheAccountAreRead() throws {
    let dossier = try read([
      "SearchQueries.json": """
      [{"platform": "ANDROID", "searchTime": "2023-05-01T21:00:00.123Z[UTC]", \
      "searchQuery": "night", "searchInteractionURIs": []},
      {"platform": "ANDROID", "searchTime": "2023-05-01T21:00:01Z[UTC]", "searchQuery": ""}]
      """,
      "Inferences.json": #"{"inferences": ["3P_Shift Workers_BE", "", "1P_Podcast"]}"#,
      "Userdata.json": """
      {"username": "mia", "email": "mia@example.org", "country": "BE", "birthdate": "1990-04-01", \
      "gender": "female", "mobileNumber": null, "creationTime": "2015-02-03"}
      """,
      "Payments.json": #"{"payment_method": "Visa ending with 0000", "country": "BE"}"#,
      "Follow.json": #"{"userIsFollowing": ["The Trams"], "userIsFollowedBy": ["eva_lind"]}"#,
    ]).dossier
    #expect(dossier.searches.map(\.text) == ["night"])
    #expect(dossier.searches.map(\.at) == [utc("2023-05-01T21:00:00")])
    #expect(dossier.searches.map(\.service) == ["Spotify"])
    #expect(dossier.adLabels.map(\.label) == ["3P_Shift Workers_BE", "1P_Podcast"])
    #expect(dossier.contacts.map(\.name) == ["eva_lind"])
    let facts = dossier.accountFacts.map { "\($0.kind) \($0.value)" }
    #expect(
      Set(facts) == [
        "name mia", "email mia@example.org", "country BE", "signupDate 2015-02-03",
        "birthDate 1990-04-01", "sex female",
        "paymentMethod Visa ending with 0000",
      ])
    // The empty search and the empty label.
    #expect(dossier.problems.map(\.reason) == [.missingValue, .missingValue])
    #expect(dossier.exports[0].kind == "spotify")
  }

  @Test(arguments: [
    #"{"inferences": [{"name": "x"}]}"#, #"[{"ts": "2023-05-01T21:10:07Z", "value": 3}]"#,
  ])
  func listsOfOthersAreNotTakenForSpotifys(_ text: String) {
    #expect(throws: ReadingError.self) { try read(["a.json": text]) }
  }
}

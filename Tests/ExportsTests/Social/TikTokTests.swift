import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

// Every person, company, number and address here is invented.

@Suite struct TikTokTests {
  private static let old = #"""
    {"Activity": {
      "Login History": {"LoginHistoryList": [
        {"Date": "2021-05-01 20:00:00 UTC", "IP": "203.0.113.7", "DeviceModel": "FP4",
         "DeviceSystem": "Android 11", "NetworkType": "Wi-Fi", "Carrier": "x"}]},
      "Video Browsing History": {"VideoList": [
        {"Date": "2021-05-01 20:00:10", "VideoLink": "https://example.org/1"},
        {"Date": "2021-05-01 25:00:10", "VideoLink": "https://example.org/2"}]},
      "Search History": {"SearchList": [
        {"Date": "2021-05-01 20:01:00", "SearchTerm": "tram"}]},
      "Follower List": {"FansList": [{"Date": "2021-01-01 00:00:00", "UserName": "eva_lind"}]},
      "Following List": {"Following": null},
      "Like List": {"ItemFavoriteList": null},
      "Purchase History": {"SendGifts": {"SendGifts": []},
        "BuyGifts": {"BuyGifts": [{"Date": "2021-05-02 20:00:00", "Price": "1.09"}]}},
      "Status": {"Status List": [{"Resolution": "1080*2340", "App Version": "19", "IDFA": "",
        "GAID": "00000000-a", "Android ID": "", "IDFV": "", "Web ID": ""}]}},
     "Ads and data": {
      "Ad Interests": {"AdInterestCategories": "Cars | Trams||Sleep"},
      "Ads Based On Data Received From Partners": {"DataPartnerList": "Data AG|Broker SA",
        "AdvertiserList": ""},
      "Off TikTok Activity": {"OffTikTokActivityDataList": [
        {"TimeStamp": "2021-05-01 12:00:00", "Source": "Shop SA", "Event": "Purchase"}]}},
     "Direct Messages": {"Chat History": {"ChatHistory": {
      "Chat History with eva_lind:": [
        {"Date": "2021-05-01 20:02:00", "From": "eva_lind", "Content": "secret"},
        {"Date": "2021-05-01 20:03:00", "From": "mia_r", "Content": "secret"}],
      "Depot": [{"Date": "2021-05-01 20:04:00", "From": "bo", "Content": "secret"}]}}},
     "Profile": {"Profile Information": {"ProfileMap": {"userName": "mia_r",
      "birthDate": "01-Apr-1990", "emailAddress": "mia@example.org",
      "telephoneNumber": "None"}}}}
    """#

  @Test func theOldDocumentIsRead() throws {
    let dossier = try read(["user_data.json": Self.old]).dossier
    #expect(dossier.signIns.map(\.address) == ["203.0.113.7"])
    #expect(dossier.signIns.map(\.device) == ["FP4 Android 11"])
    #expect(dossier.signIns.map(\.at) == [utc("2021-05-01T20:00:00")])
    #expect(dossier.appEvents.count == 1)
    #expect(dossier.appEvents[0].at == utc("2021-05-01T20:00:10"))
    #expect(dossier.strings[dossier.appEvents[0].type] == "watch")
    #expect(dossier.searches.map(\.text) == ["tram"])
    #expect(dossier.contacts.map(\.name) == ["eva_lind"])
    #expect(dossier.purchases.map(\.what) == ["1.09"])
    #expect(dossier.purchases.map(\.amount) == [nil])
    #expect(dossier.adLabels.map(\.label) == ["Cars", "Trams", "Sleep"])
    #expect(
      dossier.companyLinks.map { "\($0.deed): \($0.name)" }
        == ["DataPartnerList: Data AG", "DataPartnerList: Broker SA", "Purchase: Shop SA"])
    #expect(
      Set(dossier.accountFacts.map(\.value)) == [
        "mia_r", "mia@example.org", "01-Apr-1990", "GAID: 00000000-a",
      ])
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.exports[0].kind == "tiktok")
  }

  @Test func ofMessagesOnlyTimeAndPartnerAreKept() throws {
    let dossier = try read(["user_data.json": Self.old]).dossier
    #expect(dossier.messages.map(\.counterpart) == ["eva_lind", "eva_lind", nil])
    #expect(dossier.messages.map(\.thread) == ["eva_lind", "eva_lind", "Depot"])
    #expect(dossier.messages.map(\.direction) == [.toSubject, .fromSubject, .unknown])
    #expect(!"\(dossier)".contains("secret"))
  }

  @Test func newSectionsAreReadAndWhatStandsTwiceCountsOnce() throws {
    let deed = #"""
      "Off TikTok Activity": {"OffTikTokActivityDataList": [
        {"TimeStamp": "2024-05-01 12:00:00", "Source": "Shop SA", "Event": "View"}]}
      """#
    let dossier = try read([
      "user_data_tiktok.json": #"""
      {"Profile And Settings": {\#(deed),
        "Following": {"Following": [{"Date": "2024-01-01 00:00:00", "UserName": "bo"}]},
        "Profile Info": {"ProfileMap": {"userName": "mia_r", "birthDate": "x",
          "inferredGender": "Female"}}},
       "Your Activity": {\#(deed),
        "Ad Interests": {"AdInterestCategories": ["Beauty", ",", "  ", "Night work"]},
        "Watch History": {"VideoList": [
          {"Date": "2024-05-01 20:00:10", "Link": "https://example.org/1"}]},
        "Most Recent Location Data": {"LocationData": {"Date": "2024-05-01 20:00:00",
          "GpsData": "None", "LastRegion": "BE"}}},
       "Likes and Favorites": {"Like List": {"ItemFavoriteList": [
          {"date": "2024-05-01 20:00:20", "link": "https://example.org/1"}]}},
       "TikTok Shop": {"Saved Address Information": {"SavedAddress": [
          {"receiver_name": "Mia", "adress_info": "Rue du Dépôt 1, Liège"}]}},
       "Direct Message": {"Direct Messages": {"ChatHistory": {}}}}
      """#
    ]).dossier
    #expect(dossier.companyLinks.map(\.name) == ["Shop SA"])
    #expect(dossier.files.map(\.rowsRepeated).reduce(0, +) == 1)
    #expect(dossier.contacts.map(\.name) == ["bo"])
    #expect(
      Set(dossier.adLabels.map { "\($0.source): \($0.label)" }) == [
        "inferredGender: Female", "AdInterestCategories: Beauty",
        "AdInterestCategories: Night work",
      ])
    let uses = (0..<dossier.appEvents.count).map { dossier.strings[dossier.appEvents[$0].type] }
    #expect(uses == ["watch", "like"])
    #expect(dossier.fixes.isEmpty)
    #expect(dossier.savedPlaces.map(\.address) == ["Rue du Dépôt 1, Liège"])
    #expect(dossier.accountFacts.contains { $0.kind == .country && $0.value == "BE" })
    #expect(dossier.problems.isEmpty)
  }

  @Test func listsFarDownAreFound() throws {
    let link = String(repeating: "x", count: 10_000)
    let video = #"{"Date": "2024-05-01 20:00:10", "Link": "\#(link)"}"#
    let videos = Array(repeating: video, count: 110).joined(separator: ", ")
    let dossier = try read([
      "user_data_tiktok.json": #"""
      {"Your Activity": {"Watch History": {"VideoList": [\#(videos)]},
        "Login History": {"LoginHistoryList": [
          {"Date": "2024-05-01 20:00:00 UTC", "IP": "2001:db8::7"}]}},
       "Likes and Favorites": {"Like List": {"ItemFavoriteList": [
          {"date": "2024-05-01 20:00:20", "link": "https://example.org/1"}]}},
       "Comment": {"Comments": {"CommentsList": [
          {"Date": "2024-05-01 20:00:30", "Comment": "secret"}]}},
       "Direct Message": {"Direct Messages": {"ChatHistory": {"Chat History with bo:": [
          {"Date": "2024-05-01 20:00:00", "From": "bo", "Content": "secret"}]}}}}
      """#
    ]).dossier
    #expect(dossier.appEvents.count == 112)
    #expect(dossier.signIns.map(\.address) == ["2001:db8::7"])
    #expect(dossier.messages.map(\.counterpart) == ["bo"])
    #expect(dossier.problems.isEmpty)
    // Each list is a file of its own once its first entry has come, and no list that is not there.
    #expect(
      Set(dossier.files.map(\.part)) == [
        "Your Activity.Watch History.VideoList[]",
        "Your Activity.Login History.LoginHistoryList[]",
        "Likes and Favorites.Like List.ItemFavoriteList[]", "Comment.Comments.CommentsList[]",
        "Direct Message.Direct Messages.ChatHistory.*[]",
      ])
  }

  @Test func theCopyAsTextAsksForJSON() throws {
    let text = "Date: 2023-05-01 20:00:00 UTC\nLink: https://example.org/1\n\n"
    #expect(throws: ReadingError.self) { try read(["Activity/Watch History.txt": text]) }
    let dossier = try read([
      "user_data.json": Self.old, "Activity/Watch History.txt": text,
      "Activity/Note.txt": "Dates: see above\n",
    ]).dossier
    #expect(dossier.file("Activity/Watch History.txt")?.note == .pageInsteadOfData)
    #expect(dossier.file("Activity/Note.txt")?.note == .document)
  }
}

/// A file of an archive of X: a script that assigns a list.
func xScript(_ name: String, _ elements: String..., part: Int = 0) -> String {
  let name = name.map { $0 == "-" ? "_" : "\($0)" }.joined()
  return "window.YTD.\(name).part\(part) = [ \(elements.joined(separator: ",\n")) ]"
}

extension DocumentLayout {
  private static func x(_ table: String, _ name: String, _ element: String) -> DocumentLayout {
    DocumentLayout(
      format: "x/\(table)", kind: "x", controller: "X", path: "data/\(name).js",
      text: xScript(name, element))
  }

  static let x = xAccount + xPeople + xAds + xProfile + xPosts

  private static let xAccount = [
    x(
      "account", "account",
      #"""
      {"account": {"email": "mia@example.org", "createdVia": "web", "username": "mia_r",
        "accountId": "1001", "createdAt": "2015-02-03T04:05:06.000Z", "accountDisplayName": "Mia"}}
      """#),
    DocumentLayout(
      format: "x/contents", kind: "x", controller: "X", path: "data/manifest.js",
      text: #"""
        window.__THAR_CONFIG = {"userInfo": {"accountId": "1001", "userName": "mia_r",
          "displayName": "Mia"}, "archiveInfo": {"sizeBytes": "12", "isPartialArchive": false,
          "generationDate": "2023-06-01T00:00:00.000Z"}, "dataTypes": {"account": {"files": [
          {"fileName": "data/account.js", "globalName": "YTD.account.part0", "count": "1"}]}}}
        """#),
    x(
      "time-zone", "account-timezone",
      #"{"accountTimezone": {"accountId": "1001", "timeZone": "Brussels"}}"#),
    x(
      "birthday", "ageinfo",
      #"{"ageMeta": {"ageInfo": {"age": ["33"], "birthDate": "1990-04-01"}}}"#),
    x(
      "biography", "profile",
      #"""
      {"profile": {"description": {"bio": "trams", "website": "", "location": "Liège"},
        "avatarMediaUrl": "https://example.org/1.jpg"}}
      """#),
    x("phone", "phone-number", #"{"device": {"phoneNumber": "+32400000001"}}"#),
    x(
      "e-mails", "email-address-change",
      #"""
      {"emailAddressChange": {"accountId": "1001", "emailChange": {
        "changedAt": "2016-01-01T00:00:00.000Z", "changedFrom": "old@example.org",
        "changedTo": "mia@example.org"}}}
      """#),
    x(
      "names", "screen-name-change",
      #"""
      {"screenNameChange": {"accountId": "1001", "screenNameChange": {
        "changedAt": "2016-01-01T00:00:00.000Z", "changedFrom": "mia_old", "changedTo": "mia_r"}}}
      """#),
    x(
      "sign-ins", "ip-audit",
      #"""
      {"ipAudit": {"accountId": "1001", "createdAt": "2023-05-01T21:10:07.000Z",
        "loginIp": "203.0.113.7", "loginPortNumber": 443}}
      """#),
    x(
      "first-address", "account-creation-ip",
      #"{"accountCreationIp": {"accountId": "1001", "userCreationIp": "198.51.100.1"}}"#),
    x(
      "programs", "device-token",
      #"""
      {"deviceToken": {"clientApplicationId": "7", "token": "t0",
        "createdAt": "2020-01-01T00:00:00.000Z", "lastSeenAt": "2023-05-01T21:00:00.000Z",
        "clientApplicationName": "Twitter for Android"}}
      """#),
    x(
      "phones", "ni-devices",
      #"""
      {"niDeviceResponse": {"messagingDevice": {"deviceType": "Auth", "carrier": "be.example",
        "phoneNumber": "+32400000001", "createdDate": "2019.11.22"}}}
      """#),
    x(
      "connected-apps", "connected-application",
      #"""
      {"connectedApplication": {"organization": {"name": "Quiz AG"}, "name": "Quiz",
        "permissions": ["read", "write"], "approvedAt": "2019-01-01T00:00:00.000Z"}}
      """#),
  ]

  private static let xPeople =
    xLinks + [
      x(
        "address-book", "contact",
        #"{"contact": {"id": "5", "emails": ["eva@example.org"], "phoneNumbers": ["+32400000002"]}}"#
      ),
      x("address-book-mail", "contact", #"{"contact": {"emails": ["eva@example.org"]}}"#),
      x("address-book-phones", "contact", #"{"contact": {"phoneNumbers": ["+32400000002"]}}"#),
    ]

  private static let xLinks = [
    ("following", "following"), ("follower", "follower"), ("muting", "mute"),
    ("blocking", "block"),
  ].map { key, name in
    x(key, name, #"{"\#(key)": {"accountId": "2002", "userLink": "https://example.org/2002"}}"#)
  }

  private static let xAds =
    [
      x(
        "ads-shown", "ad-impressions",
        #"""
        {"ad": {"adsUserData": {"adImpressions": {"impressions": [{"deviceInfo":
          {"osType": "Android", "deviceType": "Fairphone 4"}, "displayLocation": "TimelineHome",
          "promotedTweetInfo": {"tweetText": "Buy"}, "impressionTime": "2023-05-01 20:00:00",
          "advertiserInfo": {"advertiserName": "Shop SA", "screenName": "@shop"},
          "matchedTargetingCriteria": [{"targetingType": "Age", "targetingValue": "25 to 49"}]}]}}}}
        """#),
      x(
        "ads-used", "ad-engagements",
        #"""
        {"ad": {"adsUserData": {"adEngagements": {"engagements": [{"impressionAttributes":
          {"deviceInfo": {"osType": "Android"}, "displayLocation": "TimelineHome",
          "impressionTime": "2023-05-01 20:00:00", "advertiserInfo":
          {"advertiserName": "Shop SA", "screenName": "@shop"}, "matchedTargetingCriteria":
          [{"targetingType": "Age", "targetingValue": "25 to 49"}]}, "engagementAttributes":
          [{"engagementTime": "2023-05-01 20:00:03", "engagementType": "Detail"}]}]}}}}
        """#),
    ] + ["attributed", "unattributed"].flatMap { [xAppDeed($0), xSiteDeed($0)] }

  private static func xAppDeed(_ tie: String) -> DocumentLayout {
    x(
      "\(tie)-app-deeds", "ad-mobile-conversions-\(tie)",
      #"""
      {"ad": {"adsUserData": {"\#(tie)MobileAppConversions": {"conversions": [{
        "attributedConversionType": "View", "mobilePlatform": "Android", "conversionValue": "0",
        "conversionEvent": "Install", "applicationName": "Quiz",
        "conversionTime": "2023-05-01 20:00:00"}]}}}}
      """#)
  }

  private static func xSiteDeed(_ tie: String) -> DocumentLayout {
    x(
      "\(tie)-site-deeds", "ad-online-conversions-\(tie)",
      #"""
      {"ad": {"adsUserData": {"\#(tie)OnlineConversions": {"conversions": [{
        "attributedConversionType": "View", "eventType": "PageView", "conversionValue": "0",
        "conversionPlatform": "Desktop", "conversionUrl": "https://shop.example", "advertiserInfo":
        {"advertiserName": "Shop SA", "screenName": "@shop"},
        "conversionTime": "2023-05-01 20:00:00"}]}}}}
      """#)
  }

  private static let xProfile =
    [
      xProfile("profile", #""demographics": {"genderInfo": {"gender": "female"}}"#),
      xProfile(
        "languages", #""demographics": {"languages": [{"language": "fr", "isDisabled": false}]}"#),
      xProfile("places", #""locationHistory": ["Liège"]"#),
      xProfile("profile-age", #""inferredAgeInfo": {"age": ["25-34"], "birthDate": ""}"#),
      x("age", "ageinfo", #"{"ageMeta": {"inferredAgeInfo": {"age": ["25-34"]}}}"#),
    ]
    + [
      ("interests", #""interests": [{"name": "Trams", "isDisabled": false}]"#),
      ("partner-interests", #""partnerInterests": [{"name": "Cars", "isDisabled": true}]"#),
      ("shows", #""shows": ["Depot"]"#),
      ("list-of-advertisers", #""audienceAndAdvertisers": {"advertisers": ["@shop"]}"#),
      (
        "list-of-lookalikeadvertisers",
        #""audienceAndAdvertisers": {"numAudiences": "3", "lookalikeAdvertisers": ["@shop"]}"#
      ),
      (
        "list-of-donotreachadvertisers",
        #""audienceAndAdvertisers": {"doNotReachAdvertisers": ["@shop"]}"#
      ),
    ].map { table, text in xProfile(table, #""interests": {\#(text)}"#) }

  private static func xProfile(_ table: String, _ text: String) -> DocumentLayout {
    x(table, "personalization", #"{"p13nData": {\#(text)}}"#)
  }

  private static let xPosts = [
    x(
      "posts", "tweets",
      #"""
      {"tweet": {"id_str": "9", "full_text": "Hello", "lang": "en", "source":
        "<a href=\"https://example.org\" rel=\"nofollow\">Twitter for Android</a>",
        "created_at": "Wed Oct 10 20:19:24 +0000 2018", "retweeted": false, "favorited": false,
        "geo": {"type": "Point", "coordinates": ["50.63", "5.57"]},
        "coordinates": {"type": "Point", "coordinates": ["5.57", "50.63"]}}}
      """#),
    x(
      "posts", "tweet",
      #"""
      {"id_str": "9", "full_text": "Hello", "source": "web", "retweeted": false,
        "created_at": "Wed Oct 10 20:19:24 +0000 2018"}
      """#),
    x(
      "post-headers", "tweet-headers",
      #"""
      {"tweet": {"tweet_id": "9", "user_id": "1001", "created_at": "Wed Oct 10 20:19:24 +0000 2018"}}
      """#),
    x(
      "grok", "grok-chat-item",
      #"""
      {"grokChatItem": {"accountId": "1001", "chatId": "3", "sender": {"name": "User"},
        "createdAt": "2024-05-01T20:00:00.000Z", "message": "secret"}}
      """#),
    x(
      "messages", "direct-messages",
      #"""
      {"dmConversation": {"conversationId": "1001-2002", "messages": [{"messageCreate":
        {"recipientId": "1001", "senderId": "2002", "id": "1", "text": "secret",
        "createdAt": "2023-05-01T20:00:00.000Z"}}]}}
      """#),
    x(
      "searches", "saved-search",
      #"{"savedSearch": {"savedSearchId": "1", "query": "tram strike"}}"#),
    x(
      "likes", "like",
      #"{"like": {"tweetId": "9", "fullText": "Hi", "expandedUrl": "https://example.org/9"}}"#),
  ]
}
